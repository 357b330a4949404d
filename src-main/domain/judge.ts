import type { Rule } from '../contract/rules.ts';
import { applies } from './applies.ts';
import { type Judgement, type JudgingContext, type RecordFacts, Stretch, settle } from './judgement.ts';
import { judgeDeadline } from './kinds/deadline.ts';
import { judgeNotice } from './kinds/notice.ts';
import { momentOf } from './moment.ts';
import { startOf } from './record-start.ts';

/**
 * Counts up whenever the program comes to other answers for the same rule, record and calendar, so that what an earlier
 * program stored is judged anew.
 */
export const JUDGING_VERSION = 1;

/**
 * Judges one record against one rule at `context.asOf`. Pure: the same arguments always give the same judgement.
 * `startFields` are the dataset's fields for the starting moment; a record that starts after `asOf` is not judged yet, except by
 * notice rules, which run before the start. Throws a RangeError for a rule whose data contradicts itself.
 */
export function judge(
  rule: Rule,
  startFields: readonly string[],
  facts: RecordFacts,
  context: JudgingContext,
): Judgement {
  const stretch = new Stretch(context.asOf);
  if (rule.check.kind !== 'notice') {
    const start = momentOf(startOf(startFields, facts));
    if (start !== null && typeof start !== 'string') {
      stretch.changesAt(start.first);
      if (start.first > context.asOf) return settle(stretch, 'notApplicable');
    }
  }
  const applicable = applies(rule, facts, context, stretch);
  if (applicable === 'no') return settle(stretch, 'notApplicable');
  const judgement = judgeCheck(rule, facts, context);
  const doubtful = applicable !== 'yes' && judgement.outcome !== 'notApplicable';
  return {
    ...(doubtful ? settle(stretch, applicable.outcome, applicable) : judgement),
    holdsFrom: Math.max(judgement.holdsFrom, stretch.from),
    holdsUntil: Math.min(judgement.holdsUntil, stretch.until),
  };
}

function judgeCheck(rule: Rule, facts: RecordFacts, context: JudgingContext): Judgement {
  switch (rule.check.kind) {
    case 'deadline':
      return judgeDeadline(rule, rule.check, facts, context);
    case 'notice':
      return judgeNotice(rule, rule.check, facts, context);
  }
}
