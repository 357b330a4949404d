import type { Condition, Rule } from '../contract/rules.ts';
import { isUnreadable } from '../contract/values.ts';
import type { JudgingContext, RecordFacts, Stretch } from './judgement.ts';
import { elapsedSeconds, limitOn } from './limit.ts';
import { momentOf } from './moment.ts';

/** Whether a rule applies to a record: yes, no, or why that cannot be told. */
export type Applies =
  | 'yes'
  | 'no'
  | { readonly outcome: 'notSupplied' | 'unreadable' | 'classEmpty' | 'timeMissing'; readonly field: string };

/** All conditions of a rule. One that is clearly not met decides, whatever cannot be told of the others. */
export function applies(rule: Rule, facts: RecordFacts, context: JudgingContext, stretch: Stretch): Applies {
  let doubt: Applies = 'yes';
  for (const condition of rule.when) {
    const told = conditionMet(condition, rule, facts, context, stretch);
    if (told === 'no') return told;
    if (told !== 'yes' && doubt === 'yes') doubt = told;
  }
  return doubt;
}

function conditionMet(
  condition: Condition,
  rule: Rule,
  facts: RecordFacts,
  context: JudgingContext,
  stretch: Stretch,
): Applies {
  if ('atLeast' in condition) return lengthReached(condition, rule, facts, context, stretch);
  const { field } = condition;
  const value = facts.value(field);
  if (value === undefined) return { outcome: 'notSupplied', field };
  if (value === null) return { outcome: 'classEmpty', field };
  if (isUnreadable(value)) return { outcome: 'unreadable', field };
  const met = 'is' in condition ? value === condition.is : value !== condition.isNot;
  return met ? 'yes' : 'no';
}

/** The real length once the event is over at `asOf`, else the expected one. A least length of 0 asks for neither. */
function lengthReached(
  condition: Extract<Condition, { atLeast: string }>,
  rule: Rule,
  facts: RecordFacts,
  context: JudgingContext,
  stretch: Stretch,
): Applies {
  const from = momentOf(facts.value(condition.from));
  if (from === null) return 'no';
  if (typeof from === 'string') return { outcome: from, field: condition.from };
  const seconds = elapsedSeconds(limitOn(rule, condition.atLeast, from.first));
  if (seconds === null) throw new RangeError(`${rule.id}: ${condition.atLeast} must be elapsed time`);
  if (seconds === 0) return 'yes';

  const ended = momentOf(facts.value(condition.to));
  if (ended !== null && typeof ended !== 'string') stretch.changesAt(ended.last);
  const over = ended !== null && typeof ended !== 'string' && ended.last <= context.asOf;
  const field = over ? condition.to : condition.expected;
  const end = over ? ended : momentOf(facts.value(condition.expected));
  if (end === null) return { outcome: 'classEmpty', field };
  if (typeof end === 'string') return { outcome: end, field };
  if (end.first - from.last >= seconds) return 'yes';
  return end.last - from.first < seconds ? 'no' : { outcome: 'timeMissing', field };
}

/** Whether one of the rule's exemptions is claimed and its document binds. An unreadable claim is none. */
export function exempted(rule: Rule, facts: RecordFacts, context: JudgingContext): boolean {
  return rule.exemptions.some(({ source, field, values }) => {
    const value = facts.value(field);
    return typeof value === 'string' && values.includes(value) && context.binds(source.document);
  });
}
