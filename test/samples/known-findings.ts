import {
  chengliDecember,
  chengliFebruary,
  chengliNovember,
  huaiyanComplaints,
  huaiyanOutages,
  huaiyanRepairs,
  shuoyuComplaints,
  shuoyuLaterComplaints,
  shuoyuOutages,
  shuoyuRepairs,
} from './sample-paths.ts';

/** A breach that stands in the samples by hand, with everything that must be said of it at 2026-03-20T00:00. */
export interface KnownFinding {
  /** How the deadline is counted. 工1 is the first working day, 休 a day off, 班 a made-up working day. */
  readonly counted: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly file: string;
  readonly sheet: string | null;
  /** Texts that the row of the file shows: the start and the act as the company writes them. */
  readonly written: readonly string[];
  readonly from: string;
  readonly dueAt: string;
  /** `null`: not done. */
  readonly actualAt: string | null;
  readonly overdueMinutes: number;
}

const workingDays: readonly KnownFinding[] = [
  {
    counted:
      '12-31 Wed; 01-01…01-03 元旦休, 01-04 Sun 班工1, 05 工2, 06 工3, 07 工4, 08 Thu 工5; 9 h 30 min late',
    ruleId: 'CMP-02',
    recordNo: 'KF251231-1015',
    file: shuoyuLaterComplaints,
    sheet: null,
    written: ['2025年12月31日10时15分', '2026年1月9日9时30分'],
    from: '2025-12-31T10:15',
    dueAt: '2026-01-09T00:00',
    actualAt: '2026-01-09T09:30',
    overdueMinutes: 9 * 60 + 30,
  },
  {
    counted: '02-12 Thu; 13 Fri 工1, 14 Sat 班工2, 15…23 春节休, 24 Tue 工3, 25 工4, 26 Thu 工5; 10 h late',
    ruleId: 'CMP-02',
    recordNo: 'TS260212-1400',
    file: chengliFebruary,
    sheet: '投诉',
    written: ['2026-02-12 14:00', '2026-02-27 10:00'],
    from: '2026-02-12T14:00',
    dueAt: '2026-02-27T00:00',
    actualAt: '2026-02-27T10:00',
    overdueMinutes: 10 * 60,
  },
  {
    counted:
      '02-13 Fri; 14 Sat 班工1, 15…23 休, 24 工2, 25 工3, 26 工4, 27 Fri 工5; from 02-28 0:00 to 03-02 15:00',
    ruleId: 'CMP-02',
    recordNo: '槐投260213-0920',
    file: huaiyanComplaints,
    sheet: '2月',
    written: ['2月13日 9:20', '3月2日 15:00'],
    from: '2026-02-13T09:20',
    dueAt: '2026-02-28T00:00',
    actualAt: '2026-03-02T15:00',
    overdueMinutes: (2 * 24 + 15) * 60,
  },
  {
    counted: '02-18 in 春节; 24 工1, 25 工2, 26 工3, 27 工4, 28 Sat 班工5; from 03-01 0:00 to 03-03 11:00',
    ruleId: 'CMP-02',
    recordNo: 'KF260218-2010',
    file: shuoyuLaterComplaints,
    sheet: null,
    written: ['2026年2月18日20时10分', '2026年3月3日11时0分'],
    from: '2026-02-18T20:10',
    dueAt: '2026-03-01T00:00',
    actualAt: '2026-03-03T11:00',
    overdueMinutes: (2 * 24 + 11) * 60,
  },
  {
    counted:
      '11-17 Mon; 18…21 工1–4, 22–23 休, 24 Mon 工5; November 6 + December 31 + January 31 + February 28 + 15 days',
    ruleId: 'CMP-02',
    recordNo: '槐投251117-1025',
    file: huaiyanComplaints,
    sheet: '11月',
    written: ['11月17日 10:25', '3月16日 16:40'],
    from: '2025-11-17T10:25',
    dueAt: '2025-11-25T00:00',
    actualAt: '2026-03-16T16:40',
    overdueMinutes: ((6 + 31 + 31 + 28 + 15) * 24 + 16) * 60 + 40,
  },
  {
    counted: '01-12 Mon; 13…16 工1–4, 17–18 休, 19 Mon 工5; not answered: January 12 + February 28 + 19 days',
    ruleId: 'CMP-02',
    recordNo: '槐投260112-0850',
    file: huaiyanComplaints,
    sheet: '1月',
    written: ['1月12日 8:50'],
    from: '2026-01-12T08:50',
    dueAt: '2026-01-20T00:00',
    actualAt: null,
    overdueMinutes: (12 + 28 + 19) * 24 * 60,
  },
];

