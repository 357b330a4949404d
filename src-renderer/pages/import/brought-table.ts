import type { CommitResult } from '../../../src-main/contract/window.ts';

/** Findings that an import brought, by rule and company; zeros included. */
export interface BroughtTable {
  readonly companies: readonly string[];
  readonly rows: readonly {
    readonly ruleId: string;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

/** Rules in the order of the rule pack (`ruleIds`), companies in the order of their names. */
export function broughtTable(brought: CommitResult['brought'], ruleIds: readonly string[]): BroughtTable {
  const names = new Intl.Collator('zh-CN');
  const companies = [...new Set(brought.map(({ company }) => company))].sort(names.compare);
  const byRule = Map.groupBy(brought, ({ ruleId }) => ruleId);
  const order = [...ruleIds, ...[...byRule.keys()].filter((id) => !ruleIds.includes(id))];
  const rows = order.flatMap((ruleId) => {
    const found = byRule.get(ruleId);
    if (found === undefined) return [];
    const counts = companies.map((company) => sum(found.filter((one) => one.company === company)));
    return [{ ruleId, counts, total: sum(found) }];
  });
  return { companies, rows, total: sum(brought) };
}

function sum(brought: CommitResult['brought']): number {
  return brought.reduce((total, { findings }) => total + findings, 0);
}
