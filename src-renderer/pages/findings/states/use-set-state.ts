import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { StateResult, stateRequest } from '../../../../src-main/contract/finding-states.ts';
import { useEngine } from '../../../engine/engine-context.tsx';

/** Gives findings a state; what was asked of the engine before is then asked anew. */
export function useSetState(): UseMutationResult<StateResult, Error, z.input<typeof stateRequest>> {
  const engine = useEngine();
  const queries = useQueryClient();
  return useMutation(
    engine.findings.setState.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
}
