import type { Instant } from '../../contract/values.ts';
import type { FindingFilter } from '../../contract/window.ts';
import type { Connection } from '../open-database.ts';
import type { FindingKey } from './finding-key.ts';
import { viewValues } from './view-filter.ts';

/** Key of a finding without a deadline: behind all that are overdue by a time. */
export const NEVER_DUE = -1;

/**
 * The three ways in which a finding is overdue. Each has an index in the order of `key`; `below` says in terms of that
 * index what comes after a key, which for what is not done depends on `asOf`.
 */
const ways = [
  {
    where: 'actual_at is not null and due_at is not null',
    key: '(actual_at - due_at)',
    order: '(actual_at - due_at) desc',
    below: '((actual_at - due_at), record_id, rule) < (@key, @recordId, @afterRule)',
    bound: '(actual_at - due_at) <= @key',
  },
  {
    where: 'actual_at is null and due_at is not null',
    key: '(@asOf - due_at)',
    order: 'due_at asc',
    below: '((@asOf - due_at), record_id, rule) < (@key, @recordId, @afterRule)',
    bound: 'due_at >= @asOf - @key',
  },
  {
    where: 'due_at is null',
    key: `${NEVER_DUE}`,
    order: 'record_id desc',
    below: `(${NEVER_DUE}, record_id, rule) < (@key, @recordId, @afterRule)`,
    bound: 'true',
  },
] as const;

/** At most `limit` findings after `after`, the longest overdue first; all filters but company × rule are left open. */
export function longestOverdue(
  connection: Connection,
  query: FindingFilter,
  asOf: Instant,
  after: FindingKey | null,
  limit: number,
): FindingKey[] {
  const { company } = viewValues(query);
  const { rule } = query;
  const chosen = company !== null && rule !== null;
  const narrowed = chosen
    ? 'and company_id = (select id from company where name = @company) and rule = @rule'
    : '';
  const parts = ways.map(
    ({ where, key, order, below, bound }) =>
      `select * from (select ${key} as key, record_id as recordId, rule from finding
       where ${where} ${narrowed} ${after === null ? '' : `and ${bound} and ${below}`}
       order by ${order}, record_id desc, rule desc limit @limit)`,
  );
  return connection
    .prepare<unknown[], FindingKey>(
      `${parts.join(' union all ')} order by key desc, recordId desc, rule desc limit @limit`,
    )
    .all({
      limit,
      asOf,
      ...(chosen && { company, rule }),
      ...(after !== null && { key: after.key, recordId: after.recordId, afterRule: after.rule }),
    });
}
