import {
  chengliFebruary,
  chengliJanuary,
  hotline,
  shuoyuComplaints,
  shuoyuLaterComplaints,
  shuoyuOf,
  shuoyuOutages,
  shuoyuRepairs,
} from './sample-paths.ts';

/** A record that stands in a file with these texts. */
export interface Told {
  readonly recordNo: string;
  readonly rows: readonly (readonly [file: string, ...written: readonly string[]])[];
}

/** Two records of the samples, one at a limit and one just after it, with what must be said of them at 2026-03-20T00:00. */
export interface Limit {
  /** How the limit is counted; bare dates are told as 00:00. */
  readonly counted: string;
  readonly ruleId: string;
  readonly kept: Told;
  readonly broken: Told & {
    readonly kind: 'late' | 'missing' | 'wrong';
    readonly dueAt: string | null;
    /** `null`: not done. */
    readonly actualAt: string | null;
    /** Whole minutes; 0 where a bare date is the first that is too late. */
    readonly overdueMinutes: number | null;
  };
}

type Written = readonly string[];
type Breach = readonly [dueAt: string, actualAt: string | null, overdueMinutes: number];

/** Both records stand in one file, in rows with their numbers. */
function pair(file: string) {
  return (
    ruleId: string,
    counted: string,
    [keptNo, ...kept]: readonly [string, ...string[]],
    [brokenNo, ...broken]: readonly [string, ...string[]],
    breach: Breach | 'missing' | 'wrong',
  ): Limit => ({
    ...{ ruleId, counted, kept: { recordNo: keptNo, rows: [[file, keptNo, ...kept]] } },
    broken: { recordNo: brokenNo, rows: [[file, brokenNo, ...broken]], ...breachOf(breach) },
  });
}

function breachOf(breach: Breach | 'missing' | 'wrong') {
  if (typeof breach === 'string') return { kind: breach, dueAt: null, actualAt: null, overdueMinutes: null };
  const [dueAt, actualAt, overdueMinutes] = breach;
  return {
    kind: actualAt === null ? ('missing' as const) : ('late' as const),
    dueAt,
    actualAt,
    overdueMinutes,
  };
}

