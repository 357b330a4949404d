import type { ReportRule } from '../../src-main/report/report-data.ts';

const datasets = {
  complaints: { zh: '投诉', en: 'Complaints' },
  outages: { zh: '停热', en: 'Outages' },
  repairs: { zh: '报修', en: 'Repairs' },
  calls: { zh: '热线', en: 'Hotline' },
};

const names = {
  limit: { zh: '时限', en: 'Time limit' },
  window: { zh: '允许时段', en: 'Hours allowed' },
  windows: { zh: '允许时段', en: 'Hours allowed' },
  restHours: { zh: '休息时段', en: 'Rest hours' },
  notice: { zh: '提前通知日数', en: 'Days of notice' },
  minLength: { zh: '停热时长下限', en: 'Least length of the outage' },
};

type Basis = ReportRule['parameters'][number]['basis'];

function rule(
  id: string,
  dataset: keyof typeof datasets,
  title: readonly [zh: string, en: string],
  requirement: readonly [zh: string, en: string],
  clause: readonly [zh: string, en: string],
  parameters: readonly (readonly [name: keyof typeof names, zh: string, en: string, basis: Basis])[],
  more: Partial<ReportRule> = {},
): ReportRule {
  return {
    id,
    dataset: datasets[dataset],
    title: { zh: title[0], en: title[1] },
    requirement: { zh: requirement[0], en: requirement[1] },
    clause: { zh: clause[0], en: clause[1] },
    endsWithDay: false,
    parameters: parameters.map(([name, zh, en, basis]) => ({
      name: names[name],
      value: { zh, en },
      basis,
      validFrom: null,
    })),
    ...more,
  };
}

export const sampleRules: readonly ReportRule[] = [
  rule(
    'CMP-01',
    'complaints',
    ['投诉调查时限', 'Complaint investigated in time'],
    ['受理投诉后 24 小时内调查核实', 'A complaint is investigated within 24 hours of acceptance'],
    ['D03 第八条', 'D03 Art. 8'],
    [['limit', '24 小时', '24 hours', 'text']],
  ),
  rule(
    'CMP-02',
    'complaints',
    ['投诉答复时限', 'Complaint answered in time'],
    ['受理投诉后 5 个工作日内答复用户', 'The user is answered within 5 working days of acceptance'],
    ['D03 第八条、第十条', 'D03 Art. 8, Art. 10'],
    [['limit', '5 个工作日', '5 working days', 'text']],
    { endsWithDay: true },
  ),
  rule(
    'CMP-03',
    'complaints',
    ['跑冒滴漏投诉到场', 'On site for a leak'],
    ['跑冒滴漏类投诉受理后 1 小时内到场', 'For a leak, on site within 1 hour of acceptance'],
    ['D07 第八条（1）', 'D07 Art. 8 (1)'],
    [['limit', '1 小时', '1 hour', 'text']],
  ),
  rule(
    'CMP-08',
    'complaints',
    ['答复后回访', 'Follow-up after the answer'],
    ['答复后 7 日内回访用户', 'The user is called within 7 days of the answer'],
    ['D02 1.3、1.4', 'D02 1.3, 1.4'],
    [['limit', '7 日', '7 days', 'reading']],
  ),
  rule(
    'HOT-03',
    'calls',
    ['回访电话时段', 'Hours of call-backs'],
    ['回访电话在 7:00–22:00 之间，避开午休和晚餐', 'Call-backs between 7:00 and 22:00, outside rest hours'],
    ['D15 第七条', 'D15 Art. 7'],
    [
      ['window', '7:00–22:00', '7:00–22:00', 'text'],
      ['restHours', '12:00–14:00、17:30–18:30', '12:00–14:00, 17:30–18:30', 'reading'],
    ],
    { advisory: true },
  ),
  rule(
    'OUT-01',
    'outages',
    ['计划停热提前通知', 'Notice of a planned outage'],
    ['计划停热提前 2 日通知用户', 'A planned outage is announced 2 days before it starts'],
    ['D07 第三条', 'D07 Art. 3'],
    [
      ['notice', '2 日', '2 days', 'text'],
      ['minLength', '0 小时', '0 hours', 'setting'],
    ],
    { endsWithDay: true },
  ),
  rule(
    'OUT-02',
    'outages',
    ['停热三小时以上通知', 'Notice of an outage over 3 hours'],
    [
      '停热 3 小时以上的，最迟在停热满 3 小时时通知用户',
      'Users are told of an outage of 3 hours or more by its third hour',
    ],
    ['D13 一.4', 'D13 I.4'],
    [
      ['minLength', '3 小时', '3 hours', 'text'],
      ['limit', '3 小时', '3 hours', 'reading'],
    ],
  ),
  rule(
    'OUT-03',
    'outages',
    ['故障停热抢修', 'Repair of a fault begun'],
    ['故障停热后 30 分钟内开始抢修', 'After a fault, repair begins within 30 minutes'],
    ['D07 第三条；D13 一.4', 'D07 Art. 3; D13 I.4'],
    [['limit', '30 分钟', '30 minutes', 'reading']],
  ),
  rule(
    'REP-01',
    'repairs',
    ['报修到场时限（24 小时）', 'Repair on site (24 hours)'],
    ['接到报修后 24 小时内到场', 'On site within 24 hours of the report'],
    ['D03 5.2、第十条', 'D03 5.2, Art. 10'],
    [['limit', '24 小时', '24 hours', 'text']],
  ),
  rule(
    'REP-04',
    'repairs',
    ['报修到场时限（2 小时）', 'Repair on site (2 hours)'],
    ['一般故障接到报修后 2 小时内到场', 'For an ordinary fault, on site within 2 hours of the report'],
    ['D13 一.6', 'D13 I.6'],
    [['limit', '2 小时', '2 hours', 'text']],
  ),
  rule(
    'REP-05',
    'repairs',
    ['报修办结时限', 'Repair completed in time'],
    ['接到报修后 24 小时内修复', 'The fault is repaired within 24 hours of the report'],
    ['D13 一.6', 'D13 I.6'],
    [['limit', '24 小时', '24 hours', 'text']],
  ),
  rule(
    'REP-17',
    'repairs',
    ['入户维修时段', 'Hours of home visits'],
    [
      '入户维修在 9:00–12:00 或 14:00–18:00 之间，另有约定或跑冒滴漏的除外',
      'Home visits between 9:00–12:00 or 14:00–18:00, unless agreed otherwise or for a leak',
    ],
    ['D08 第三条', 'D08 Art. 3'],
    [['windows', '9:00–12:00、14:00–18:00', '9:00–12:00, 14:00–18:00', 'text']],
  ),
  rule(
    'REP-22',
    'repairs',
    ['入户出示证件', 'Identity shown'],
    ['入户维修人员出示证件', 'The technician shows identification'],
    ['D10 第八条；D13 二.4；D01 6.2；D02 3.2；D18 8.1', 'D10 Art. 8; D13 II.4; D01 6.2; D02 3.2; D18 8.1'],
    [],
  ),
];
