import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { WindowState } from '../../src-main/contract/window.ts';
import type { Host, WindowClient } from '../host/host.ts';
import { Jobs } from './jobs.ts';

type Engine = ReturnType<typeof createTanstackQueryUtils<WindowClient>>;

interface Provided {
  readonly host: Host;
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly lost: boolean;
}

const EngineContext = createContext<Provided | null>(null);

/** Gives all pages below it the host they stand in and its engine. */
export function EngineProvider({ host, children }: { host: Host; children: ReactNode }) {
  const queries = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let current = true;
    void host.lost.then(() => {
      if (current) setLost(true);
    });
    return () => {
      current = false;
    };
  }, [host]);
  const connected = useMemo(
    () => ({
      host,
      engine: createTanstackQueryUtils(host.client),
      jobs: new Jobs(
        (busy) => host.setBusy(busy),
        () => void queries.invalidateQueries(),
      ),
    }),
    [host, queries],
  );
  const value = useMemo(() => ({ ...connected, lost }), [connected, lost]);
  return <EngineContext value={value}>{children}</EngineContext>;
}

/** What carries messages, files and reports. */
export function useHost(): Host {
  return useProvided().host;
}

/** The engine's procedures as queries: `useQuery(engine.findings.list.queryOptions({ input }))`. */
export function useEngine(): Engine {
  return useProvided().engine;
}

/** Whether the engine can no longer be reached; it does not come back. */
export function useLost(): boolean {
  return useProvided().lost;
}

/** The jobs of this window; pages use `useJob`. */
export function useJobs(): Jobs {
  return useProvided().jobs;
}

/** What every page needs to know of the data folder. Suspends only before the first answer. */
export function useWindowState(): WindowState {
  const engine = useEngine();
  return useSuspenseQuery(engine.state.get.queryOptions()).data;
}

function useProvided(): Provided {
  const value = use(EngineContext);
  if (value === null) throw new Error('there is no EngineProvider above');
  return value;
}
