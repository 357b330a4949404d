import type { Bilingual } from '../datasets.ts';

/** What explanations of units call that which is no field of a record (domain/units). */
export const unitWords = {
  gap: { zh: '空缺时段', en: 'Gap' },
  none: { zh: '无', en: 'none' },
  noGap: { zh: '没有空缺', en: 'be none' },
  gapUnsure: { zh: '可能空缺（缺少具体时间）', en: 'may be a gap (no time of day)' },
  lastDay: { zh: '最后期限', en: 'Last day' },
  list: { zh: '所需名单', en: 'List that is needed' },
  notSent: { zh: '没有提供', en: 'not supplied' },
  match: { zh: '对应记录', en: 'Matching record' },
  noMatch: { zh: '没有找到', en: 'none found' },
  matchNeeded: { zh: '有登记', en: 'be on record' },
  mendedBefore: { zh: '上次维修', en: 'Repaired before' },
  within: { zh: '在保修期内', en: 'be within the warranty' },
  tooCold: { zh: '首次测得不达标', en: 'First test below the standard' },
  warmAgain: { zh: '复测达标', en: 'Passing retest' },
  arrival: { zh: '首次送达', en: 'First arrival' },
  refundOwed: { zh: '应退金额', en: 'Refund owed' },
  refundPaid: { zh: '实退金额', en: 'Refund paid' },
  noRefund: { zh: '没有退费记录', en: 'no refund on record' },
  yes: { zh: '“是”', en: '"yes"' },
  no: { zh: '“否”', en: '"no"' },
  notApplicable: { zh: '“不适用”', en: '"not applicable"' },
  yesNeeded: { zh: '为“是”', en: 'be "yes"' },
  noNeeded: { zh: '为“否”', en: 'be "no"' },
  bandShare: { zh: '应退比例', en: 'Share owed' },
} as const satisfies Record<string, Bilingual>;