const complaint = pair(shuoyuLaterComplaints);
const complaintOf2025 = pair(shuoyuComplaints);
const complaints: readonly Limit[] = [
  complaint(
    'CMP-01',
    '24 h after 01-20 9:00; 1 min more than 24 h after 9:30',
    ['KF260120-0900', '2026年1月20日9时0分', '2026年1月21日9时0分'],
    ['KF260120-0930', '2026年1月20日9时30分', '2026年1月21日9时31分'],
    ['2026-01-21T09:30', '2026-01-21T09:31', 1],
  ),
  complaint(
    'CMP-03',
    '1 h after 10:00; 1 h 1 min after 10:30',
    ['KF260122-1000', '跑冒滴漏', '2026年1月22日10时0分', '2026年1月22日11时0分'],
    ['KF260122-1030', '跑冒滴漏', '2026年1月22日10时30分', '2026年1月22日11时31分'],
    ['2026-01-22T11:30', '2026-01-22T11:31', 1],
  ),
  complaint(
    'CMP-04',
    'mended at the minute agreed, and one later',
    ['KF260124-0830', '2026年1月25日16时0分'],
    ['KF260124-0845', '2026年1月25日16时0分', '2026年1月25日16时1分'],
    ['2026-01-25T16:00', '2026-01-25T16:01', 1],
  ),
  complaint(
    'CMP-05',
    '02-13 Fri 17:29, so by 17:30; 17:32, so by Sat 14 班 17:30: Sun 9:00 is 15 h 30 min late',
    ['KF260213-1705', '2026年2月13日17时29分', '2026年2月13日17时30分'],
    ['KF260213-1715', '2026年2月13日17时32分', '2026年2月15日9时0分'],
    ['2026-02-14T17:30', '2026-02-15T09:00', 15 * 60 + 30],
  ),
  complaint(
    'CMP-05',
    '02-13 Fri at 17:30 is after work: Sat 14 班 17:30 is in time',
    ['KF260213-1710', '2026年2月13日17时30分', '2026年2月14日17时30分'],
    ['KF260213-1715', '2026年2月13日17时32分', '2026年2月15日9时0分'],
    ['2026-02-14T17:30', '2026-02-15T09:00', 15 * 60 + 30],
  ),
  complaint(
    'CMP-06',
    'put right at the minute of closing, and one later; a compensation of 0 is an answer',
    ['KF260127-1300', '是', '2026年1月29日16时0分', '0'],
    ['KF260127-1310', '是', '2026年1月29日16时0分', '2026年1月29日16时1分', '0'],
    ['2026-01-29T16:00', '2026-01-29T16:01', 1],
  ),
  complaint(
    'CMP-06',
    'no word of a compensation',
    ['KF260127-1300', '是', '2026年1月29日16时0分', '0'],
    ['KF260127-1320', '是', '2026年1月29日16时0分', '2026年1月29日15时0分'],
    'missing',
  ),
  complaint(
    'CMP-08',
    'answered 01-05; the seventh day is Mon 12; 5 min into 13',
    ['KF260104-1500', '2026年1月5日10时0分', '2026年1月12日23时55分'],
    ['KF260104-1510', '2026年1月5日10时0分', '2026年1月13日0时5分'],
    ['2026-01-13T00:00', '2026-01-13T00:05', 5],
  ),
  complaint(
    'SD-28',
    '01-05; 06, 07, 08 are the three days; 30 min into 09',
    ['KF260105-0910', '2026年1月5日9时10分', '2026年1月8日23时30分'],
    ['KF260105-0920', '2026年1月5日9时20分', '2026年1月9日0时30分'],
    ['2026-01-09T00:00', '2026-01-09T00:30', 30],
  ),
  complaint(
    'LY-25',
    '01-05; 06, 07 are the two days; 20 min into 08',
    ['KF260105-0930', '2026年1月5日9时30分', '2026年1月7日23时50分'],
    ['KF260105-0940', '2026年1月5日9时40分', '2026年1月8日0时20分'],
    ['2026-01-08T00:00', '2026-01-08T00:20', 20],
  ),
  complaint(
    'QD-49A',
    '1 h after 10:00; 1 h 1 min after 10:30',
    ['KF260122-1000', '2026年1月22日10时0分', '2026年1月22日11时0分'],
    ['KF260122-1030', '2026年1月22日10时30分', '2026年1月22日11时31分'],
    ['2026-01-22T11:30', '2026-01-22T11:31', 1],
  ),
  complaintOf2025(
    'QD-49B',
    '11-24 is the tenth day of the season: 5 h',
    ['KF251124-1000', '不热', '2025年11月24日10时0分', '2025年11月24日15时0分'],
    ['KF251124-1005', '不热', '2025年11月24日10时5分', '2025年11月24日15时6分'],
    ['2025-11-24T15:05', '2025-11-24T15:06', 1],
  ),
  complaintOf2025(
    'QD-49B',
    '11-25 is the eleventh day of the season: 2 h',
    ['KF251125-1000', '不热', '2025年11月25日10时0分', '2025年11月25日12时0分'],
    ['KF251125-1005', '不热', '2025年11月25日10时5分', '2025年11月25日12时6分'],
    ['2025-11-25T12:05', '2025-11-25T12:06', 1],
  ),
  {
    ruleId: 'CMP-09',
    counted:
      'the same telephone on the next day; two days later it is another case: due by 02-10, the month’s list: February 18 + 19 days',
    kept: {
      recordNo: 'RX2601270001',
      rows: [
        [hotline, 'RX2601270001', '2026-01-26 23:00', '13900009901'],
        [shuoyuLaterComplaints, 'KF260127-0900', '2026年1月27日9时0分', '13900009901'],
      ],
    },
    broken: {
      recordNo: 'RX2601280001',
      rows: [
        [hotline, 'RX2601280001', '2026-01-28 10:00', '13900009902'],
        [shuoyuLaterComplaints, 'KF260130-0900', '2026年1月30日9时0分', '13900009902'],
      ],
      ...{ kind: 'missing', dueAt: '2026-02-11T00:00', actualAt: null, overdueMinutes: (18 + 19) * 24 * 60 },
    },
  },
];

