import type { DatasetDefinition } from '../../contract/datasets.ts';
import { organisationWord } from './organisation-word.ts';

const dates = [
  // 2025-2026采暖季, 2025—2026年度供暖期
  String.raw`20\d\d\s*年?\s*[-—–~～至/]+\s*(?:20)?\d\d\s*年?度?`,
  // 2025年11月15日, 2025-11-15, 2025.11, 20251115, 202511, 2025年度
  String.raw`20\d\d\s*[-年./_]\s*\d{1,2}(?:\s*[-月./_]\s*\d{1,2}\s*日?)?\s*(?:月份?)?(?:\s*日)?`,
  String.raw`20\d{6}(?:\d{4}(?:\d\d)?)?|20\d{4}|20\d\d\s*年?度?`,
  String.raw`\d{1,2}\s*月份?(?:\s*\d{1,2}\s*日)?|[一二三四五六七八九十]{1,2}月份?`,
  '第?[一二三四1-4]季度|[上下]半年|年度|本[年月周日]',
  '(?:采暖|供暖|供热)(?:季节?|期)',
];

/** Words of paperwork, in titles and file names, that belong to no company's name. */
const paperwork =
  '台账|登记|统计|明细|记录|汇总|清单|报表|月报|周报|日报|季报|年报|一览|导出|上报|报送|填报|附件|附表|工单|热线|12345|' +
  '投诉|停热|停暖|报修|维修|抢修|受理|办理|处理|情况|数据|信息|关于|通知|客服中心|呼叫中心|客服|' +
  '副本|复制|最终版?|终版|定稿|修改版?|修订版?|新建|备份|完整版|模板|copy|final|backup|export';

/**
 * A pattern for everything in titles and names of files and folders that is not a company: dates, seasons, words of
 * the datasets and of paperwork, marks of copies such as `(1)`.
 */
export function noisePattern(catalog: readonly DatasetDefinition[]): RegExp {
  const words = catalog
    .flatMap((dataset) => [dataset.name, ...dataset.words, dataset.title.zh])
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      // 热力站 may be half of a company's name, unless it stands behind one.
      return organisationWord.test(word) ? `(?<=${organisationWord.source}|中心)${escaped}` : escaped;
    });
  const copies = String.raw`[(（]\s*\d+\s*[)）]|\bv\d+(?:\.\d+)*\b`;
  return new RegExp(
    [...dates, copies, ...words, `(?:${paperwork})(?:总?表|单|簿|册)?[一二三四五六\\d]{0,2}`].join('|'),
    'giu',
  );
}
