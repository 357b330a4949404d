import type { Outcome } from '../../contract/outcomes.ts';
import type { Rule } from '../../contract/rules.ts';
import type { FieldUse, ParameterUse } from '../kinds/kind.ts';
import type { RecordAt } from '../record-at.ts';

/** Whether something is true of a record: yes, no, or why that cannot be told. */
export type Applies = 'yes' | 'no' | { readonly outcome: Outcome; readonly field?: string | null };

/** What makes one kind of condition; one file per kind, listed in `conditions.ts`. */
export interface ConditionKind<Condition> {
  /** The record's stretch collects every moment at which the answer may change. */
  met(condition: Condition, rule: Rule, record: RecordAt): Applies;
  fields(condition: Condition, rule: Rule): FieldUse[];
  parameters(condition: Condition): ParameterUse[];
}
