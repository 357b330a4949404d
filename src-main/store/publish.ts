import { AnswerWriter } from './answers.ts';
import { eachConflict } from './conflicts.ts';
import type { Connection } from './open-database.ts';
import type { Publication } from './publication.ts';
import { Shapes, shapeId } from './shapes.ts';
import type { Staging } from './staging.ts';
import { type Job, pause } from './transaction.ts';
import { RecordUpdater } from './update-records.ts';

const PIECE = 50_000;

/**
 * Makes the staged rows part of the database, file by file in the order of the import, so that a later file of the
 * same import may update an earlier one. Runs inside the caller's transaction. Conflicts become
 * issues in `staging`, like those that the parser found; all of them are stored at the end.
 */
export async function publish(
  connection: Connection,
  staging: Staging,
  publication: Publication,
  job: Job,
): Promise<void> {
  const shapes = new Shapes(connection);
  const answers = new AnswerWriter(connection);
  const updater = new RecordUpdater(connection, shapes, answers, publication);
  storeSeries(connection);
  storeSheets(connection, staging, publication);
  const files = [...new Set([...staging.sheets.values()].map(({ file }) => file))];
  let done = 0;
  for (const file of files) {
    for (const { sheet, issue } of eachConflict(connection, file, publication)) {
      staging.addIssues(sheet, [issue]);
    }
    for (const { sheet, issue } of updater.updateStored(file)) staging.addIssues(sheet, [issue]);
    const first = firstRow(connection, file);
    const last = lastRow(connection, file);
    const offset = nextRecordId(connection) - first;
    countNew(connection, file, answers, publication);
    for (let from = first; from <= last; from += PIECE) {
      insertNew(connection, file, from, Math.min(from + PIECE - 1, last), offset);
      done += PIECE;
      job.report(Math.min(done, staging.rows), staging.rows);
      await pause(job);
    }
    insertAnswers(connection, file, offset);
  }
  answers.flush();
  storeIssues(connection, publication);
}

function storeSeries(connection: Connection): void {
  connection.exec(`
    insert into company (name) select distinct company from staging.series where true on conflict do nothing;
    insert into series (company_id, dataset, season)
      select company.id, dataset, season from staging.series join company on company.name = staging.series.company
      where true on conflict do nothing;
    update staging.series set stored = (
      select series.id from series join company on company.id = series.company_id
      where company.name = staging.series.company and series.dataset = staging.series.dataset
        and series.season = staging.series.season);`);
}

function storeSheets(connection: Connection, staging: Staging, { sheetIds }: Publication): void {
  connection.exec(`create temp table if not exists staged_sheet (
    sheet integer primary key, sheet_id integer, shape_id integer); delete from temp.staged_sheet`);
  const insert = connection.prepare('insert into temp.staged_sheet values (?, ?, ?)');
  for (const [number, { sheet }] of staging.sheets) {
    insert.run(number, sheetIds.get(number), shapeId(connection, sheet.dataset, sheet.fields));
  }
}

function firstRow(connection: Connection, file: number): number {
  return Number(
    connection.prepare('select coalesce(min(id), 1) from staging.row where file = ?').pluck().get(file),
  );
}

function lastRow(connection: Connection, file: number): number {
  return Number(
    connection.prepare('select coalesce(max(id), 0) from staging.row where file = ?').pluck().get(file),
  );
}

function nextRecordId(connection: Connection): number {
  return 1 + Number(connection.prepare('select coalesce(max(id), 0) from record').pluck().get());
}

function insertNew(connection: Connection, file: number, from: number, to: number, offset: number): void {
  connection
    .prepare(
      `insert into record (id, series_id, record_no, day, version, shape_id, sheet_id, row, body, outcomes,
                           holds_from, holds_until)
       select staged.id + @offset, series.stored, record_no, day, 1, shape_id, sheet_id, staged.row, body, outcomes,
              holds_from, holds_until
       from staging.row staged
       join staging.series series on series.id = staged.series
       join temp.staged_sheet sheet on sheet.sheet = staged.sheet
       where staged.id between @from and @to and staged.file = @file and fate = 0
       order by staged.id`,
    )
    .run({ file, from, to, offset });
}

function insertAnswers(connection: Connection, file: number, offset: number): void {
  const from = `from staging.answer answer
    join staging.row staged on staged.id = answer.row_id
    join staging.series staged_series on staged_series.id = staged.series
    join series on series.id = staged_series.stored
    where staged.file = @file and staged.fate = 0`;
  connection
    .prepare(
      `insert into finding (record_id, rule, kind, company_id, day, from_at, due_at, actual_at)
       select staged.id + @offset, rule, kind, series.company_id, staged.day, from_at, due_at, actual_at
       ${from} and answer.kind is not null`,
    )
    .run({ file, offset });
  connection
    .prepare(
      `insert into pending (record_id, rule, company_id, day, from_at, due_at)
       select staged.id + @offset, rule, series.company_id, staged.day, from_at, due_at
       ${from} and answer.kind is null`,
    )
    .run({ file, offset });
}

function countNew(
  connection: Connection,
  file: number,
  answers: AnswerWriter,
  { ruleSet }: Publication,
): void {
  const groups = connection
    .prepare<
      [number],
      { companyId: number; dataset: string; day: number; outcomes: string; records: number }
    >(
      `select series.company_id as companyId, series.dataset, staged.day, outcomes, count(*) as records
       from staging.row staged
       join staging.series staged_series on staged_series.id = staged.series
       join series on series.id = staged_series.stored
       where staged.file = ? and fate = 0
       group by staged.series, staged.day, outcomes`,
    )
    .all(file);
  for (const { companyId, dataset, day, outcomes, records } of groups) {
    const rules = ruleSet.rulesOf(dataset).map((rule) => rule.id);
    answers.count(companyId, day, rules, outcomes, records);
  }
}

function storeIssues(connection: Connection, { importId }: Publication): void {
  connection
    .prepare(
      `insert into import_issue (import_id, sheet_id, file, sheet, row, "column", value, code, severity, detail)
       select ?, staged_sheet.sheet_id, file, sheet_name, row, "column", value, code, severity, detail
       from staging.issue issue left join temp.staged_sheet on staged_sheet.sheet = issue.sheet
       order by issue.sheet, row, issue.rowid`,
    )
    .run(importId);
}

/** How many staged rows of each sheet and company met each fate. */
export function countFates(
  connection: Connection,
): { sheet: number; company: string; fate: number; rows: number }[] {
  return connection
    .prepare<[], { sheet: number; company: string; fate: number; rows: number }>(
      `select sheet, company, fate, count(*) as rows
       from staging.row row join staging.series series on series.id = row.series
       group by sheet, company, fate`,
    )
    .all();
}
