import type { Progress } from '../contract/views.ts';

/**
 * Follows a job of the engine to its end and gives its result. Throws the NuanduError that it ended with.
 * `call` is the procedure's answer, e.g. `writer.import.run(request, { signal })`.
 */
export async function runJob<Result>(
  call: Promise<AsyncIterator<Progress, Result, unknown>>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  const events = await call;
  for (;;) {
    const event = await events.next();
    if (event.done === true) return event.value;
    onProgress(event.value);
  }
}
