import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useEngine } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { readRegulationsAddress, type Shown, searching, showing } from './regulations-address.ts';

/** What the address asks the page to show, and the way to other parts of the library. */
export function useRegulationsAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readRegulationsAddress(params), [params]);
  const linkTo = useCallback((shown: Shown) => ({ search: showing(params, shown).toString() }), [params]);
  const show = useCallback((shown: Shown) => setParams((now) => showing(now, shown)), [setParams]);
  const searchFor = useCallback(
    (text: string | null) => setParams((now) => searching(now, text), { replace: true }),
    [setParams],
  );
  return { ...address, linkTo, show, searchFor };
}

/** Findings of each rule in the period and company that are chosen above; null until they are known. */
export function useFindingsByRule(): ReadonlyMap<string, number> | null {
  const engine = useEngine();
  const { view } = useFilter();
  const { data } = useQuery(engine.summary.list.queryOptions({ input: view }));
  return useMemo(() => {
    if (data === undefined) return null;
    const found = new Map<string, number>();
    for (const { ruleId, violation } of data) found.set(ruleId, (found.get(ruleId) ?? 0) + violation);
    return found;
  }, [data]);
}
