import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay good until a job of this window has changed something (see useJob): nobody else writes into the data
 * folder while the engine runs. An answer is not asked for twice after an error; the page offers that.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
