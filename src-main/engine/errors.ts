import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { errorCodes, NuanduError } from '../contract/errors.ts';

const told = z.object({
  code: z.enum(errorCodes),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

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

/** An error that came out of the engine, as the NuanduError it was; anything else is passed on. */
export function toldError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error;
  if (error.code === 'BAD_REQUEST')
    return new NuanduError('bad-request', { what: error.message }, { cause: error });
  const parsed = told.safeParse({ code: error.code, data: error.data });
  return parsed.success ? new NuanduError(parsed.data.code, parsed.data.data, { cause: error }) : error;
}
