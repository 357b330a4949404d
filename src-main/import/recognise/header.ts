import { areReturnColumns } from '../../contract/texts/return-columns.ts';
import type { Cell, SheetRow } from '../cell.ts';
import type { FieldLookup } from './field-lookup.ts';
import { type HeaderColumn, headerColumns } from './header-columns.ts';
import { compactText, matchingText } from './matching-text.ts';
import { isFilled, type SheetHead } from './sheet-head.ts';
import { isLabelled, unitNamedIn } from './unit-line.ts';

/** A header stands within this many filled rows from the top. */
const searchedRows = 40;
const mostHeaderRows = 3;
/** A row with fewer known headers is not a header: a note or an address list may hold one by chance. */
const fewestKnownHeaders = 2;
const titleWord = /[:：]|台账|登记|统计|明细|汇总|附件|热力|供热|热电|热能|供暖|能源|公司|集团/;

/** As many rows as a person may choose for a header. */
export const mostChosenRows = 12;

export interface Header {
  /** Indexes into the rows of the head, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header that the datasets know best; the shorter, then the upper one of equals. `null`: none is known. */
export function findHeader(head: SheetHead, lookups: readonly FieldLookup[]): Header | null {
  let best: { first: number; last: number; known: number } | null = null;
  const end = Math.min(searchedRows, head.rows.length);
  for (let first = 0; first < end; first++) {
    if (!looksLikeHeader(head.rows[first], lookups, 0.2)) continue;
    const { last, known } = extendDown(head, first, lookups);
    if (known < fewestKnownHeaders) continue;
    const shorter = best !== null && known === best.known && last - first < best.last - best.first;
    if (best === null || known > best.known || shorter) best = { first, last, known };
  }
  if (best === null) return null;
  const first = extendUp(head, best, lookups);
  return { first, last: best.last, columns: ownColumns(head, first, best.last) };
}

/** The header in these rows of the sheet, 1-based and inclusive. `null`: there is nothing in them. */
export function headerInRows(head: SheetHead, [from, to]: readonly [number, number]): Header | null {
  const first = head.rows.findIndex(({ row }) => row >= from);
  const last = head.rows.findLastIndex(({ row }) => row <= to);
  if (first < 0 || last < first || last - first >= mostChosenRows) return null;
  return { first, last, columns: ownColumns(head, first, last) };
}

/** The company's own columns, without those that told it what was wrong with rows sent back to it. */
function ownColumns(head: SheetHead, first: number, last: number): HeaderColumn[] {
  const columns = headerColumns(head, first, last);
  const own = columns.findLastIndex(({ header }) => header !== '') - 2;
  const isSentBack = own > 0 && areReturnColumns(columns.slice(own, own + 3).map(({ header }) => header));
  return isSentBack ? columns.slice(0, own) : columns;
}

function extendDown(head: SheetHead, first: number, lookups: readonly FieldLookup[]) {
  let last = first;
  let known = knownHeaders(headerColumns(head, first, first), lookups);
  while (last - first + 1 < mostHeaderRows && looksLikeHeader(head.rows[last + 1], lookups, 0)) {
    const columns = headerColumns(head, first, last + 1);
    const more = knownHeaders(columns, lookups);
    const joined = isJoinedByMerge(head, last, last + 1);
    const under = fillsGapsOf(head.rows[last], head.rows[last + 1]);
    if (!joined && !(more > known || (more === known && under))) break;
    if (!joined && standsUnderRequired(head, first, last, lookups)) break;
    last++;
    known = more;
  }
  return { last, known };
}

/** Takes rows of group headings above the header (`投诉信息 | 处理信息`) into it; a title stands alone in its row. */
function extendUp(
  head: SheetHead,
  found: { first: number; last: number; known: number },
  lookups: readonly FieldLookup[],
): number {
  let first = found.first;
  while (first > 0 && found.last - first + 1 < mostHeaderRows) {
    if (!isJoinedByMerge(head, first - 1, first) && !isGroupHeading(head, first - 1, lookups)) break;
    if (knownHeaders(headerColumns(head, first - 1, found.last), lookups) < found.known) break;
    first--;
  }
  return first;
}

/** At least two headings, joined over columns by merges or, where these are lost, in words for a group. */
function isGroupHeading(head: SheetHead, index: number, lookups: readonly FieldLookup[]): boolean {
  const row = head.rows[index];
  if (row === undefined || !looksLikeHeader(row, lookups, 0) || unitNamedIn(row) !== null) return false;
  const texts = new Set(row.cells.filter(isFilled).map((cell) => compactText(String(cell))));
  if (texts.size < 2 || [...texts].some((text) => text.length > 16 || titleWord.test(text))) return false;
  const spans = head.merges.some(
    (merge) => merge.firstRow === row.row && merge.lastColumn > merge.firstColumn,
  );
  return spans || [...texts].some((text) => /(?:信息|情况|资料|内容|环节|阶段|过程|结果|记录)$/.test(text));
}

/** Number of different fields that the best of the datasets finds in a header. */
function knownHeaders(columns: readonly HeaderColumn[], lookups: readonly FieldLookup[]): number {
  let most = 0;
  for (const lookup of lookups) {
    const fields = new Set<string>();
    for (const column of columns) {
      const match = lookup.match(column.parts);
      if (match !== null) fields.add(match.field);
    }
    most = Math.max(most, fields.size);
  }
  return most;
}

/** Headers are texts; at most the share `tolerance` of the filled cells may be something else. */
function looksLikeHeader(
  row: SheetRow | undefined,
  lookups: readonly FieldLookup[],
  tolerance: number,
): boolean {
  const filled = (row?.cells ?? []).filter(isFilled);
  if (filled.length === 0 || isLabelled(filled[0])) return false;
  const strange = filled.filter((cell) => !isHeading(cell, lookups)).length;
  return strange <= filled.length * tolerance;
}

/** Not a number, date, code or sentence, unless it is a known header. */
function isHeading(cell: Cell, lookups: readonly FieldLookup[]): boolean {
  if (typeof cell !== 'string') return false;
  const text = compactText(cell);
  const digits = text.replace(/\D/g, '').length;
  if (digits < 3 && text.length <= 40 && !/^[\d.,:-]+$/.test(text)) return true;
  return lookups.some((lookup) => lookup.match([cell]) !== null);
}

function isJoinedByMerge(head: SheetHead, upper: number, lower: number): boolean {
  const top = head.rows[upper]?.row ?? 0;
  const bottom = head.rows[lower]?.row ?? 0;
  return head.merges.some((merge) => {
    if (merge.firstRow > top || merge.lastRow < top) return false;
    const cell = head.rows.find((row) => row.row === merge.firstRow)?.cells[merge.firstColumn];
    return isFilled(cell) && merge.lastRow >= bottom;
  });
}

function fillsGapsOf(upper: SheetRow | undefined, lower: SheetRow | undefined): boolean {
  return (lower?.cells ?? []).some((cell, index) => isFilled(cell) && !isFilled(upper?.cells[index]));
}

/** The next row has its own word under a required header, which it would not unless it were a row of data. */
function standsUnderRequired(
  head: SheetHead,
  first: number,
  last: number,
  lookups: readonly FieldLookup[],
): boolean {
  const next = head.rows[last + 1]?.cells ?? [];
  return headerColumns(head, first, last).some((column) => {
    const cell = next[column.index];
    if (typeof cell !== 'string' || cell.trim() === '') return false;
    if (/^(日期|时间|时刻|年月日|时分秒?|date|time)$/.test(matchingText(cell))) return false;
    return lookups.some((lookup) => {
      const field = lookup.match(column.parts)?.field;
      const required = lookup.dataset.fields.some((known) => known.name === field && known.required);
      const joined = lookup.match([...column.parts, cell]);
      return required && (joined === null || joined.quality === 2);
    });
  });
}