const hoursOfComplaints: readonly KnownFinding[] = [
  {
    counted: '24 h until 12-09 14:00; 19 h 30 min late',
    ruleId: 'CMP-01',
    recordNo: 'KF251208-1400',
    file: shuoyuComplaints,
    sheet: null,
    written: ['2025年12月8日14时0分', '2025年12月10日9时30分'],
    from: '2025-12-08T14:00',
    dueAt: '2025-12-09T14:00',
    actualAt: '2025-12-10T09:30',
    overdueMinutes: 19 * 60 + 30,
  },
  {
    counted: '1 h until 08:30; 1 h 40 min late',
    ruleId: 'CMP-03',
    recordNo: '槐投260120-0730',
    file: huaiyanComplaints,
    sheet: '1月',
    written: ['1月20日 7:30', '1月20日 10:10'],
    from: '2026-01-20T07:30',
    dueAt: '2026-01-20T08:30',
    actualAt: '2026-01-20T10:10',
    overdueMinutes: 100,
  },
  {
    counted: '1 h until 22:05; nobody came: 17 days, 1 h 55 min',
    ruleId: 'CMP-03',
    recordNo: '槐投260302-2105',
    file: huaiyanComplaints,
    sheet: '3月',
    written: ['3月2日 21:05'],
    from: '2026-03-02T21:05',
    dueAt: '2026-03-02T22:05',
    actualAt: null,
    overdueMinutes: (17 * 24 + 1) * 60 + 55,
  },
];

const outages: readonly KnownFinding[] = [
  {
    counted: 'told on 01-12 at the latest, so before 01-13 0:00; 17 h late',
    ruleId: 'OUT-01',
    recordNo: 'TN260114-0800',
    file: shuoyuOutages,
    sheet: null,
    written: ['2026年1月14日 08:00', '2026年1月13日 17:00'],
    from: '2026-01-14T08:00',
    dueAt: '2026-01-13T00:00',
    actualAt: '2026-01-13T17:00',
    overdueMinutes: 17 * 60,
  },
  {
    counted: 'told on 12-15 at the latest; 10 h late',
    ruleId: 'OUT-01',
    recordNo: 'TR251217-0900',
    file: chengliDecember,
    sheet: '停热',
    written: ['2025-12-17 09:00', '2025-12-16 10:00'],
    from: '2025-12-17T09:00',
    dueAt: '2025-12-16T00:00',
    actualAt: '2025-12-16T10:00',
    overdueMinutes: 10 * 60,
  },
  {
    counted: 'told on 02-03 at the latest; from 02-04 0:00 to 02-05 23:10',
    ruleId: 'OUT-01',
    recordNo: '槐停260205-2200',
    file: huaiyanOutages,
    sheet: '停热',
    written: ['2026-02-05 22:00', '2026-02-05 23:10'],
    from: '2026-02-05T22:00',
    dueAt: '2026-02-04T00:00',
    actualAt: '2026-02-05T23:10',
    overdueMinutes: 47 * 60 + 10,
  },
  {
    counted: 'the same: told 1 h 10 min after the heat was off',
    ruleId: 'OUT-05',
    recordNo: '槐停260205-2200',
    file: huaiyanOutages,
    sheet: '停热',
    written: ['2026-02-05 22:00', '2026-02-05 23:10'],
    from: '2026-02-05T22:00',
    dueAt: '2026-02-05T22:00',
    actualAt: '2026-02-05T23:10',
    overdueMinutes: 70,
  },
  {
    counted: 'lasted from 02:10 to 14:00; told by 05:10; 2 h 30 min late',
    ruleId: 'OUT-02',
    recordNo: '槐停251220-0210',
    file: huaiyanOutages,
    sheet: '停热',
    written: ['2025-12-20 02:10', '2025-12-20 14:00', '2025-12-20 07:40'],
    from: '2025-12-20T02:10',
    dueAt: '2025-12-20T05:10',
    actualAt: '2025-12-20T07:40',
    overdueMinutes: 150,
  },
  {
    counted: '30 min until 02:40; 45 min late',
    ruleId: 'OUT-03',
    recordNo: '槐停251220-0210',
    file: huaiyanOutages,
    sheet: '停热',
    written: ['2025-12-20 02:10', '2025-12-20 03:25'],
    from: '2025-12-20T02:10',
    dueAt: '2025-12-20T02:40',
    actualAt: '2025-12-20T03:25',
    overdueMinutes: 45,
  },
  {
    counted: '30 min until 18:30; no repair: 5 h 30 min of 01-28, then January 3 + February 28 + 19 days',
    ruleId: 'OUT-03',
    recordNo: 'TN260128-1800',
    file: shuoyuOutages,
    sheet: null,
    written: ['2026年1月28日 18:00'],
    from: '2026-01-28T18:00',
    dueAt: '2026-01-28T18:30',
    actualAt: null,
    overdueMinutes: (3 + 28 + 19) * 24 * 60 + 5 * 60 + 30,
  },
];