const outage = pair(shuoyuOutages);
const outages: readonly Limit[] = [
  outage(
    'OUT-01',
    'from 01-20: told on 18 at the latest; from 01-21: on 19 at the latest, 10 min into 20',
    ['TN260120-0800', '计划检修', '2026年1月20日 08:00', '2026年1月18日 23:59'],
    ['TN260121-0800', '计划检修', '2026年1月21日 08:00', '2026年1月20日 00:10'],
    ['2026-01-20T00:00', '2026-01-20T00:10', 10],
  ),
  outage(
    'OUT-02',
    'lasted six hours; told after 3 h, and after 3 h 1 min',
    ['TN260122-0600', '2026年1月22日 06:00', '2026年1月22日 12:00', '2026年1月22日 09:00'],
    ['TN260123-0600', '2026年1月23日 06:00', '2026年1月23日 12:00', '2026年1月23日 09:01'],
    ['2026-01-23T09:00', '2026-01-23T09:01', 1],
  ),
  outage(
    'OUT-03',
    'repair begun after 30 min, and after 31',
    ['TN260122-0600', '2026年1月22日 06:00', '2026年1月22日 06:30'],
    ['TN260123-0600', '2026年1月23日 06:00', '2026年1月23日 06:31'],
    ['2026-01-23T06:30', '2026-01-23T06:31', 1],
  ),
  outage(
    'OUT-04',
    'both lasted exactly 24 h',
    ['TN260124-0600', '2026年1月24日 06:00', '2026年1月25日 06:00', '按日减免热费'],
    ['TN260126-0600', '2026年1月26日 06:00', '2026年1月27日 06:00'],
    'missing',
  ),
  outage(
    'OUT-05',
    'told a minute before the heat was off, and a minute after',
    ['TN260128-0800', '2026年1月28日 08:00', '2026年1月28日 07:59'],
    ['TN260129-0800', '2026年1月29日 08:00', '2026年1月29日 08:01'],
    ['2026-01-29T08:00', '2026-01-29T08:01', 1],
  ),
  outage(
    'SD-29B',
    'told after 60 min and repair begun after 30; told after 61',
    ['TN260129-1000', '2026年1月29日 10:00', '2026年1月29日 11:00', '2026年1月29日 10:30'],
    ['TN260130-1000', '2026年1月30日 10:00', '2026年1月30日 11:01', '2026年1月30日 10:20'],
    ['2026-01-30T11:00', '2026-01-30T11:01', 1],
  ),
  ...['SD-29A', 'XZ-33'].map((ruleId) =>
    outage(
      ruleId,
      'over 24 h; told four days before; told on 02-23, on 22 at the latest: 15 h',
      ['TN251216-0800', '2025年12月16日 08:00', '2025年12月17日 14:20', '2025年12月12日 10:00'],
      ['TN260224-0800', '2026年2月24日 08:00', '2026年2月25日 13:10', '2026年2月23日 15:00'],
      ['2026-02-23T00:00', '2026-02-23T15:00', 15 * 60],
    ),
  ),
  outage(
    'LY-27A',
    'lasted eight hours; told after 8 h, and after 8 h 1 min',
    ['TN260202-0600', '2026年2月2日 06:00', '2026年2月2日 14:00'],
    ['TN260203-0600', '2026年2月3日 06:00', '2026年2月3日 14:01', '2026年2月3日 14:10'],
    ['2026-02-03T14:00', '2026-02-03T14:01', 1],
  ),
  outage(
    'LY-27B',
    'both lasted 12 h or more',
    ['TN260124-0600', '2026年1月24日 06:00', '2026年1月25日 06:00', '按日减免热费'],
    ['TN260126-0600', '2026年1月26日 06:00', '2026年1月27日 06:00'],
    'missing',
  ),
];

