import type { Outcome } from '../contract/outcomes.ts';
import type { Condition, Exemption, Rule } from '../contract/rules.ts';
import { isUnreadable } from '../contract/values.ts';
import { answersAtEveryMoment } from './every-moment.ts';
import { doubtfulField, type JudgingContext, type RecordFacts, type Stretch } from './judgement.ts';
import { elapsedSeconds, limitOn } from './limit.ts';
import { momentOf } from './moment.ts';

/** Whether a rule applies to a record: yes, no, or why that cannot be told. */
export type Applies = 'yes' | 'no' | { readonly outcome: Outcome; readonly field?: string };

/**
 * All conditions and exemptions of a rule. One that clearly speaks against it decides, whatever cannot be told of the
 * others.
 */
export function applies(rule: Rule, facts: RecordFacts, context: JudgingContext, stretch: Stretch): Applies {
  let doubt: Applies = 'yes';
  for (const condition of rule.when) {
    const told = conditionMet(condition, rule, facts, stretch);
    if (told === 'no') return told;
    if (doubt === 'yes') doubt = told;
  }
  for (const exemption of rule.exemptions) {
    const told = isOwed(exemption, facts, context);
    if (told === 'no') return told;
    if (doubt === 'yes') doubt = told;
  }
  return doubt;
}

function conditionMet(condition: Condition, rule: Rule, facts: RecordFacts, stretch: Stretch): Applies {
  if ('atLeast' in condition) return lengthReached(condition, rule, facts, stretch);
  const { field } = condition;
  const value = facts.value(field);
  if (value === undefined) return { outcome: 'notSupplied', field };
  if (value === null) return { outcome: 'classEmpty', field };
  if (isUnreadable(value)) return { outcome: 'unreadable', field };
  const met = 'is' in condition ? value === condition.is : value !== condition.isNot;
  return met ? 'yes' : 'no';
}

/**
 * The real length once the event is over at `asOf`; while it runs, how long it has lasted already, or else the
 * expected length. A least length of 0 asks for none of them.
 */
function lengthReached(
  condition: Extract<Condition, { atLeast: string }>,
  rule: Rule,
  facts: RecordFacts,
  stretch: Stretch,
): Applies {
  const start = momentOf(facts.value(condition.from));
  if (start === null) return 'no';
  if (typeof start === 'string') return { outcome: start, field: condition.from };
  const least = limitOn(rule, condition.atLeast, start.first);
  const seconds = least === null ? 0 : elapsedSeconds(least);
  if (seconds === null) throw new RangeError(`${rule.id}: ${condition.atLeast} must be elapsed time`);
  if (seconds === 0) return 'yes';

  const end = momentOf(facts.value(condition.to));
  if (end === 'unreadable') return { outcome: end, field: condition.to };
  const expected = momentOf(facts.value(condition.expected));
  const ended = typeof end === 'string' ? null : end;
  const planned = typeof expected === 'string' ? null : expected;
  for (const moment of [start, ended]) stretch.changesAround(moment);
  for (const moment of [start, planned]) stretch.changesAround(moment, seconds);

  const { asOf } = stretch;
  const unplanned = planned !== null && planned.last < start.first;
  const found = answersAtEveryMoment([start, ended, planned], ([begun, over, plannedEnd]) => {
    if (over !== null && over < begun) return null;
    if (over !== null && over <= asOf) return over - begun >= seconds ? 'yes' : 'no';
    if (end !== 'notSupplied' && asOf - begun >= seconds) return 'yes';
    if (plannedEnd === null) return 'unknown';
    if (plannedEnd < begun) return unplanned ? 'disordered' : null;
    return plannedEnd - begun >= seconds ? 'yes' : 'no';
  });
  const [answer] = found;
  if (found.size === 1 && (answer === 'yes' || answer === 'no')) return answer;
  if (answer === 'unknown' && found.size === 1) {
    return { outcome: typeof expected === 'string' ? expected : 'classEmpty', field: condition.expected };
  }
  const outcome = found.size > 1 ? 'timeMissing' : 'outOfOrder';
  const disordered = answer === 'disordered' ? condition.expected : condition.to;
  return {
    outcome,
    ...doubtfulField(
      outcome,
      disordered,
      [condition.from, start],
      [condition.to, ended],
      [condition.expected, planned],
    ),
  };
}

/** Whether an exemption leaves the duty owed. What cannot be read may be a claim; what is not there is none. */
function isOwed({ source, field, values }: Exemption, facts: RecordFacts, context: JudgingContext): Applies {
  if (!context.binds(source.document)) return 'yes';
  const value = facts.value(field);
  if (isUnreadable(value)) return { outcome: 'unreadable', field };
  return typeof value === 'string' && values.includes(value) ? 'no' : 'yes';
}
