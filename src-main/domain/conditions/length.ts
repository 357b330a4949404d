import type { LengthCondition } from '../../contract/checks.ts';
import { answersAtEveryMoment } from '../every-moment.ts';
import { doubtfulField } from '../judgement.ts';
import { elapsedUnits } from '../kinds/kind.ts';
import { secondsOn } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import type { RecordAt } from '../record-at.ts';
import type { Applies, ConditionKind } from './condition-kind.ts';

/** An event lasts at least so long, or longer. A least length of 0 asks for nothing. */
export const eventLength: ConditionKind<LengthCondition> = {
  met(condition, rule, record) {
    const { from, expected } = condition;
    const start = momentOf(record.facts.value(from));
    if (start === null) return 'no';
    if (typeof start === 'string') return { outcome: start, field: from };
    const atLeast = 'atLeast' in condition;
    const seconds = secondsOn(rule, atLeast ? condition.atLeast : condition.moreThan, start.first);
    if (atLeast && seconds === 0) return 'yes';
    // Lengths are whole seconds: more than N is at least N + 1.
    const least = atLeast ? seconds : seconds + 1;
    return expected === undefined
      ? lengthOfFinished(condition, start, least, record)
      : lengthOrExpected({ ...condition, expected }, start, least, record);
  },

  fields(condition, { parameters }) {
    const { from, to, expected } = condition;
    const asked =
      'moreThan' in condition || parameters[condition.atLeast]?.versions.some(({ value }) => value > 0);
    return [from, to, expected].flatMap((field) =>
      field === undefined ? [] : [{ field, as: 'moment' as const, needed: asked === true }],
    );
  },

  parameters: (condition) => [
    { name: 'atLeast' in condition ? condition.atLeast : condition.moreThan, units: elapsedUnits },
  ],
};

/** Only what is over at `asOf` has a length. */
function lengthOfFinished(
  { from, to }: LengthCondition,
  start: Moment,
  least: number,
  { facts, stretch }: RecordAt,
): Applies {
  const end = momentOf(facts.value(to));
  if (end === null) return 'no';
  if (typeof end === 'string') return { outcome: end, field: to };
  for (const moment of [start, end]) stretch.changesAround(moment);
  stretch.changesAround(start, least);
  const found = answersAtEveryMoment(
    [start, end],
    ([begun, over]) => {
      if (over < begun) return null;
      return over <= stretch.asOf && over - begun >= least ? 'yes' : 'no';
    },
    [stretch.asOf],
  );
  const [answer] = found;
  if (found.size === 1 && answer !== undefined) return answer;
  const outcome = found.size > 1 ? 'timeMissing' : 'outOfOrder';
  return { outcome, field: doubtfulField(outcome, to, [from, start], [to, end]) };
}

/** The real length once it is over at `asOf`; while it runs, how long it has lasted already, or else the expected one. */
function lengthOrExpected(
  { from, to, expected }: LengthCondition & { expected: string },
  start: Moment,
  least: number,
  { facts, stretch }: RecordAt,
): Applies {
  const end = momentOf(facts.value(to));
  if (end === 'unreadable') return { outcome: end, field: to };
  const expectedEnd = momentOf(facts.value(expected));
  const ended = typeof end === 'string' ? null : end;
  const planned = typeof expectedEnd === 'string' ? null : expectedEnd;
  for (const moment of [start, ended]) stretch.changesAround(moment);
  for (const moment of [start, planned]) stretch.changesAround(moment, least);

  const { asOf } = stretch;
  const unplanned = planned !== null && planned.last < start.first;
  const found = answersAtEveryMoment([start, ended, planned], ([begun, over, plannedEnd]) => {
    if (over !== null && over < begun) return null;
    if (over !== null && over <= asOf) return over - begun >= least ? 'yes' : 'no';
    if (end !== 'notSupplied' && asOf - begun >= least) return 'yes';
    if (plannedEnd === null) return 'unknown';
    if (plannedEnd < begun) return unplanned ? 'disordered' : null;
    return plannedEnd - begun >= least ? 'yes' : 'no';
  });
  const [answer] = found;
  if (found.size === 1 && (answer === 'yes' || answer === 'no')) return answer;
  if (answer === 'unknown' && found.size === 1) {
    return { outcome: typeof expectedEnd === 'string' ? expectedEnd : 'valueEmpty', field: expected };
  }
  const outcome = found.size > 1 ? 'timeMissing' : 'outOfOrder';
  const disordered = answer === 'disordered' ? expected : to;
  return {
    outcome,
    field: doubtfulField(outcome, disordered, [from, start], [to, ended], [expected, planned]),
  };
}
