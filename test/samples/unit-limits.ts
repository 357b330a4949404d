import type { Limit } from './limit.ts';
import {
  chengliJanuary,
  chengliOperation,
  huaiyanOperation,
  shuoyuOf,
  shuoyuRepairs,
} from './sample-paths.ts';

const shifts = shuoyuOf('值班');
const activities = shuoyuOf('定期工作');
const contracts = shuoyuOf('供热合同');
const temperatures = shuoyuOf('测温记录');
const charges = shuoyuOf('收费台账');
const staff = shuoyuOf('人员名册');
const supply = shuoyuOf('供停热时间');
const season = '2025-2026';

/** A unit of a rule that is none of a row, by the rows that decide it. */
export interface Unit extends Limit {
  /** Texts of which no row of a file may hold all: what was not done. */
  readonly nowhere: readonly (readonly [file: string, ...texts: readonly string[]])[];
}

/** What units of the samples must be told to be, one of each kind of rule whose unit is not a row. */
export const unitLimits: readonly Unit[] = [
  {
    ruleId: 'HOT-02',
    counted: 'from 8 to 8 o’clock; on 12-04 nobody comes at 8, so the rest of the day is empty',
    kept: {
      recordNo: '榆钱巷换热站/2025-12-03',
      rows: [
        [shifts, '榆钱巷换热站', '2025年12月2日8时0分', '2025年12月3日8时0分'],
        [shifts, '榆钱巷换热站', '2025年12月3日8时0分', '2025年12月4日8时0分'],
      ],
    },
    broken: {
      recordNo: '榆钱巷换热站/2025-12-04',
      rows: [[shifts, '榆钱巷换热站', '2025年12月3日8时0分', '2025年12月4日8时0分']],
      ...{ kind: 'missing', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [[shifts, '榆钱巷换热站', '2025年12月4日8时0分', '2025年12月5日8时0分']],
  },
  {
    ruleId: 'SD-20',
    counted: 'heat on the evening of the first day; half an hour into the second',
    kept: { recordNo: `朔风里换热站/${season}`, rows: [[supply, '朔风里换热站', '2025年11月15日21时30分']] },
    broken: {
      recordNo: `榆荫小区换热站/${season}`,
      rows: [[supply, '榆荫小区换热站', '2025年11月16日0时30分']],
      ...{ kind: 'missing', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'SD-30',
    counted: 'stopped three days early with a number of leave, and without',
    kept: {
      recordNo: `堰塘小区换热站/${season}`,
      rows: [[huaiyanOperation, '堰塘小区换热站', '2026-03-13 10:00', '住建供热〔2026〕7号']],
    },
    broken: {
      recordNo: `槐荫东区换热站/${season}`,
      rows: [[huaiyanOperation, '槐荫东区换热站', '2026-03-13 10:00']],
      ...{ kind: 'missing', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [[huaiyanOperation, '槐荫东区换热站', '住建供热〔2026〕7号']],
  },
  {
    ruleId: 'ACT-01',
    counted: 'overhauled on 11-14, and on the season’s first day',
    kept: {
      recordNo: `TNS91/${season}`,
      rows: [[activities, 'WXD91', '供热前检修', 'TNS91', '2025年11月14日']],
    },
    broken: {
      recordNo: `TNS92/${season}`,
      rows: [[activities, 'WXD92', '供热前检修', 'TNS92', '2025年11月15日']],
      ...{ kind: 'late', dueAt: '2025-11-15T00:00', actualAt: '2025-11-15T00:00', overdueMinutes: 0 },
    },
    nowhere: [],
  },
  ...(
    [
      ['ACT-03', '收费标准公示', '澄栎热力有限公司', '朔榆供热有限责任公司', activities],
      ['ACT-05', '应急演练', '澄栎热力有限公司', '朔榆供热有限责任公司', activities],
      ['ACT-06', '安全培训', '澄栎热力有限公司', '槐堰热电有限公司', huaiyanOperation],
      ['ACT-07', '供热宣传', '澄栎热力有限公司', '槐堰热电有限公司', huaiyanOperation],
      ['ACT-08', '安全附件校验', '澄栎热力有限公司', '槐堰热电有限公司', huaiyanOperation],
      ['ACT-11', '服务承诺公示', '澄栎热力有限公司', '槐堰热电有限公司', huaiyanOperation],
    ] as const
  ).map(
    ([ruleId, what, keeps, breaks, file]): Unit => ({
      ruleId,
      counted: 'the season ends with 03-15: 16, 17, 18, 19 are four days',
      kept: { recordNo: `${keeps}/${season}`, rows: [[chengliOperation, what]] },
      broken: {
        recordNo: `${breaks}/${season}`,
        rows: [],
        ...{ kind: 'missing', dueAt: '2026-03-16T00:00', actualAt: null, overdueMinutes: 4 * 24 * 60 },
      },
      nowhere: [[file, what]],
    }),
  ),
  {
    ruleId: 'ACT-04',
    counted: 'asked on 02-06, and on 03-18, after the season’s end with 03-15: two whole days 16 and 17',
    kept: { recordNo: `朔榆供热有限责任公司/${season}`, rows: [[activities, '满意度调查', '2026年2月6日']] },
    broken: {
      recordNo: `澄栎热力有限公司/${season}`,
      rows: [[chengliOperation, '满意度调查', '2026-03-18 00:00']],
      ...{
        kind: 'late',
        dueAt: '2026-03-16T00:00',
        actualAt: '2026-03-18T00:00',
        overdueMinutes: 2 * 24 * 60,
      },
    },
    nowhere: [],
  },
  {
    ruleId: 'ACT-09',
    counted: 'made on 10-20, and on 11-20: five days after the last day 11-14',
    kept: {
      recordNo: `朔榆供热有限责任公司/${season}`,
      rows: [[activities, '供热运行方案', '2025年10月20日']],
    },
    broken: {
      recordNo: `槐堰热电有限公司/${season}`,
      rows: [[huaiyanOperation, '供热运行方案', '2025-11-20 00:00']],
      ...{
        kind: 'late',
        dueAt: '2025-11-15T00:00',
        actualAt: '2025-11-20T00:00',
        overdueMinutes: 5 * 24 * 60,
      },
    },
    nowhere: [],
  },
  {
    ruleId: 'ACT-10',
    counted: 'none in February: March 19 days',
    kept: {
      recordNo: '朔榆供热有限责任公司/2026-01',
      rows: [[activities, '维修质量抽查', '2026年1月20日']],
    },
    broken: {
      recordNo: '朔榆供热有限责任公司/2026-02',
      rows: [],
      ...{ kind: 'missing', dueAt: '2026-03-01T00:00', actualAt: null, overdueMinutes: 19 * 24 * 60 },
    },
    nowhere: ['18', '19', '20', '21', '22'].map(
      (day) => [activities, '维修质量抽查', `2026年2月${day}日`] as const,
    ),
  },
  {
    ruleId: 'CON-01',
    counted: 'signed on 11-14, and on the season’s first day',
    kept: {
      recordNo: `KFU0901/${season}`,
      rows: [[contracts, '北塬花园9号楼1单元101室', '2025年11月14日', '是']],
    },
    broken: {
      recordNo: `KFU0902/${season}`,
      rows: [[contracts, '北塬花园9号楼1单元102室', '2025年11月15日', '是']],
      ...{ kind: 'late', dueAt: '2025-11-15T00:00', actualAt: '2025-11-15T00:00', overdueMinutes: 0 },
    },
    nowhere: [],
  },
  {
    ruleId: 'CON-01',
    counted: 'signed in time, but states no price: wrong, and not overdue',
    kept: {
      recordNo: `KFU0901/${season}`,
      rows: [[contracts, '北塬花园9号楼1单元101室', '2025年11月14日', '是']],
    },
    broken: {
      recordNo: `KFU0903/${season}`,
      rows: [[contracts, '北塬花园9号楼1单元201室', '2025年11月3日', '否']],
      ...{ kind: 'wrong', dueAt: '2025-11-15T00:00', actualAt: '2025-11-03T00:00', overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'STF-01',
    counted: 'the certificate ends with 01-05: the visit on 5 is by somebody certified, that on 6 is not',
    kept: {
      recordNo: `WXR93/${season}`,
      rows: [
        [staff, 'WXR93', '2026-01-05'],
        [shuoyuRepairs, 'WX260105-1400', 'WXR93', '2026年1月5日15时0分'],
      ],
    },
    broken: {
      recordNo: `WXR94/${season}`,
      rows: [
        [staff, 'WXR94', '2026-01-05'],
        [shuoyuRepairs, 'WX260106-1400', 'WXR94', '2026年1月6日15时0分'],
      ],
      ...{ kind: 'wrong', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'STF-01',
    counted: 'the exam passed on the first day of duty, and on the day after it',
    kept: { recordNo: 'WXR91', rows: [[staff, 'WXR91', '2025年11月8日']] },
    broken: {
      recordNo: 'WXR92',
      rows: [[staff, 'WXR92', '2025年11月8日', '2025年11月9日']],
      ...{ kind: 'wrong', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'REP-16',
    counted: 'the same fault at the same address within six months: not charged, and charged',
    kept: {
      recordNo: 'BX260211-1005',
      rows: [['澄栎热力2026年2月服务台账.xlsx', 'BX260211-1005', '澄水湾', '6号楼2单元1101室', '否']],
    },
    broken: {
      recordNo: 'BX260119-1510',
      rows: [
        ['澄栎热力2025年12月服务台账.xlsx', 'BX251208-1430', '栎园一期', '3号楼1单元402室'],
        [chengliJanuary, 'BX260119-1510', '栎园一期', '3号楼1单元402室', '是'],
      ],
      ...{ kind: 'wrong', dueAt: null, actualAt: null, overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'QD-51',
    counted: '17.9 ℃: 20 % of 18 yuan are 3.60; a cent less is wrong, and in time',
    kept: {
      recordNo: 'KFC0901/2026-01-08',
      rows: [
        [temperatures, 'KFC0901', '2026年1月8日10时0分', '17.9'],
        [charges, 'WXF0906', '退费', '3.6', '18', '2026年1月8日', '朔风里12号楼1单元501室'],
      ],
    },
    broken: {
      recordNo: 'KFC0903/2026-01-08',
      rows: [
        [temperatures, 'KFC0903', '2026年1月8日10时20分', '17.9'],
        [charges, 'WXF0907', '退费', '3.59', '18', '2026年1月8日', '朔风里12号楼1单元502室'],
      ],
      ...{ kind: 'wrong', dueAt: '2026-03-16T00:00', actualAt: '2026-01-28T15:00', overdueMinutes: null },
    },
    nowhere: [],
  },
  {
    ruleId: 'QD-51',
    counted: '16 ℃ is owed 20 % of 18 yuan, 15.9 ℃ half of them: 9.00',
    kept: {
      recordNo: 'KFC0909/2026-01-19',
      rows: [
        [temperatures, 'KFC0909', '16'],
        [charges, 'WXF0908', '3.6', '18', '2026年1月19日', '榆钱巷5号楼3单元101室'],
      ],
    },
    broken: {
      recordNo: 'KFC0911/2026-01-19',
      rows: [
        [temperatures, 'KFC0911', '15.9'],
        [charges, 'WXF0909', '3.6', '18', '2026年1月19日', '榆钱巷5号楼3单元102室'],
      ],
      ...{ kind: 'wrong', dueAt: '2026-03-16T00:00', actualAt: '2026-01-28T15:00', overdueMinutes: null },
    },
    nowhere: [],
  },
];
