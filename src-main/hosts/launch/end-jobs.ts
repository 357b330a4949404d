import type { Engine } from '../../engine/start.ts';

/**
 * Before the program ends: asks running jobs to end and waits until each has come to its end, so that nothing is cut off
 * in the middle; what is not stored by then is as if it had not begun. `tell` is called where there is something to
 * wait for; `again` ends the waiting.
 */
export async function endJobs(
  engine: Pick<Engine, 'isBusy' | 'untilIdle' | 'cancelJobs'>,
  { tell, again }: { tell: () => void; again: Promise<unknown> },
): Promise<void> {
  if (!engine.isBusy()) return;
  tell();
  engine.cancelJobs();
  await Promise.race([engine.untilIdle(), again]);
}
