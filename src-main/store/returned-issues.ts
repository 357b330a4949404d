import type { ImportIssue } from '../contract/issues.ts';
import type { Connection } from './open-database.ts';

/** The sheet whose problems are meant: a stored one, or one of the open staging database. */
export type IssueSource = { readonly sheetId: number } | { readonly staged: number };

const stagedIssues = `select rowid as place, row, file, sheet_name as sheet, "column", value, code, severity, detail
  from staging.issue where sheet = ?`;
const storedIssues = `select id as place, row, file, sheet, "column", value, code, severity, detail
  from import_issue where sheet_id = ?`;

interface Row extends Omit<ImportIssue, 'detail'> {
  readonly row: number;
  readonly detail: string;
}

/**
 * The problems of those rows of a sheet that go back to its company, in a temporary table, so that they can be read
 * piece by piece beside the file however many they are. `discard` must be called.
 */
export class ReturnedIssues {
  readonly #connection: Connection;

  /** `unreadable`: also the rows that were stored although a cell could not be read. */
  constructor(connection: Connection, source: IssueSource, { unreadable }: { unreadable: boolean }) {
    this.#connection = connection;
    const [from, sheet] = 'staged' in source ? [stagedIssues, source.staged] : [storedIssues, source.sheetId];
    const severities = unreadable ? ['row', 'cell'] : ['row'];
    connection.exec(`drop table if exists temp.returned_issue; create temp table returned_issue (
      row integer, file text, sheet text, "column" text, value text, code text, severity text, detail text)`);
    connection
      .prepare(
        `with issue as (${from}) insert into temp.returned_issue
         select row, file, sheet, "column", value, code, severity, detail from issue
         where row in (select row from issue where severity in (select value from json_each(?)))
         order by row, place`,
      )
      .run(sheet, JSON.stringify(severities));
    connection.exec('create index temp.returned_issue_row on returned_issue (row)');
  }

  /** Numbers of the rows, ascending. */
  rows(): Int32Array {
    return Int32Array.from(
      this.#connection
        .prepare<[], number>('select distinct row from temp.returned_issue order by row')
        .pluck()
        .all(),
    );
  }

  /** Problems of the rows from `first` to `last`, inclusive, by row. */
  between(first: number, last: number): Map<number, ImportIssue[]> {
    const found = this.#connection
      .prepare<[number, number], Row>(
        `select file, sheet, row, "column", value, code, severity, detail from temp.returned_issue
         where row between ? and ? order by row, rowid`,
      )
      .all(first, last)
      .map((issue): ImportIssue & { row: number } => ({ ...issue, detail: JSON.parse(issue.detail) }));
    return Map.groupBy(found, ({ row }) => row);
  }

  discard(): void {
    this.#connection.exec('drop table if exists temp.returned_issue');
  }
}