const lateVisit = {
  recordNo: '槐修260125-2000',
  file: huaiyanRepairs,
  sheet: '报修登记',
  from: '2026-01-25T20:00',
} as const;

const repairs: readonly KnownFinding[] = [
  {
    ...lateVisit,
    counted: '24 h until 01-26 20:00; 13 h late',
    ruleId: 'REP-01',
    written: ['2026.01.25 20:00', '2026.01.27 09:00'],
    dueAt: '2026-01-26T20:00',
    actualAt: '2026-01-27T09:00',
    overdueMinutes: 13 * 60,
  },
  {
    ...lateVisit,
    counted: '2 h until 22:00; 35 h late',
    ruleId: 'REP-04',
    written: ['暖气不热', '2026.01.27 09:00'],
    dueAt: '2026-01-25T22:00',
    actualAt: '2026-01-27T09:00',
    overdueMinutes: 35 * 60,
  },
  {
    ...lateVisit,
    counted: '24 h until 01-26 20:00; 15 h 30 min late',
    ruleId: 'REP-05',
    written: ['2026.01.25 20:00', '2026.01.27 11:30'],
    dueAt: '2026-01-26T20:00',
    actualAt: '2026-01-27T11:30',
    overdueMinutes: 15 * 60 + 30,
  },
  {
    counted: '30 min until 07:10; 15 min late',
    ruleId: 'REP-02',
    recordNo: 'WX251203-0640',
    file: shuoyuRepairs,
    sheet: null,
    written: ['2025年12月3日', '上午6:40', '跑冒滴漏', '2025年12月3日7时25分'],
    from: '2025-12-03T06:40',
    dueAt: '2025-12-03T07:10',
    actualAt: '2025-12-03T07:25',
    overdueMinutes: 15,
  },
  {
    counted: '30 min until 09:30; 20 min late',
    ruleId: 'REP-03',
    recordNo: 'BX251120-0900',
    file: chengliNovember,
    sheet: '报修',
    written: ['2025-11-20 09:00', '暖气不热', '2025-11-20 09:50'],
    from: '2025-11-20T09:00',
    dueAt: '2025-11-20T09:30',
    actualAt: '2025-11-20T09:50',
    overdueMinutes: 20,
  },
  {
    counted: '48 h from the repair, not from the report, until 02-18 11:00; 23 h late',
    ruleId: 'REP-06',
    recordNo: 'WX260216-0930',
    file: shuoyuRepairs,
    sheet: null,
    written: ['2026年2月16日11时0分', '2026年2月19日10时0分'],
    from: '2026-02-16T11:00',
    dueAt: '2026-02-18T11:00',
    actualAt: '2026-02-19T10:00',
    overdueMinutes: 23 * 60,
  },
];

export const knownFindings = [...workingDays, ...hoursOfComplaints, ...outages, ...repairs];
