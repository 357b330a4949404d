import { ORPCError } from '@orpc/client';
import { NuanduError } from '../contract/errors.ts';

/** An error on its way out of the engine: coded, with its detail and without a stack. */
export function outgoingError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error;
  const coded =
    error instanceof NuanduError
      ? error
      : new NuanduError('internal', {
          what: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
  return new ORPCError(coded.code, { data: coded.detail, message: coded.message });
}
