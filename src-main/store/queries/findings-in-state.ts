import type { Instant } from '../../contract/values.ts';
import type { FindingQuery } from '../../contract/window.ts';
import type { Connection } from '../open-database.ts';
import { type FindingKey, NO_DAY } from './finding-key.ts';
import { inState } from './finding-states.ts';
import { NEVER_DUE } from './longest-overdue.ts';

const keys: Readonly<Record<FindingQuery['sort'], string>> = {
  newest: `ifnull(finding.day, ${NO_DAY})`,
  overdue: `ifnull(ifnull(actual_at, @asOf) - due_at, ${NEVER_DUE})`,
};

/**
 * At most `limit` findings after `after` in a state that somebody set, in the order asked for; all other filters are
 * left open. It looks at all that are in this state: people set states, so they are few.
 */
export function inStateAfter(
  connection: Connection,
  { sort, state }: FindingQuery,
  asOf: Instant,
  after: FindingKey | null,
  limit: number,
): FindingKey[] {
  return connection
    .prepare<unknown[], FindingKey>(
      `select * from (select ${keys[sort]} as key, finding.record_id as recordId, finding.rule as rule from ${inState})
       ${after === null ? '' : 'where (key, recordId, rule) < (@key, @recordId, @afterRule)'}
       order by key desc, recordId desc, rule desc limit @limit`,
    )
    .all({
      limit,
      state,
      ...(sort === 'overdue' && { asOf }),
      ...(after !== null && { key: after.key, recordId: after.recordId, afterRule: after.rule }),
    });
}
