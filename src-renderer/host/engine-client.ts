import { type ClientLink, createORPCClient, DynamicLink, mapEventIterator } from '@orpc/client';
import type { ThreadName } from '../../src-main/contract/threads.ts';
import { toldError } from '../../src-main/contract/told-error.ts';
import type { WindowClient } from './host.ts';
import { threadOf } from './thread-of.ts';

type Link = ClientLink<Record<never, never>>;

/** One client over the connections with both threads. Its calls and streams throw NuanduErrors. */
export function engineClient(links: Readonly<Record<ThreadName, Link>>): WindowClient {
  return createORPCClient(
    new DynamicLink((_options, path) => ({
      async call(...call) {
        try {
          return withToldErrors(await links[threadOf(path)].call(...call));
        } catch (error) {
          throw toldError(error);
        }
      },
    })),
  );
}

function withToldErrors(output: unknown): unknown {
  if (!isStream(output)) return output;
  return mapEventIterator(output, {
    value: async (value) => value,
    error: async (error) => toldError(error),
  });
}

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
