import { dayOf, formatDate, parseDate, weekday } from '../../../../src-main/contract/beijing-time.ts';
import type { ExplainedDay, TimePart } from '../../../../src-main/contract/explanation.ts';
import type { Instant } from '../../../../src-main/contract/values.ts';
import { type Mark, marksOf, settlingMark } from './marks.ts';

/** One day of a limit that counts dates. */
export interface LineDay {
  readonly date: string;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  /** How the limit counts the day; null where the limit does not reach it. */
  readonly counting: ExplainedDay | null;
  /** How many days after the last one in time, up to the act; null: in time, or after the act. */
  readonly late: number | null;
  /** The last day in time. */
  readonly deadline: boolean;
  readonly marks: readonly Mark[];
}

/** Days that stand as one break mark because nothing happens on them. */
export interface LineBreak {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly late: boolean;
}

/** So many uneventful days in a row are drawn one by one; of more only the first and the last. */
const DRAWN_IN_A_ROW = 4;

/**
 * The days of a limit that counts dates, from the first thing that matters to the last, in the order of time: also
 * where the limit is counted backwards. What was not done when `asOf` is 00:00 stands, from the deadline on, on the
 * day that ends then: of the next nothing has passed. Null where the limit is not counted in days or no deadline is known.
 */
export function dayLine(part: TimePart, asOf: Instant): (LineDay | LineBreak)[] | null {
  const { days, due } = part;
  if (days.length === 0 || due === null || due.inclusive) return null;
  const told = marksOf(part, asOf);
  const dayOfMark = ({ what, at }: Mark) => dayOf(what === 'notDone' && at >= due.at ? at - 1 : at);
  const marks = Map.groupBy(told, dayOfMark);
  const counting = new Map(days.map((day) => [parseDate(day.date), day]));
  const firstLate = dayOf(due.at);
  const settled = settlingMark(told);
  const lastLate = settled === null ? firstLate : dayOfMark(settled);
  const known = [...marks.keys(), ...counting.keys(), firstLate - 1];
  const from = Math.min(...known);
  const all = Array.from({ length: Math.max(...known) - from + 1 }, (_, index): LineDay => {
    const day = from + index;
    return {
      date: formatDate(day),
      weekday: weekday(day),
      counting: counting.get(day) ?? null,
      late: day < firstLate || day > lastLate ? null : day - firstLate + 1,
      deadline: day === firstLate - 1,
      marks: marks.get(day) ?? [],
    };
  });
  return shortened(all);
}

export function isBreak(item: LineDay | LineBreak): item is LineBreak {
  return 'days' in item;
}

function shortened(days: readonly LineDay[]): (LineDay | LineBreak)[] {
  const shown: (LineDay | LineBreak)[] = [];
  let run: LineDay[] = [];
  const close = () => {
    shown.push(...broken(run));
    run = [];
  };
  for (const day of days) {
    const eventful = day.counting !== null || day.deadline || day.marks.length > 0;
    if (!eventful) {
      run.push(day);
      continue;
    }
    close();
    shown.push(day);
  }
  close();
  return shown;
}

function broken(run: readonly LineDay[]): (LineDay | LineBreak)[] {
  const [first, second] = run;
  const last = run.at(-1);
  const beforeLast = run.at(-2);
  if (run.length <= DRAWN_IN_A_ROW || !first || !second || !beforeLast || !last) return [...run];
  const between = { from: second.date, to: beforeLast.date, days: run.length - 2, late: first.late !== null };
  return [first, between, last];
}
