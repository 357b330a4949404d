import type { Outcome } from '../../contract/outcomes.ts';
import type { OnlyWhere } from '../../contract/unit-checks.ts';
import { isUnreadable } from '../../contract/values.ts';
import type { RecordFacts } from '../judgement.ts';

/** Whether a row is one of those meant: yes, no, or why that cannot be told. */
export function isMeant(
  facts: RecordFacts,
  only: readonly OnlyWhere[],
): 'yes' | 'no' | { readonly outcome: Outcome; readonly field: string } {
  let doubt: 'yes' | { outcome: Outcome; field: string } = 'yes';
  for (const { field, is } of only) {
    const value = facts.value(field);
    if (value === is) continue;
    if (value === undefined) doubt = { outcome: 'notSupplied', field };
    else if (value === null) doubt = { outcome: 'valueEmpty', field };
    else if (isUnreadable(value)) doubt = { outcome: 'unreadable', field };
    else return 'no';
  }
  return doubt;
}