const repair = pair(shuoyuRepairs);
const repairOfJanuary = pair(chengliJanuary);
const allKept = ['WX260120-0900', '2026年1月20日', '上午9:00'] as const;
const nothingKept = ['WX260120-0910', '2026年1月20日', '上午9:10'] as const;
const repairs: readonly Limit[] = [
  repair(
    'REP-01',
    '24 h, and a minute more',
    ['WX260108-0900', '2026年1月8日', '上午9:00', '2026年1月9日9时0分'],
    ['WX260108-0930', '2026年1月8日', '上午9:30', '2026年1月9日9时31分'],
    ['2026-01-09T09:30', '2026-01-09T09:31', 1],
  ),
  repair(
    'REP-02',
    '30 min after 8:00; 31 after 8:40',
    ['WX260114-0800', '阀门漏水', '上午8:00', '2026年1月14日8时30分'],
    ['WX260114-0840', '阀门漏水', '上午8:40', '2026年1月14日9时11分'],
    ['2026-01-14T09:10', '2026-01-14T09:11', 1],
  ),
  repair(
    'REP-03',
    '30 min after 9:00; 31 after 9:10',
    ['WX260115-0900', '上午9:00', '2026年1月15日9时30分'],
    ['WX260115-0910', '上午9:10', '2026年1月15日9时41分'],
    ['2026-01-15T09:40', '2026-01-15T09:41', 1],
  ),
  ...['REP-04', 'LY-37'].map((ruleId) =>
    repair(
      ruleId,
      '2 h after 9:00; 2 h 1 min after 9:10',
      ['WX260115-0900', '上午9:00', '2026年1月15日11时0分'],
      ['WX260115-0910', '上午9:10', '2026年1月15日11时11分'],
      ['2026-01-15T11:10', '2026-01-15T11:11', 1],
    ),
  ),
  repair(
    'REP-05',
    '24 h after 9:00; a minute more after 9:10',
    ['WX260116-0900', '上午9:00', '2026年1月17日9时0分'],
    ['WX260116-0910', '上午9:10', '2026年1月17日9时11分'],
    ['2026-01-17T09:10', '2026-01-17T09:11', 1],
  ),
  repair(
    'REP-06',
    '48 h after 10:00; a minute more after 10:10',
    ['WX260118-0900', '2026年1月18日10时0分', '2026年1月20日10时0分'],
    ['WX260118-0910', '2026年1月18日10时10分', '2026年1月20日10时11分'],
    ['2026-01-20T10:10', '2026-01-20T10:11', 1],
  ),
  repairOfJanuary('REP-07', 'no telephone', ['BX260113-1010'], ['BX260106-0940'], 'missing'),
  repair(
    'REP-08',
    'late by 30 min, told in time and put off to then; late by 20 min, told too late',
    ['WX260127-0900', '2026年1月27日10时0分', '2026年1月27日9时55分', '2026年1月27日10时30分'],
    ['WX260128-0900', '2026年1月28日10时0分', '2026年1月28日9时56分', '2026年1月28日10时20分'],
    ['2026-01-28T10:00', '2026-01-28T10:20', 20],
  ),
  repair(
    'REP-09',
    '5 min before 10:00, and 4',
    ['WX260127-0900', '2026年1月27日10时0分', '2026年1月27日9时55分'],
    ['WX260128-0900', '2026年1月28日10时0分', '2026年1月28日9时56分'],
    ['2026-01-28T09:55', '2026-01-28T09:56', 1],
  ),
  repair(
    'REP-10',
    'late by 45 min; told 30 min before 10:00, and 29',
    ['WX260129-0900', '2026年1月29日10时0分', '2026年1月29日9时30分', '2026年1月29日10时45分'],
    ['WX260130-0900', '2026年1月30日10时0分', '2026年1月30日9时31分', '2026年1月30日10时45分'],
    ['2026-01-30T09:30', '2026-01-30T09:31', 1],
  ),
  repair(
    'REP-11',
    'signed 30 min after the arrival at 9:40; 31 min after 9:50',
    ['WX260119-0900', '2026年1月19日9时40分', '2026年1月19日10时10分'],
    ['WX260119-0910', '2026年1月19日9时50分', '2026年1月19日10时21分'],
    ['2026-01-19T10:20', '2026-01-19T10:21', 1],
  ),
  repair('REP-12', 'no fee; 20 yuan', [...allKept, '0'], [...nothingKept, '20'], 'wrong'),
  repair(
    'REP-13',
    'agreed at the minute of completion, and one later',
    ['WX260119-0900', '2026年1月19日10时40分'],
    ['WX260119-0910', '2026年1月19日10时50分', '2026年1月19日10时51分'],
    ['2026-01-19T10:50', '2026-01-19T10:51', 1],
  ),
  repair(
    'REP-14',
    'told 30 min after the arrival at 9:40; 31 min after 9:50',
    ['WX260119-0900', '2026年1月19日9时40分', '2026年1月19日10时10分'],
    ['WX260119-0910', '2026年1月19日9时50分', '2026年1月19日10时21分'],
    ['2026-01-19T10:20', '2026-01-19T10:21', 1],
  ),
  repair('REP-15', 'no signature', allKept, nothingKept, 'missing'),
  {
    ruleId: 'REP-17',
    counted: '11:59 is in the morning’s hours, 12:00 is not',
    kept: told(shuoyuRepairs, 'WX260112-1050', '2026年1月12日11时59分'),
    broken: {
      ...told(shuoyuRepairs, 'WX260112-1055', '2026年1月12日12时0分'),
      ...{ kind: 'wrong', dueAt: null, actualAt: '2026-01-12T12:00', overdueMinutes: null },
    },
  },
  repair('REP-18', 'signed for, and not', allKept, nothingKept, 'wrong'),
  repair('REP-19', 'materials sold privately', allKept, nothingKept, 'wrong'),
  repair('REP-20', 'no opinion', [...allKept, '基本满意'], nothingKept, 'missing'),
  pair(chengliFebruary)(
    'REP-21',
    'told 30 min after 10:20; after 70',
    ['BX260204-0850', '2026-02-04 10:20', '2026-02-04 10:50'],
    ['BX260203-0850', '2026-02-03 10:20', '2026-02-03 11:30'],
    ['2026-02-03T10:50', '2026-02-03T11:30', 40],
  ),
  repair('REP-22', 'identity not shown', allKept, nothingKept, 'wrong'),
  repair(
    'REP-23',
    'nobody at home; a message left, and none',
    ['WX260121-0900', '是', '2026年1月22日9时0分'],
    ['WX260121-0910', '是', '否', '2026年1月22日9时0分'],
    'wrong',
  ),
  repair(
    'REP-24',
    'told why within the hour after 7:10, and a minute after it; there at 9:30',
    ['WX260122-0710', '上午7:10', '2026年1月22日8时10分', '2026年1月22日9时30分'],
    ['WX260123-0710', '上午7:10', '2026年1月23日8时11分', '2026年1月23日9时30分'],
    ['2026-01-23T08:10', '2026-01-23T08:11', 1],
  ),
  repairOfJanuary(
    'REP-25',
    '30 min after 10:15; 45 after 10:10',
    ['BX260113-1015', '2026-01-13 10:15', '2026-01-13 10:45'],
    ['BX260113-1010', '2026-01-13 10:10', '2026-01-13 10:55'],
    ['2026-01-13T10:40', '2026-01-13T10:55', 15],
  ),
  repair('REP-26', 'no written explanation', allKept, nothingKept, 'wrong'),
  repair('REP-27', 'no warranty card', allKept, nothingKept, 'wrong'),
];

const call = pair(shuoyuOf('热线话务'));
const test = pair(shuoyuOf('测温记录'));
const charge = pair(shuoyuOf('收费台账'));
const activity = pair(shuoyuOf('定期工作'));
const operation: readonly Limit[] = [
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

function told(file: string, recordNo: string, ...written: Written): Told {
  return { recordNo, rows: [[file, recordNo, ...written]] };
}

export const limits = [...complaints, ...outages, ...repairs, ...operation];
