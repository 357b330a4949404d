import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../engine/engine-context.tsx';

/** What is checked against what, and what the authority changed of it. */
export function useAuthority() {
  const engine = useEngine();
  return useQuery(engine.authority.get.queryOptions());
}
