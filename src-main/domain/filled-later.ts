import type { Instant } from '../contract/values.ts';
import type { RecordFacts } from './judgement.ts';
import { type Moment, momentOf } from './moment.ts';

/** What a file told of a record, and when the company handed it in. */
export interface ToldVersion {
  readonly facts: Pick<RecordFacts, 'value'>;
  readonly receivedAt: Instant;
}

/**
 * Whether the moment in a field was filled in only after the fact: a file that was handed in after that moment had the
 * field empty, and one that was handed in later still has it. That proves nothing, but is worth asking about: an answer
 * that was given by then would have been known. `versions`: the oldest first. Null: nothing of the kind; also where an
 * earlier version had told it already, or only a column was missing.
 */
export function filledLater<Version extends ToldVersion>(
  versions: readonly Version[],
  field: string,
): { readonly moment: Moment; readonly emptyIn: Version; readonly filledIn: Version } | null {
  const first = versions.findIndex(({ facts }) => isMoment(facts, field));
  const [emptyIn, filledIn] = [versions[first - 1], versions[first]];
  if (emptyIn === undefined || filledIn === undefined) return null;
  const moment = momentOf(versions.at(-1)?.facts.value(field));
  if (moment === null || typeof moment === 'string') return null;
  if (momentOf(emptyIn.facts.value(field)) !== null) return null;
  const knowable = moment.last < emptyIn.receivedAt && emptyIn.receivedAt < filledIn.receivedAt;
  return knowable ? { moment, emptyIn, filledIn } : null;
}

function isMoment(facts: ToldVersion['facts'], field: string): boolean {
  const told = momentOf(facts.value(field));
  return told !== null && typeof told !== 'string';
}
