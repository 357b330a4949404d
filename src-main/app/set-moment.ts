import type { Instant } from '../contract/values.ts';
import { checkRecords } from './check-records.ts';
import { setPinned } from './window-state.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

/** Moves `asOf` to a moment that stays, or, for null, to the last full minute. Throws like `checkRecords`. */
export async function setMoment(
  context: WriterContext,
  asOf: Instant | null,
  job: RunningJob,
): Promise<{ asOf: Instant; judged: number }> {
  const lastMinute = context.now() - (context.now() % 60);
  const checked = await checkRecords(context, { asOf: asOf ?? lastMinute }, job);
  setPinned(context.database, asOf !== null);
  return { asOf: checked.asOf, judged: checked.judged };
}
