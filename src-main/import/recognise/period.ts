import { formatDate, parseDate } from '../../contract/beijing-time.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { filledIn } from './year.ts';

/** A month (`2025年11月`, `2025-11`, `202511`) or a day of it. */
const point =
  /(?<!\d)(20\d\d)(?:(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)|[年./-](\d{1,2})(?!\d)(?:月?[./-]?(\d{1,2})日?(?![\d月])|月)?)/y;
const joint = /[-—–~至到]+/y;
/** The end of a period in the year, or in the month, of its beginning. */
const laterMonth = /(\d{1,2})月(?:(\d{1,2})日)?/y;
const laterDay = /(\d{1,2})日/y;
/** `2025-2026采暖季`, `2025-26年度` */
const season = /(?<!\d)(20\d\d)[-—–~至到/]+(?:20)?(\d\d)(?!\d)/;

/**
 * The days of which a list tells, by its title lines, else its sheet's name, else its file's: a month, several, a
 * heating season (July to June). Null where none is named, where only a single day is (which says when the list was made
 * out), or where a text names several periods.
 */
export function periodOf(words: {
  readonly titleLines: readonly string[];
  readonly sheetName: string;
  readonly fileName: string;
}): NonNullable<SheetPlan['nothingIn']> | null {
  const lines = words.titleLines.filter((line) => !filledIn.test(line));
  for (const [texts, told] of [
    [lines, 'title'],
    [[words.sheetName], 'sheetName'],
    [[words.fileName], 'fileName'],
  ] as const) {
    const found = new Map(texts.flatMap(periodsIn).map((period) => [period.join(), period]));
    const [[from, to] = [], ...others] = found.values();
    if (others.length > 0) return null;
    if (from !== undefined && to !== undefined) return { from: formatDate(from), to: formatDate(to), told };
  }
  return null;
}

type Period = readonly [from: number, to: number];

function periodsIn(text: string): Period[] {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const years = season.exec(plain);
  const begins = Number(years?.[1]);
  if (years !== null && Number(years[2]) === (begins + 1) % 100)
    return [[parseDate(`${begins}-07-01`), parseDate(`${begins + 1}-06-30`)]];
  const periods: Period[] = [];
  for (let at = 0; at < plain.length; at++) {
    const first = matchAt(point, plain, at);
    if (first === null) continue;
    const [, year = '', month = first[4] ?? '', day = first[5]] = first;
    const from = daysOf(year, month, day);
    const end = endAt(plain, point.lastIndex, { year, month });
    const to = end === null && day === undefined ? from : (end?.days ?? null);
    at = (end?.at ?? point.lastIndex) - 1;
    if (from !== null && to !== null && to[1] > from[0]) periods.push([from[0], to[1]]);
  }
  return periods;
}

/** The end of a period that began before `at`, and where the text goes on; null: no other end joins on. */
function endAt(
  text: string,
  at: number,
  { year, month }: { year: string; month: string },
): { days: Period | null; at: number } | null {
  if (matchAt(joint, text, at) === null) return null;
  const next = joint.lastIndex;
  const whole = matchAt(point, text, next);
  if (whole !== null) {
    const days = daysOf(whole[1] ?? '', whole[2] ?? whole[4] ?? '', whole[3] ?? whole[5]);
    return { days, at: point.lastIndex };
  }
  const ofYear = matchAt(laterMonth, text, next);
  if (ofYear !== null) return { days: daysOf(year, ofYear[1] ?? '', ofYear[2]), at: laterMonth.lastIndex };
  const ofMonth = matchAt(laterDay, text, next);
  return ofMonth && { days: daysOf(year, month, ofMonth[1]), at: laterDay.lastIndex };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** First and last day of a month, or a day of it twice; null where there is no such day. */
function daysOf(year: string, month: string, day: string | undefined): Period | null {
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const first = parseDate(`${year}-${month.padStart(2, '0')}-01`);
  const [nextYear, next] = number === 12 ? [Number(year) + 1, 1] : [Number(year), number + 1];
  const last = parseDate(`${nextYear}-${String(next).padStart(2, '0')}-01`) - 1;
  if (day === undefined) return [first, last];
  const told = first + Number(day) - 1;
  return told < first || told > last ? null : [told, told];
}
