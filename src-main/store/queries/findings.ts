import type { View } from '../../contract/procedures.ts';
import type { Instant } from '../../contract/values.ts';
import type { ReadableDatabase } from '../open-database.ts';
import { inView, viewValues } from './view-filter.ts';

/** Where a list of findings goes on: newest day first, then by record and rule. */
export interface FindingKey {
  readonly day: number;
  readonly recordId: number;
  readonly rule: string;
}

/** A finding with the record it was found on and the row that told it. */
export interface StoredFinding {
  readonly recordId: number;
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly kind: 'late' | 'missing' | 'wrong';
  readonly day: number;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly shapeId: number;
  readonly body: string;
}

const columns = `finding.record_id as recordId, company.name as company, finding.rule as ruleId, series.dataset,
  record_no as recordNo, kind, finding.day, from_at as "from", due_at as dueAt, actual_at as actualAt,
  source_file.name as file, source_sheet.name as sheet, record.row, shape_id as shapeId, body`;

const joins = `join company on company.id = finding.company_id
  join record on record.id = finding.record_id
  join series on series.id = record.series_id
  join source_sheet on source_sheet.id = record.sheet_id
  join source_file on source_file.id = source_sheet.file_id`;

/** At most `limit` findings after `after`, newest day first. */
export function findingsPage(
  { connection }: ReadableDatabase,
  view: View & { rule: string | null; after: FindingKey | null; limit: number },
): StoredFinding[] {
  const { rule, after, limit } = view;
  return connection
    .prepare<unknown[], StoredFinding>(
      `select ${columns} from finding ${joins}
       where ${inView('finding')} and (@rule is null or finding.rule = @rule)
         ${after === null ? '' : 'and (finding.day, finding.record_id, finding.rule) < (@day, @recordId, @afterRule)'}
       order by finding.day desc, finding.record_id desc, finding.rule desc limit @limit`,
    )
    .all({
      ...viewValues(view),
      rule,
      limit,
      ...(after && { day: after.day, recordId: after.recordId, afterRule: after.rule }),
    });
}

/** All findings of a view by company, rule, day and number. To be read to the end or closed. */
export function allFindings({ connection }: ReadableDatabase, view: View): IterableIterator<StoredFinding> {
  return connection
    .prepare<unknown[], StoredFinding>(
      `select ${columns} from finding ${joins} where ${inView('finding')}
       order by company.name, finding.rule, finding.day, record_no`,
    )
    .iterate(viewValues(view));
}
