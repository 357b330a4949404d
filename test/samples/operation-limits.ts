import { type Limit, pair, told } from './limit.ts';
import { shuoyuOf } from './sample-paths.ts';

const call = pair(shuoyuOf('热线话务'));
const test = pair(shuoyuOf('测温记录'));
const charge = pair(shuoyuOf('收费台账'));
const activity = pair(shuoyuOf('定期工作'));
export const operationLimits: readonly Limit[] = [
  call('HOT-01', 'three rings, and four', ['KFH0901', '3'], ['KFH0902', '4'], 'wrong'),
  {
    ruleId: 'HOT-03',
    counted: '11:59 is before the midday rest, 12:00 is not',
    kept: told(shuoyuOf('热线话务'), 'KFH0903', '回访', '2026年1月21日11时59分'),
    broken: {
      ...told(shuoyuOf('热线话务'), 'KFH0904', '回访', '2026年1月21日12时0分'),
      ...{ kind: 'wrong', dueAt: null, actualAt: '2026-01-21T12:00', overdueMinutes: null },
    },
  },
  call(
    'HOT-04',
    '10 min after 21:30; 11 after 21:50',
    ['KFH0905', '紧急', '2026年1月22日21时30分', '2026年1月22日21时40分'],
    ['KFH0906', '紧急', '2026年1月22日21时50分', '2026年1月22日22时1分'],
    ['2026-01-22T22:00', '2026-01-22T22:01', 1],
  ),
  call(
    'HOT-05',
    '1 h after 9:10; a minute more after 9:20',
    ['KFH0907', '一般', '2026年1月23日9时10分', '2026年1月23日10时10分'],
    ['KFH0908', '一般', '2026年1月23日9时20分', '2026年1月23日10时21分'],
    ['2026-01-23T10:20', '2026-01-23T10:21', 1],
  ),
  test('TMP-02', 'no tester', ['KFC0907', '许知榕'], ['KFC0908'], 'missing'),
  {
    ruleId: 'TMP-01',
    counted: '48 h after the first low reading 18 ℃ is reached again; a minute more',
    kept: {
      recordNo: 'KFC0901',
      rows: [
        [shuoyuOf('测温记录'), 'KFC0901', '2026年1月8日10时0分', '17.9'],
        [shuoyuOf('测温记录'), 'KFC0902', '2026年1月10日10时0分', '18'],
      ],
    },
    broken: {
      recordNo: 'KFC0903',
      rows: [
        [shuoyuOf('测温记录'), 'KFC0903', '2026年1月8日10时20分', '17.9'],
        [shuoyuOf('测温记录'), 'KFC0904', '2026年1月10日10时21分', '18.2'],
      ],
      ...{ kind: 'late', dueAt: '2026-01-10T10:20', actualAt: '2026-01-10T10:21', overdueMinutes: 1 },
    },
  },
  test('SD-21A', '18 ℃ and 17.9 ℃', ['KFC0902', '18'], ['KFC0901', '17.9'], 'wrong'),
  ...['SD-21B', 'XZ-27'].map((ruleId) =>
    test(
      ruleId,
      '24 h after 9:00; a minute more after 9:30',
      ['KFC0905', '2026年1月12日9时0分', '2026年1月13日9时0分'],
      ['KFC0906', '2026年1月12日9时30分', '2026年1月13日9时31分'],
      ['2026-01-13T09:30', '2026-01-13T09:31', 1],
    ),
  ),
  test(
    'LY-29',
    '12 h after 8:00; 24 h after 9:00',
    ['KFC0907', '2026年1月14日8时0分', '2026年1月14日20时0分'],
    ['KFC0905', '2026年1月12日9时0分', '2026年1月13日9时0分'],
    ['2026-01-12T21:00', '2026-01-13T09:00', 12 * 60],
  ),
  charge('FEE-01', 'a cent too much', ['WXF0901', '2200'], ['WXF0902', '2200.01', '2200'], 'wrong'),
  charge('FEE-02', 'no list', ['WXF0901', '2025年10月20日10时0分'], ['WXF0903'], 'missing'),
  charge(
    'FEE-03',
    'paid on Saturday 01-31, which is the due date; 10 min into 02-01',
    ['WXF0904', '2026年1月31日', '2026年1月31日23时50分'],
    ['WXF0905', '2026年1月31日', '2026年2月1日0时10分'],
    ['2026-02-01T00:00', '2026-02-01T00:10', 10],
  ),
  activity(
    'ACT-02',
    'done on the day planned, and on the next',
    ['WXD93', '2025年12月10日'],
    ['WXD94', '2025年12月10日', '2025年12月11日'],
    ['2025-12-11T00:00', '2025-12-11T00:00', 0],
  ),
  activity(
    'QD-27',
    '09-10 is 15 days before 09-25, 09-11 is 14',
    ['WXD91', '2025年9月10日', '2025年9月25日'],
    ['WXD92', '2025年9月11日', '2025年9月25日'],
    ['2025-09-11T00:00', '2025-09-11T00:00', 0],
  ),
  activity(
    'QD-30',
    '10-18 is 7 days before 10-25, 10-19 is 6',
    ['WXD95', '2025年10月18日', '2025年10月25日'],
    ['WXD96', '2025年10月19日', '2025年10月25日'],
    ['2025-10-19T00:00', '2025-10-19T00:00', 0],
  ),
];
