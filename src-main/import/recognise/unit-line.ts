import type { Cell, SheetRow } from '../cell.ts';
import { isFilled, wordsOf } from './sheet-head.ts';

const unitLabel =
  '(?:填报|报送|上报|填表|制表|编制|统计|供热|供暖|报告)?(?:单位|企业|公司)(?:名称)?(?:[(（](?:盖章|公章|签章)[)）])?';
const withValue = new RegExp(`^\\s*${unitLabel}\\s*[:：]\\s*(.*)$`, 's');
const labelOnly =
  /^\s*(?:填报|报送|上报|填表|制表|编制|供热)(?:单位|企业|公司)(?:名称)?(?:[(（](?:盖章|公章|签章)[)）])?\s*[:：]?\s*$/;
/** `单位：户` tells what is counted. */
const measure = /^(?:户|人|次|件|个|条|万?元|万?平方米|㎡|m2|公里|千米|米|℃|小时|分钟|天)$/i;
/** `填表人：张三`, `日期：2025-11-30`: a label of a few characters with a colon. */
const anyLabel = /^\s*[\p{Script=Han}()（）]{1,12}\s*[:：]/u;

/** The cell starts with a label and a colon, as lines above and below a table do and headers do not. */
export function isLabelled(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  return /^[^:：]{1,14}[:：]\s*\S/.test(cell) || (labelOnly.test(cell) && /[:：]\s*$/.test(cell));
}

/**
 * The company named in a line such as `填报单位：X`: in the same cell after the colon, or in the next filled cell.
 * `null`: the row holds no such line. It is as written; whether it is a company is for the caller to judge.
 */
export function unitNamedIn(row: SheetRow): string | null {
  const filled = row.cells.filter(isFilled);
  for (const [place, cell] of filled.entries()) {
    const text = wordsOf(cell);
    const value = withValue.exec(text)?.[1];
    if (value === undefined && !labelOnly.test(text)) continue;
    const name = nameAlone(value ?? '');
    if (name !== '' && !measure.test(name)) return name;
    const next = wordsOf(filled[place + 1]);
    if (next !== '' && !anyLabel.test(next)) return nameAlone(next);
  }
  return null;
}

/** No name is so long, and looking for its end in a megabyte of commas takes minutes. */
const longestName = 200;

/** Without what follows the name in the same cell: the next label after white space, a stamp mark. */
function nameAlone(text: string): string {
  return text
    .slice(0, longestName)
    .replace(/[\s;；,，]+[\p{Script=Han}()（）]{1,12}\s*[:：].*$/su, '')
    .replace(/[(（](?:盖章|公章|签章)[)）]\s*$/, '')
    .trim();
}
