import type { FindingRow, View } from '../contract/procedures.ts';
import { type FindingKey, findingsPage, type StoredFinding } from '../store/queries/findings.ts';
import { checkedBy, overdueMinutes, type ReaderContext } from './reader-context.ts';

/** One page of findings, newest first, and the key to go on after; `null` at the end. */
export function listFindings(
  context: ReaderContext,
  query: View & { rule: string | null; after: FindingKey | null; limit: number },
): { rows: FindingRow[]; next: FindingKey | null } {
  const { asOf } = checkedBy(context);
  const found = findingsPage(context.database, query);
  const last = found.length === query.limit ? found.at(-1) : undefined;
  return {
    rows: found.map((finding) => findingRow(finding, asOf)),
    next: last === undefined ? null : { day: last.day, recordId: last.recordId, rule: last.ruleId },
  };
}

function findingRow({ shapeId: _shape, body: _body, ...row }: StoredFinding, asOf: number): FindingRow {
  return { ...row, overdueMinutes: overdueMinutes(row.dueAt, row.actualAt, asOf) };
}
