import { AnswerWriter } from './answers.ts';
import { eachConflict } from './conflicts.ts';
import type { Connection } from './open-database.ts';
import type { Publication } from './publication.ts';
import { refreshUnits, type UnitsTouched } from './refresh-units.ts';
import { Shapes, shapeId } from './shapes.ts';
import { fates, type Staging } from './staging.ts';
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
  const stored = async (rows: number) => {
    done += rows;
    job.report(done, staging.rows);
    await pause(job);
  };
  for (const file of files) {
    for (const { sheet, issue } of eachConflict(connection, file, publication)) {
      staging.addIssues(sheet, [issue]);
    }
    const rows = rowsOf(connection, file);
    for await (const { sheet, issue } of updater.updateStored(file, rows, stored)) {
      staging.addIssues(sheet, [issue]);
    }
    const offset = nextRecordId(connection) - rows.first;
    countNew(connection, staging, file, answers, publication);
    for (let first = rows.first; first <= rows.last; first += PIECE) {
      const last = Math.min(first + PIECE - 1, rows.last);
      await stored(insertNew(connection, { first, last }, offset));
    }
    insertAnswers(connection, rows, offset);
    storeUnchanged(connection, file);
  }
  const { ruleSet, asOf } = publication;
  await refreshUnits(connection, { ruleSet, asOf, touched: touchedBy(connection), shapes, answers }, job);
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
        and series.season = staging.series.season and series.derived_by = '');`);
}

/** Companies and datasets of which the staged rows tell, or a list that has none. */
function touchedBy(connection: Connection): UnitsTouched {
  return connection
    .prepare<[], { companyId: number; dataset: string }>(
      `select distinct series.company_id as companyId, series.dataset
       from staging.series staged join series on series.id = staged.stored
       union
       select company.id, source_sheet.dataset from temp.staged_sheet staged
       join source_sheet on source_sheet.id = staged.sheet_id
       join company on company.name = plan ->> '$.company.name'
       where plan ->> '$.nothingIn.from' is not null`,
    )
    .all();
}

function storeSheets(connection: Connection, staging: Staging, { sheetIds }: Publication): void {
  connection.exec(`create temp table if not exists staged_sheet (
    sheet integer primary key, sheet_id integer, shape_id integer); delete from temp.staged_sheet`);
  const insert = connection.prepare('insert into temp.staged_sheet values (?, ?, ?)');
  for (const [number, { sheet }] of staging.sheets) {
    insert.run(number, sheetIds.get(number), shapeId(connection, sheet.dataset, sheet.fields));
  }
}

/** Ids of staged rows, both inclusive. Those of a file follow one another, and no row of another lies between. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

function rowsOf(connection: Connection, file: number): Rows {
  const rows = connection
    .prepare<[number], Rows>(
      'select coalesce(min(id), 1) as first, coalesce(max(id), 0) as last from staging.row where file = ?',
    )
    .get(file);
  if (rows === undefined) throw new Error('an aggregate has one row');
  return rows;
}

function nextRecordId(connection: Connection): number {
  return 1 + Number(connection.prepare('select coalesce(max(id), 0) from record').pluck().get());
}

function insertNew(connection: Connection, rows: Rows, offset: number): number {
  return connection
    .prepare(
      `insert into record (id, series_id, record_no, day, version, shape_id, sheet_id, row, body, outcomes,
                           holds_from, holds_until)
       select staged.id + @offset, series.stored, record_no, day, 1, shape_id, sheet_id, staged.row, body, outcomes,
              holds_from, holds_until
       from staging.row staged
       join staging.series series on series.id = staged.series
       join temp.staged_sheet sheet on sheet.sheet = staged.sheet
       where staged.id between @first and @last and fate = 0
       order by staged.id`,
    )
    .run({ ...rows, offset }).changes;
}

/** Rows of a file that told nothing new, with the records that they told of; to be called once these are stored. */
function storeUnchanged(connection: Connection, file: number): void {
  connection
    .prepare(
      `insert into unchanged_row (sheet_id, row, record_id)
       select staged_sheet.sheet_id, staged.row, record.id from staging.row staged
       join temp.staged_sheet staged_sheet on staged_sheet.sheet = staged.sheet
       join staging.series series on series.id = staged.series
       join record on record.series_id = series.stored and record.record_no = staged.record_no
       where staged.file = @file and staged.fate <> 0 and staged.fate = @fate`,
    )
    .run({ file, fate: fates.unchanged });
}

/** `cross join` fixes the order of the loops: SQLite would look through all answers for each row. */
function insertAnswers(connection: Connection, rows: Rows, offset: number): void {
  const from = `from staging.answer answer
    cross join staging.row staged on staged.id = answer.row_id
    join staging.series staged_series on staged_series.id = staged.series
    join series on series.id = staged_series.stored
    where answer.row_id between @first and @last and staged.fate = 0`;
  connection
    .prepare(
      `insert into finding (record_id, rule, kind, company_id, day, community, from_at, due_at, actual_at)
       select staged.id + @offset, rule, kind, series.company_id, staged.day, community, from_at, due_at, actual_at
       ${from} and answer.kind is not null`,
    )
    .run({ ...rows, offset });
  connection
    .prepare(
      `insert into pending (record_id, rule, company_id, day, from_at, due_at)
       select staged.id + @offset, rule, series.company_id, staged.day, from_at, due_at
       ${from} and answer.kind is null`,
    )
    .run({ ...rows, offset });
}

/** Counts the new rows of a file, once it is known which rows are not new. */
function countNew(
  connection: Connection,
  staging: Staging,
  file: number,
  answers: AnswerWriter,
  { ruleSet }: Publication,
): void {
  const seriesOf = connection.prepare<[number], { companyId: number; dataset: string }>(
    `select series.company_id as companyId, series.dataset from staging.series staged
     join series on series.id = staged.stored where staged.id = ?`,
  );
  const series = new Map<number, { companyId: number; rules: string[] }>();
  for (const { series: staged, day, outcomes, records } of staging.newOutcomes(file)) {
    let known = series.get(staged);
    if (known === undefined) {
      const stored = seriesOf.get(staged);
      if (stored === undefined) throw new Error(`series ${staged} is not stored`);
      const { companyId, dataset } = stored;
      known = { companyId, rules: ruleSet.rulesOf(dataset).map(({ id }) => id) };
      series.set(staged, known);
    }
    answers.count(known.companyId, day, known.rules, outcomes, records);
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
