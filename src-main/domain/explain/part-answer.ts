import type { ExplainedPart, Explanation } from '../../contract/explanation.ts';
import { outcomes } from '../../contract/outcomes.ts';
import { isUnreadable } from '../../contract/values.ts';
import type { Explaining } from '../kinds/kind.ts';

/** What a judgement comes to, as explanations tell it. */
export function answerOf({
  judgement: { outcome, field, dueAt, actualAt },
  facts,
  context,
  title,
}: Pick<Explaining, 'judgement' | 'facts' | 'context' | 'title'>): Pick<
  Explanation & ExplainedPart,
  'outcome' | 'doubt' | 'overdueMinutes'
> {
  const violation = outcomes[outcome].answer === 'violation';
  const value = field === null ? null : facts.value(field);
  return {
    outcome,
    doubt:
      field === null ? null : { field: title(field), found: isUnreadable(value) ? value.unreadable : null },
    overdueMinutes:
      violation && dueAt !== null ? Math.floor(((actualAt ?? context.asOf) - dueAt) / 60) : null,
  };
}
