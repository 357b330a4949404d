import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { View } from '../../src-main/contract/views.ts';
import { readFilter, writeFilter } from './filter-address.ts';

/** Period and company that all pages share; they stand in the address. */
export function useFilter(): { readonly view: View; set(change: Partial<View>): void } {
  const [address, setAddress] = useSearchParams();
  const { from, to, company } = readFilter(address);
  const view = useMemo(() => ({ from, to, company }), [from, to, company]);
  const set = useCallback(
    (change: Partial<View>) => setAddress((current) => writeFilter(current, change)),
    [setAddress],
  );
  return { view, set };
}
