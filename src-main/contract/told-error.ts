import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { errorCodes, NuanduError } from './errors.ts';

const told = z.object({
  code: z.enum(errorCodes),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** An error that came out of the engine, as the NuanduError it was; anything else is passed on. */
export function toldError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error;
  if (error.code === 'BAD_REQUEST')
    return new NuanduError('bad-request', { what: error.message }, { cause: error });
  const parsed = told.safeParse({ code: error.code, data: error.data });
  return parsed.success ? new NuanduError(parsed.data.code, parsed.data.data, { cause: error }) : error;
}
