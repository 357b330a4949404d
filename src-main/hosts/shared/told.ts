import { NuanduError } from '../../contract/errors.ts';
import type { Told, ToldError } from '../../contract/window-bridge.ts';

/** An error as a host tells it to its page. */
export function toldError(error: unknown): ToldError {
  const { code, detail } =
    error instanceof NuanduError ? error : new NuanduError('internal', { what: String(error) });
  return { code, detail };
}

/** What became of some work, as a host tells it to its page. */
export async function told<Value>(work: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: toldError(error) };
  }
}
