import type { Connection } from '../../src-main/store/open-database.ts';

type Row = Record<string, unknown>;

/** Every row of every table, so that two databases, or one at two moments, can be compared as wholes. */
export function everything(connection: Connection): Record<string, Row[]> {
  const tables = connection
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all();
  const rowsOf = (table: string) => {
    const rows = connection.prepare<[], Row>(`select * from "${table}"`).all();
    return rows
      .map((row) => ({ row, key: JSON.stringify(row) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ row }) => row);
  };
  return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]));
}

const recordColumns = `company.name as company, series.dataset, derived_by as derivedBy, season, record_no as recordNo`;
const recordJoins = `join series on series.id = record.series_id join company on company.id = series.company_id`;

/**
 * What the database says of the records, in the words of the domain: without ids, which depend on the order of
 * imports, and in an order of its own.
 */
export function answersOf(connection: Connection): Record<string, Row[]> {
  const all = (sql: string) => connection.prepare<[], Row>(sql).all();
  return {
    records: all(`select ${recordColumns}, day, version, fields, body, outcomes
      from record ${recordJoins} join shape on shape.id = record.shape_id order by 1, 2, 3, 4, 5`),
    findings: all(`select ${recordColumns}, rule, kind, finding.company_id = company.id as own,
        finding.day is record.day as sameDay, from_at, due_at, actual_at
      from finding join record on record.id = record_id ${recordJoins} order by 1, 2, 3, 4, 5, rule`),
    pending: all(`select ${recordColumns}, rule, pending.company_id = company.id as own,
        pending.day is record.day as sameDay, from_at, due_at
      from pending join record on record.id = record_id ${recordJoins} order by 1, 2, 3, 4, 5, rule`),
    tallies: all(`select company.name as company, rule, day, outcome, records
      from tally join company on company.id = company_id order by 1, 2, 3, 4`),
  };
}

/** What was said of the records before, and by which row of which file. */
export function versionsOf(connection: Connection): Row[] {
  return connection
    .prepare<[], Row>(
      `select ${recordColumns}, record_version.version, fields, record_version.body, source_file.name as file,
              record_version.row
       from record_version join record on record.id = record_id ${recordJoins}
       join shape on shape.id = record_version.shape_id
       join source_sheet on source_sheet.id = record_version.sheet_id
       join source_file on source_file.id = source_sheet.file_id order by 1, 2, 3, 4, 5`,
    )
    .all();
}
