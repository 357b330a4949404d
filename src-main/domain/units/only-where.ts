import type { OnlyWhere } from '../../contract/unit-checks.ts';
import type { Doubt } from '../doubt-of.ts';
import { doubtOf } from '../doubt-of.ts';
import type { RecordFacts } from '../judgement.ts';

/** Whether a row is one of those meant: yes, no, or why that cannot be told. */
export function isMeant(facts: RecordFacts, only: readonly OnlyWhere[]): 'yes' | 'no' | Doubt {
  let doubt: 'yes' | Doubt = 'yes';
  for (const { field, is } of only) {
    const value = facts.value(field);
    if (value === is) continue;
    const outcome = doubtOf(value);
    if (outcome === null) return 'no';
    doubt = { outcome, field };
  }
  return doubt;
}
