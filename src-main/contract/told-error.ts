import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { errorCodes, NuanduError } from './errors.ts';

const told = z.object({
  code: z.enum(errorCodes),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Where a request does not have the form that the contract gives it, and what is wrong there. */
const badRequest = z.object({
  issues: z.array(
    z.object({
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).default([]),
    }),
  ),
});

/**
 * An error of a call to the engine as the NuanduError that it is: what the engine said, `bad-request` where the request
 * has not the form of the contract. Anything else is passed on.
 */
export function toldError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error;
  const { code, data } = error;
  if (code === 'BAD_REQUEST') {
    const issues = badRequest.safeParse(data).data?.issues ?? [];
    const what = issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join('; ');
    return new NuanduError('bad-request', { what: what || error.message }, { cause: error });
  }
  const parsed = told.safeParse({ code, data });
  if (parsed.success) return new NuanduError(parsed.data.code, parsed.data.data, { cause: error });
  return new NuanduError('internal', { what: `${code}: ${error.message}` }, { cause: error });
}
