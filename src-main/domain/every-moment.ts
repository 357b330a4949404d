import { type Outcome, outcomes } from '../contract/outcomes.ts';
import type { Instant } from '../contract/values.ts';
import { isBareDate, type Moment } from './moment.ts';

/** One possible time for each of some moments. */
export type TimesOf<Moments extends readonly (Moment | null)[]> = {
  readonly [Key in keyof Moments]: Moments[Key] extends Moment ? Instant : Instant | null;
};

/**
 * All answers that `answer` gives for the possible times of the bare dates among `moments`. Times that make no sense
 * together, for which it gives `null`, are left out, so that an empty set means that none make sense.
 *
 * A day is tried at its ends and where another moment lies in it. That is enough as long as each condition that
 * `answer` asks for compares two of the times, or one with a fixed moment: moving one time from end to end then turns
 * each condition at most once, and where the ends agree, so does all that lies between. Where two conditions turn
 * against each other, the moments at which they turn are told in `turns`. `enough` stops the search.
 */
export function answersAtEveryMoment<Answer, const Moments extends readonly (Moment | null)[]>(
  moments: Moments,
  answer: (times: TimesOf<Moments>) => Answer | null,
  turns: readonly Instant[] = [],
  enough: (found: ReadonlySet<Answer>) => boolean = (found) => found.size > 1,
): ReadonlySet<Answer> {
  const ends = moments
    .flatMap((moment) => (moment === null ? [] : [moment.first, moment.last]))
    .concat(turns);
  const found = new Set<Answer>();
  for (const times of combinations(moments.map((moment) => timesToTry(moment, ends)))) {
    const given = answer(times as TimesOf<Moments>);
    if (given === null) continue;
    found.add(given);
    if (enough(found)) break;
  }
  return found;
}

/**
 * The outcome that is true at every moment of the bare dates among `moments`, else `timeMissing`; `outOfOrder` where
 * no times make sense. Done late or not done yet are both a violation: then it was late.
 */
export function outcomeAtEveryMoment<const Moments extends readonly (Moment | null)[]>(
  moments: Moments,
  outcomeAt: (times: TimesOf<Moments>) => Outcome | null,
  turns: readonly Instant[] = [],
): Outcome {
  if (!moments.some(isUncertain)) {
    return outcomeAt(moments.map(firstOf) as TimesOf<Moments>) ?? 'outOfOrder';
  }
  const found = answersAtEveryMoment(moments, outcomeAt, turns, differs);
  const [first, ...others] = found;
  if (first === undefined) return 'outOfOrder';
  if (others.length === 0) return first;
  return differs(found) ? 'timeMissing' : 'late';
}

function isUncertain(moment: Moment | null): boolean {
  return moment !== null && isBareDate(moment);
}

function firstOf(moment: Moment | null): Instant | null {
  return moment === null ? null : moment.first;
}

function differs(found: ReadonlySet<Outcome>): boolean {
  return found.size > 1 && [...found].some((outcome) => outcomes[outcome].answer !== 'violation');
}

function timesToTry(moment: Moment | null, ends: readonly Instant[]): readonly (Instant | null)[] {
  if (moment === null) return [null];
  return [
    ...new Set([moment.first, moment.last, ...ends.filter((end) => end > moment.first && end < moment.last)]),
  ];
}

function* combinations(choices: readonly (readonly (Instant | null)[])[]): Generator<(Instant | null)[]> {
  const [own, ...others] = choices;
  if (own === undefined) {
    yield [];
    return;
  }
  for (const rest of combinations(others)) for (const instant of own) yield [instant, ...rest];
}
