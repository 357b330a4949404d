import type { ExplainedPart, Explanation } from '../../contract/explanation.ts';
import { isUnreadable } from '../../contract/values.ts';
import type { Explaining } from '../kinds/kind.ts';
import { overdueOf } from '../overdue.ts';

/** What a judgement comes to, as explanations tell it. */
export function answerOf({
  judgement,
  facts,
  context,
  title,
}: Pick<Explaining, 'judgement' | 'facts' | 'context' | 'title'>): Pick<
  Explanation & ExplainedPart,
  'outcome' | 'doubt' | 'overdueMinutes'
> {
  const { outcome, field } = judgement;
  const value = field === null ? null : facts.value(field);
  return {
    outcome,
    doubt:
      field === null ? null : { field: title(field), found: isUnreadable(value) ? value.unreadable : null },
    overdueMinutes: overdueOf(judgement, context.asOf),
  };
}
