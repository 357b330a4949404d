import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Preferences } from '../../src-main/contract/window.ts';
import { useEngine } from './engine-context.tsx';

/** What the user chose for the window, and how to change it: shown at once, kept in the data folder. */
export function usePreferences(): {
  readonly preferences: Preferences;
  change(part: Partial<Preferences>): void;
} {
  const engine = useEngine();
  const queries = useQueryClient();
  const { data: preferences } = useSuspenseQuery(engine.preferences.get.queryOptions());
  const { mutate } = useMutation(
    engine.preferences.set.mutationOptions({
      // A running job may have had the old ones read again in the meantime.
      onSuccess: (kept) => queries.setQueryData(engine.preferences.get.queryKey(), kept),
    }),
  );
  const change = useCallback(
    (part: Partial<Preferences>) => {
      queries.setQueryData(engine.preferences.get.queryKey(), (old) => (old ? { ...old, ...part } : old));
      mutate(part);
    },
    [engine, queries, mutate],
  );
  return { preferences, change };
}
