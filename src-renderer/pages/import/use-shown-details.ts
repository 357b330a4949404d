import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** Imports whose files and problems are shown; a number of rejected rows leads to one by the address. */
export function useShownDetails(): [readonly number[], (importId: number, shown: boolean) => void] {
  const [params] = useSearchParams();
  const { key } = useLocation();
  const asked = Number(params.get('problems') ?? 0);
  const [shown, setShown] = useState<readonly number[]>([]);
  const show = useCallback(
    (importId: number, isShown: boolean) =>
      setShown((before) => [...before.filter((id) => id !== importId), ...(isShown ? [importId] : [])]),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address may be asked for again
  useEffect(() => {
    if (asked > 0) show(asked, true);
  }, [asked, show, key]);
  return [shown, show];
}
