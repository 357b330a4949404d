import { type Outcome, outcomes } from '../contract/outcomes.ts';
import type { Instant } from '../contract/values.ts';
import { isBareDate, type Moment } from './moment.ts';

/**
 * The outcome that is true whatever the times of day of the bare dates among `moments` were, or `timeMissing`.
 *
 * `judge` must change only where one of its moments passes another one, `asOf`, or one of these shifted by
 * `seconds`; then the ends of each day and those crossings inside it stand for all its moments. Times that put the
 * end before the start are left out where others make sense.
 */
export function outcomeAtEveryMoment(
  moments: readonly (Moment | null)[],
  asOf: Instant,
  seconds: number,
  judge: (instants: readonly (Instant | null)[]) => Outcome,
): Outcome {
  const marks = [asOf, ...moments.flatMap((moment) => (moment === null ? [] : [moment.first, moment.last]))];
  const crossings = marks.flatMap((mark) => [mark, mark - seconds, mark + seconds]);
  const choices = moments.map((moment) => candidates(moment, crossings));
  const found = new Set(combinations(choices).map(judge));
  if (found.size > 1) found.delete('outOfOrder');
  const [first, ...others] = found;
  if (first === undefined) throw new Error('no moment to judge');
  if (others.length === 0) return first;
  const lateOrMissing = [...found].every((outcome) => outcomes[outcome].answer === 'violation');
  return lateOrMissing ? 'late' : 'timeMissing';
}

function candidates(moment: Moment | null, crossings: readonly Instant[]): readonly (Instant | null)[] {
  if (moment === null) return [null];
  if (!isBareDate(moment)) return [moment.first];
  const near = crossings.flatMap((crossing) => [crossing - 1, crossing, crossing + 1]);
  const inside = near.filter((instant) => instant > moment.first && instant < moment.last);
  return [...new Set([moment.first, moment.last, ...inside])];
}

function combinations(choices: readonly (readonly (Instant | null)[])[]): (Instant | null)[][] {
  return choices.reduce<(Instant | null)[][]>(
    (rows, choice) => rows.flatMap((row) => choice.map((instant) => [...row, instant])),
    [[]],
  );
}
