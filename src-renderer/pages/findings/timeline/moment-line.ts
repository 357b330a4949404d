import type { TimePart } from '../../../../src-main/contract/explanation.ts';
import type { Instant } from '../../../../src-main/contract/values.ts';
import { type Mark, marksOf, settlingMark } from './marks.ts';

/** A moment on the line. `position` runs from 0, the earliest, to 1, the latest. */
export interface LinePoint {
  readonly at: Instant;
  readonly position: number;
  /** The limit ends here. */
  readonly deadline: boolean;
  readonly marks: readonly Mark[];
}

/** The time between two neighbouring points. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  /** `late`: after the deadline and before the act. `after`: when both are over. */
  readonly ground: 'inTime' | 'late' | 'after';
  /** Drawn shorter than it is, with a break mark. */
  readonly broken: boolean;
  /** Of one that is not the record tells no more than a date at an end: a lateness is the least it can be. */
  readonly exact: boolean;
  /** It is the limit itself. */
  readonly limit: boolean;
}

export interface MomentLine {
  readonly points: readonly LinePoint[];
  readonly stretches: readonly LineStretch[];
}

/** A stretch longer than so many times the limit is cut. */
const LONGEST = 3;
/** No stretch takes less than this share of the line, so that it can be seen and its ends can be named. */
const SHORTEST_SHARE = 0.12;

/**
 * A limit in minutes or hours, or "before the event": its moments in proportion to the time between them. Null where
 * the limit counts dates, no deadline is known, or all falls on one moment.
 */
export function momentLine(part: TimePart, asOf: Instant): MomentLine | null {
  const { days, due } = part;
  if (due === null || (days.length > 0 && !due.inclusive)) return null;
  const told = marksOf(part, asOf);
  const marks = Map.groupBy(told, ({ at }) => at);
  const moments = [...new Set([...marks.keys(), due.at])].sort((one, other) => one - other);
  const lengths = moments.slice(1).map((at, index) => at - (moments[index] ?? at));
  if (lengths.length === 0) return null;
  const settled = settlingMark(told)?.at ?? due.at;
  const start = told.find(({ what }) => what === 'start');
  const longest = LONGEST * (start === undefined ? 0 : Math.abs(due.at - start.at)) || Math.max(...lengths);
  const bare = new Set(told.filter(({ bareDate }) => bareDate).map(({ at }) => at));
  // What is counted from a bare date is no more exact than that.
  if (start?.bareDate === true && part.by === null) bare.add(due.at);
  const shares = sharesOf(lengths.map((length) => Math.min(length, longest)));
  const positions = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  return {
    points: moments.map((at, index) => ({
      at,
      position: positions[index] ?? 1,
      deadline: at === due.at,
      marks: marks.get(at) ?? [],
    })),
    stretches: lengths.map((seconds, index) => ({
      from: positions[index] ?? 0,
      to: positions[index + 1] ?? 1,
      seconds,
      ground: groundAt(moments[index] ?? 0, due.at, settled),
      broken: seconds > longest,
      exact: ![moments[index], moments[index + 1]].some((at) => at !== undefined && bare.has(at)),
      limit:
        part.limit !== null &&
        start !== undefined &&
        moments[index] === start.at &&
        moments[index + 1] === due.at,
    })),
  };
}

function groundAt(moment: Instant, dueAt: Instant, settledAt: Instant): LineStretch['ground'] {
  if (moment < dueAt) return 'inTime';
  return moment < settledAt ? 'late' : 'after';
}

/** Shares in proportion to the lengths, the too small ones raised at the cost of the others. */
function sharesOf(lengths: readonly number[]): number[] {
  const small = new Set<number>();
  for (;;) {
    const rest = lengths.reduce((sum, length, index) => sum + (small.has(index) ? 0 : length), 0);
    const room = 1 - SHORTEST_SHARE * small.size;
    const shares = lengths.map((length, index) =>
      small.has(index) ? SHORTEST_SHARE : (room * length) / rest,
    );
    const tooSmall = shares.flatMap((share, index) =>
      share < SHORTEST_SHARE && !small.has(index) ? [index] : [],
    );
    if (tooSmall.length === 0) return shares;
    for (const index of tooSmall) small.add(index);
  }
}
