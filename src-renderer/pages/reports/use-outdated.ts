import { useQuery } from '@tanstack/react-query';
import type { ReportEntry } from '../../../src-main/contract/window.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';

/** Why a report made now would differ from this one; null: nothing speaks for it. */
export function useOutdated(report: ReportEntry): 'newerImport' | 'otherMoment' | null {
  const engine = useEngine();
  const { asOf } = useWindowState();
  const { data: imports } = useQuery(engine.imports.list.queryOptions({ input: { limit: 1 } }));
  const [latest] = imports ?? [];
  if (latest !== undefined && latest.startedAt > report.createdAt) return 'newerImport';
  return asOf === report.asOf ? null : 'otherMoment';
}
