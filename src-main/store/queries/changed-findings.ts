import { parseDate } from '../../contract/beijing-time.ts';
import type { ViolationKind } from '../../contract/outcomes.ts';
import type { Connection } from '../open-database.ts';

/** A finding that there was not before, or is no longer. */
export interface ChangedFinding {
  readonly recordId: number;
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly day: number | null;
  readonly kind: ViolationKind;
  readonly dueAt: number | null;
}

/**
 * Remembers the findings that are stored now, to be compared with those of later in the same transaction. Inside the
 * caller's transaction; what is remembered goes with it.
 */
export function rememberFindings(connection: Connection): void {
  connection.exec(`
    drop table if exists temp.finding_before;
    create temp table finding_before as
      select record_id, rule, kind, company.name as company, dataset, record_no, finding.day, due_at from finding
      join company on company.id = finding.company_id
      join record on record.id = finding.record_id join series on series.id = record.series_id;
    create unique index temp.finding_before_key on finding_before (record_id, rule)`);
}

/** The first findings of a season (inclusive dates) that were added, and that are gone, since they were remembered. */
export function changedFindings(
  connection: Connection,
  season: { readonly from: string; readonly to: string },
  limit: number,
): { added: ChangedFinding[]; gone: ChangedFinding[] } {
  const values = { from: parseDate(season.from), to: parseDate(season.to), limit };
  const added = connection
    .prepare<unknown[], ChangedFinding>(
      `select finding.record_id as recordId, company.name as company, finding.rule as ruleId, series.dataset,
              record.record_no as recordNo, finding.day, finding.kind, finding.due_at as dueAt
       from finding join company on company.id = finding.company_id
       join record on record.id = finding.record_id join series on series.id = record.series_id
       left join temp.finding_before earlier
         on earlier.record_id = finding.record_id and earlier.rule = finding.rule
       where earlier.record_id is null and finding.day between @from and @to
       order by finding.day, finding.record_id, finding.rule limit @limit`,
    )
    .all(values);
  const gone = connection
    .prepare<unknown[], ChangedFinding>(
      `select earlier.record_id as recordId, company, earlier.rule as ruleId, earlier.dataset, record_no as recordNo,
              earlier.day, earlier.kind, earlier.due_at as dueAt
       from temp.finding_before earlier
       left join finding on finding.record_id = earlier.record_id and finding.rule = earlier.rule
       where finding.record_id is null and earlier.day between @from and @to
       order by earlier.day, earlier.record_id, earlier.rule limit @limit`,
    )
    .all(values);
  connection.exec('drop table temp.finding_before');
  return { added, gone };
}
