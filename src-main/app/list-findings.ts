import type { FindingRow } from '../contract/views.ts';
import type { FindingFilter, FindingPage, FindingQuery } from '../contract/window.ts';
import { overdueMinutes } from '../domain/overdue.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { dateOfKey, keyText } from '../store/queries/finding-key.ts';
import { countDecided, isSet } from '../store/queries/finding-states.ts';
import { countOfCommunity, findingsPage } from '../store/queries/findings.ts';
import { countFindings } from '../store/queries/tallies.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed } from './resources.ts';

/** One page of findings, and where the next goes on. Throws NuanduError `bad-request` for a foreign `after`. */
export function listFindings(context: ReaderContext, query: FindingQuery): FindingPage {
  const { asOf } = checkedBy(context);
  const { rows, after } = findingsPage(context.database, query, asOf);
  return {
    rows: rows.map(
      (finding): FindingRow => ({
        ...finding,
        recordNo: shownRecordNo(datasetNamed(context.resources, finding.dataset), finding.recordNo),
        overdueMinutes: overdueMinutes(finding.dueAt, finding.actualAt, asOf),
      }),
    ),
    next: after && keyText(after),
    searchedTo: after !== null && query.sort === 'newest' ? dateOfKey(after) : null,
  };
}

/** How many findings a filter means, where the stored tallies or an index tell it; else null. */
export function countFiltered({ database }: ReaderContext, filter: FindingFilter): number | null {
  if (filter.text !== null || filter.importId !== null) return null;
  if (isSet(filter.state)) return countDecided(database, filter);
  const all =
    filter.community === null ? countFindings(database, filter) : countOfCommunity(database, filter);
  return filter.state === null ? all : all - countDecided(database, filter);
}
