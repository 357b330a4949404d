import type { DatasetDefinition } from '../contract/datasets.ts';
import type { Cell } from './cell.ts';
import { compactText, matchingText } from './recognise/matching-text.ts';
import { isFilled } from './recognise/sheet-head.ts';
import type { ColumnPlan } from './sheet-plan.ts';

/**
 * `data`: a record, good or bad. `loneText`: one text and nothing else, a note if no data follows it. The others are
 * left out: nothing in any column that is read, the header again, a total, a signature, unit or remark line.
 */
export type RowKind = 'data' | 'loneText' | 'blank' | 'header' | 'total' | 'note';

const measure = '(?:条|件|户|次|宗|单|个|行|起|元|万元|平方米|小时)?';
const total = new RegExp(
  `^(?:本|全|各|以上)?(?:页|月|日|年|周|季|市|区|部|项)?(?:合计|总计|小计|共计|累计|总数|平均)(?:数|值|户数|件数)?(?:[:(]?[\\d.,]*${measure}\\)?)?$|^(?:总|合)?共计?\\d+${measure}[。.]?$`,
);
const labels =
  '制表|填表|填报|经办|审核|复核|审批|批准|签批|负责|主管|领导|单位负责|部门负责|签字|签章|签名|盖章|公章|' +
  '联系|联系电话|电话|打印|导出|备注|说明|注|附注|注意|注意事项|填表说明|填报说明|' +
  '(?:(?:填报|报送|上报|填表|制表|编制|统计|供热|供暖)?(?:单位|企业|公司)(?:名称)?)|' +
  '(?:(?:填表|填报|制表|报送|上报|打印|导出|统计|截止)?(?:日期|时间|月份))';
const label = new RegExp(`^(?:${labels})(?:人|员|人员|者|领导|签字|签名)?\\d?(?:\\([^()]*\\))?[:、]`);
const labelAlone =
  /^(?:制表人?|填表人|填报人|经办人|审核人?|复核人?|审批人?|批准人?|单位负责人|填报单位|报送单位|填报企业|填表日期|填报日期|制表日期|报送日期|\(?(?:盖章|公章|签章|签字)\)?)$/;
/** Record numbers hold no sentences. */
const sentence = /[。，；！]|.{41}/;
/** A serial date below this is before 1954: a count, not the start of a record. */
const earliestSerial = 20_000;
/** No date is written in so few characters: such a text is looked at closely. */
const tooShortForDate = 4;

/** Tells data rows from what else stands in and below a table. A row that could be a record is `data`. */
export class RowKinds {
  readonly #number: number;
  readonly #start: number;
  readonly #columns: readonly { readonly index: number; readonly texts: ReadonlySet<string> }[];

  constructor(columns: readonly ColumnPlan[], dataset: DatasetDefinition) {
    const indexOf = (field: string) =>
      columns.find((column) => column.field === field && column.part !== 'time')?.index ?? -1;
    this.#number = indexOf(dataset.identity[0] ?? '');
    this.#start = dataset.start.map(indexOf).find((index) => index >= 0) ?? -1;
    this.#columns = columns.map(({ index, header }) => ({
      index,
      texts: new Set([header, ...header.split('/')].map(matchingText)),
    }));
  }

  /**
   * `cells`: with merged cells filled down; `found`: as in the file. `wide`: a merge joins columns of this row, as it
   * does in a line of text below a table.
   */
  kindOf(cells: readonly Cell[], found: readonly Cell[] = cells, wide = false): RowKind {
    if (found === cells && !wide && isPlainRecord(cells[this.#number], cells[this.#start])) return 'data';
    return this.#kindOfUnusual(cells, found, wide);
  }

  #kindOfUnusual(cells: readonly Cell[], found: readonly Cell[], wide: boolean): RowKind {
    const mapped = this.#columns.filter((column) => isFilled(found[column.index]));
    if (mapped.length === 0) return 'blank';
    if (
      mapped.length > 1 &&
      mapped.every((column) => column.texts.has(matchingText(text(found[column.index]))))
    )
      return 'header';
    const number = cells[this.#number];
    const start = cells[this.#start];
    const lone = found.filter(isFilled).length === 1;
    // Below 合计 in another column, a bare figure counts records and is not the number of one.
    const isCount = /^\d{0,6}$/.test(text(number)) && !couldBeStart(start);
    if (isCount && markAmong(found) === 'total') return 'total';
    if (isFilled(number)) return kindByNumber(text(number), start, lone, wide);
    if (couldBeStart(start)) return 'data';
    const mark = markAmong(found);
    if (mark !== null) return mark;
    if (isFilled(start)) return isNote(text(start)) ? 'note' : 'data';
    const only = lone ? found.find(isFilled) : undefined;
    if (typeof only !== 'string') return 'data';
    return wide ? 'note' : 'loneText';
  }
}

function kindByNumber(number: string, start: Cell | undefined, lone: boolean, wide: boolean): RowKind {
  if (isNote(number) || (lone && wide)) return 'note';
  if (couldBeStart(start)) return 'data';
  if (total.test(number)) return 'total';
  return lone && sentence.test(number) ? 'note' : 'data';
}

function isPlainRecord(number: Cell | undefined, start: Cell | undefined): boolean {
  if (number === null || number === undefined || start === null || start === undefined) return false;
  if (typeof number === 'string' && !startsPlainly(number)) return false;
  if (typeof start === 'string') return start.length > tooShortForDate && startsWithDigit(start);
  return typeof start !== 'number' || start >= earliestSerial;
}

/** Starts with an ASCII letter or digit, as record numbers do and marks do not. */
function startsPlainly(value: string): boolean {
  const code = value.charCodeAt(0) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || startsWithDigit(value);
}

function startsWithDigit(value: string): boolean {
  const code = value.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function couldBeStart(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return cell >= earliestSerial;
  if (typeof cell === 'string')
    return /\d[-/.年月]\d|\d月|\d{8}/.test(cell.normalize('NFKC')) && !isNote(text(cell));
  return typeof cell === 'object' && cell !== null && 'serial' in cell;
}

/** Whether a row begins with the mark of a total, signature, unit or remark line, so that it hardly is a record. */
export function isMarked(cells: readonly Cell[]): boolean {
  return markAmong(cells) !== null;
}

/** A mark in the first filled cell, or in the second behind a running number. */
function markAmong(found: readonly Cell[]): 'total' | 'note' | null {
  const [first, second] = found.filter(isFilled).map(text);
  const words = first !== undefined && /^\d+$/.test(first) ? second : first;
  if (words === undefined) return null;
  if (total.test(words)) return 'total';
  return isNote(words) ? 'note' : null;
}

function isNote(words: string): boolean {
  return label.test(words) || labelAlone.test(words);
}

function text(cell: Cell | undefined): string {
  return typeof cell === 'string' ? compactText(cell) : typeof cell === 'number' ? String(cell) : '';
}
