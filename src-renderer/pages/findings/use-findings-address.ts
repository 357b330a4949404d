import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeFindingsAddress, type FindingsAddress, readFindingsAddress } from './findings-address.ts';

/** What the page shows, as the address has it. A change with `replace` leaves no step to go back to. */
export function useFindingsAddress(): {
  readonly address: FindingsAddress;
  change(part: Partial<FindingsAddress>, options?: { replace: boolean }): void;
} {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readFindingsAddress(params), [params]);
  const change = useCallback(
    (part: Partial<FindingsAddress>, options?: { replace: boolean }) =>
      setParams((current) => changeFindingsAddress(current, part), options),
    [setParams],
  );
  return { address, change };
}
