import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';

/**
 * Runs `write` on a stream to `path + '.part'` and gives the file its name when all is on disk.
 * Whatever goes wrong, or an abort, leaves neither file; what stood at `path` before stays until the new one is whole.
 */
export async function writeWholeFile<T>(
  path: string,
  signal: AbortSignal | undefined,
  write: (sink: WriteStream, signal: AbortSignal) => Promise<T>,
): Promise<{ bytes: number; result: T }> {
  signal?.throwIfAborted();
  const partPath = `${path}.part`;
  const failure = new AbortController();
  const stop = AbortSignal.any(signal === undefined ? [failure.signal] : [failure.signal, signal]);
  const sink = createWriteStream(partPath, { flush: true });
  sink.on('error', (error) => failure.abort(error));

  try {
    const result = await Promise.race([write(sink, stop), rejectOnAbort(stop)]);
    await closed(sink);
    stop.throwIfAborted();
    const { size } = await stat(partPath);
    await rename(partPath, path);
    return { bytes: size, result };
  } catch (error) {
    sink.destroy();
    await closed(sink);
    await rm(partPath, { force: true });
    throw error;
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function closed(sink: WriteStream): Promise<void> {
  if (sink.closed) return Promise.resolve();
  return new Promise((resolve) => {
    sink.once('close', () => resolve());
  });
}
