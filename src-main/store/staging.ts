import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportIssue, IssueCode } from '../contract/issues.ts';
import type { StagedRows, StagedSheet } from '../contract/staged.ts';
import type { DataFolder } from './data-folder.ts';
import type { WritableDatabase } from './open-database.ts';
import { type OutcomeCount, OutcomeCounts } from './outcome-counts.ts';

/** Removes what an import that was killed has left behind. */
export function clearStaging(folder: DataFolder): void {
  rmSync(folder.staging, { recursive: true, force: true });
  mkdirSync(folder.staging, { recursive: true });
}

/** What becomes of a staged row. */
export const fates = { new: 0, unchanged: 1, updated: 2, conflict: 3 } as const;

/** So many rows of a sheet and company met this fate. */
export interface Fate {
  readonly sheet: number;
  readonly company: string;
  readonly fate: number;
  readonly rows: number;
}

/** A text that so many rows have in a column. */
export interface CountedText {
  readonly column: string;
  readonly value: string;
  readonly code: IssueCode;
  readonly rows: number;
}

/**
 * Rows of one import on their way into the database, in a file of their own that is attached as `staging`, so that a
 * half import is never visible and the database stays small. Thrown away after publishing or with a failed import.
 */
export class Staging {
  readonly #database: WritableDatabase;
  readonly #path: string;
  readonly #sheets = new Map<number, { file: number; sheet: StagedSheet }>();
  readonly #series = new Map<string, number>();
  /** By file. */
  readonly #counts = new Map<number, OutcomeCounts>();
  readonly #insertRow;
  readonly #insertAnswer;
  readonly #insertSeries;
  readonly #insertIssue;
  #rows = 0;
  #lastSeries = 0;

  constructor(database: WritableDatabase) {
    this.#database = database;
    this.#path = join(database.folder.staging, `${randomUUID()}.sqlite`);
    const { connection } = database;
    connection.prepare('attach ? as staging').run(this.#path);
    connection.exec(`
      pragma staging.journal_mode = memory;
      pragma staging.synchronous = off;
      create table staging.series (id integer primary key, company text, dataset text, season integer, stored integer);
      create table staging.row (
        id integer primary key, file integer, sheet integer, row integer, series integer, record_no text, day integer,
        body text, outcomes text, holds_from integer, holds_until integer, fate integer default 0);
      create index staging.row_fate on row (file) where fate <> 0;
      create table staging.answer (
        row_id integer, rule text, kind text, community text, from_at integer, due_at integer, actual_at integer);
      create table staging.issue (
        sheet integer, file text, sheet_name text, row integer, "column" text, value text, code text, severity text,
        detail text);`);
    this.#insertSeries = connection.prepare(
      'insert into staging.series (id, company, dataset, season) values (?, ?, ?, ?)',
    );
    this.#insertRow = connection.prepare(
      `insert into staging.row
         (id, file, sheet, row, series, record_no, day, body, outcomes, holds_from, holds_until)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertIssue = connection.prepare('insert into staging.issue values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#insertAnswer = connection.prepare('insert into staging.answer values (?, ?, ?, ?, ?, ?, ?)');
  }

  /** Sheets in the order in which they were announced. */
  get sheets(): ReadonlyMap<number, { readonly file: number; readonly sheet: StagedSheet }> {
    return this.#sheets;
  }

  get rows(): number {
    return this.#rows;
  }

  addSheet(file: number, sheet: StagedSheet): void {
    this.#sheets.set(sheet.sheet, { file, sheet });
  }

  /** Tells what a sheet that was announced is now known to be. */
  replaceSheet(sheet: StagedSheet): void {
    const entry = this.#sheets.get(sheet.sheet);
    if (entry === undefined) throw new Error(`sheet ${sheet.sheet} was not announced`);
    this.#sheets.set(sheet.sheet, { ...entry, sheet });
  }

  /**
   * Gives rows of one company to another, whose name is written otherwise. `ofCompanies`: datasets whose records are
   * companies, so that their numbers change too. To be called once all rows are in, before `index`.
   */
  renameCompanies(renamed: ReadonlyMap<string, string>, ofCompanies: ReadonlySet<string>): void {
    const { connection } = this.#database;
    connection.transaction(() => {
      connection.exec('create table staging.renamed (old integer primary key, new integer, record_no text)');
      const insert = connection.prepare('insert into staging.renamed values (?, ?, ?)');
      const all = connection
        .prepare<[], { id: number; company: string; dataset: string; season: number }>(
          'select id, company, dataset, season from staging.series',
        )
        .all();
      for (const { id, company, dataset, season } of all) {
        const name = renamed.get(company);
        if (name === undefined) continue;
        const series = this.#seriesOf(name, dataset, season);
        insert.run(id, series, ofCompanies.has(dataset) ? name : null);
        this.#series.delete(seriesKey(company, dataset, season));
        for (const counts of this.#counts.values()) counts.move(id, series);
      }
      connection.exec(`
        update staging.row set series = renamed.new, record_no = coalesce(renamed.record_no, row.record_no)
          from staging.renamed renamed where renamed.old = row.series;
        delete from staging.series where id in (select old from staging.renamed);
        drop table staging.renamed`);
    })();
  }

  /** Adds rows of one sheet, in one transaction of their own. */
  addRows(sheetNumber: number, rows: StagedRows): void {
    const entry = this.#sheets.get(sheetNumber);
    if (entry === undefined) throw new Error(`sheet ${sheetNumber} was not announced`);
    this.#database.connection.transaction(() => this.#addRows(entry.file, entry.sheet, rows))();
  }

  #addRows(file: number, { sheet, dataset }: StagedSheet, rows: StagedRows): void {
    const { recordNo, body, outcomes, answers } = rows;
    const series = rows.series.map(({ company, season }) => this.#seriesOf(company, dataset, season));
    const counts = this.#countsOf(file);
    const first = this.#rows + 1;
    for (let at = 0; at < recordNo.length; at++) {
      const of = series[rows.seriesOf[at] ?? 0] ?? 0;
      const day = numberOrNull(rows.day[at]);
      const letters = outcomes[at] ?? '';
      this.#insertRow.run(
        first + at,
        file,
        sheet,
        rows.row[at],
        of,
        recordNo[at],
        day,
        body[at],
        letters,
        numberOrNull(rows.holdsFrom[at]),
        numberOrNull(rows.holdsUntil[at]),
      );
      counts.add(of, day, letters, 1);
    }
    for (const { at, rule, kind, community, from, dueAt, actualAt } of answers) {
      this.#insertAnswer.run(first + at, rule, kind, community, from, dueAt, actualAt);
    }
    this.#rows += recordNo.length;
  }

  /** Adds problems of one sheet, or of refused files and sheets (`null`). */
  addIssues(sheetNumber: number | null, issues: readonly ImportIssue[]): void {
    this.#database.connection.transaction(() => {
      for (const { file, sheet, row, column, value, code, severity, detail } of issues) {
        const details = JSON.stringify(detail);
        this.#insertIssue.run(sheetNumber, file, sheet, row, column, value, code, severity, details);
      }
    })();
  }

  #seriesOf(company: string, dataset: string, season: number): number {
    const key = seriesKey(company, dataset, season);
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    const id = ++this.#lastSeries;
    this.#series.set(key, id);
    this.#insertSeries.run(id, company, dataset, season);
    return id;
  }

  #countsOf(file: number): OutcomeCounts {
    const counts = this.#counts.get(file) ?? new OutcomeCounts();
    this.#counts.set(file, counts);
    return counts;
  }

  /** How many rows of a file that are new came to which outcomes, by series and day. Asked while publishing. */
  newOutcomes(file: number): OutcomeCount[] {
    const others = this.#database.connection
      .prepare<[number], OutcomeCount>(
        `select series, day, outcomes, count(*) as records from staging.row indexed by row_fate
         where file = ? and fate <> 0 group by series, day, outcomes`,
      )
      .all(file);
    return this.#countsOf(file).without(others);
  }

  /** Removes what was staged of a file that turned out not to be readable to its end. */
  removeFile(file: number): void {
    const { connection } = this.#database;
    connection.transaction(() => {
      for (const [number, entry] of this.#sheets) {
        if (entry.file !== file) continue;
        connection.prepare('delete from staging.issue where sheet = ?').run(number);
        this.#sheets.delete(number);
      }
      connection
        .prepare('delete from staging.answer where row_id in (select id from staging.row where file = ?)')
        .run(file);
      connection.prepare('delete from staging.row where file = ?').run(file);
      this.#counts.delete(file);
      const unused = connection
        .prepare<[], number>(
          'delete from staging.series where id not in (select series from staging.row) returning id',
        )
        .pluck()
        .all();
      for (const [key, id] of this.#series) if (unused.includes(id)) this.#series.delete(key);
    })();
  }

  /** Problems of the rows of a sheet, the first rows first. */
  issuesOf(sheet: number, limit: number): ImportIssue[] {
    return this.#database.connection
      .prepare<[number, number], Omit<ImportIssue, 'detail'> & { detail: string }>(
        `select file, sheet_name as sheet, row, "column", value, code, severity, detail from staging.issue
         where sheet = ? and row is not null order by row, rowid limit ?`,
      )
      .all(sheet, limit)
      .map((issue) => ({ ...issue, detail: JSON.parse(issue.detail) }));
  }

  /** Texts of a sheet with one of these problems, by column, the commonest first. */
  countTexts(sheet: number, codes: readonly IssueCode[], limit: number): CountedText[] {
    return this.#database.connection
      .prepare<[number, string, number], CountedText>(
        `select "column", value, code, count(*) as rows from staging.issue
         where sheet = ? and value is not null and code in (select value from json_each(?))
         group by "column", value, code order by rows desc, value limit ?`,
      )
      .all(sheet, JSON.stringify(codes), limit);
  }

  /** Number of rows of a sheet that are stored although a cell of theirs could not be read. */
  countUnreadable(sheet: number): number {
    return Number(
      this.#database.connection
        .prepare(`select count(distinct row) from staging.issue where sheet = ? and severity = 'cell'`)
        .pluck()
        .get(sheet),
    );
  }

  /** The values of some rows of a sheet, as JSON in the order of its fields. */
  bodiesOf(sheet: number, rows: readonly number[]): { row: number; body: string }[] {
    return this.#database.connection
      .prepare<[number, string], { row: number; body: string }>(
        `select row, body from staging.row
         where sheet = ? and row in (select value from json_each(?)) order by row`,
      )
      .all(sheet, JSON.stringify(rows));
  }

  /** How many rows of each sheet and company met a fate other than to be new. To be asked after publishing. */
  countFates(): Fate[] {
    return this.#database.connection
      .prepare<[], Fate>(
        `select sheet, company, fate, count(*) as rows
         from staging.row row join staging.series series on series.id = row.series
         where fate <> 0 group by sheet, company, fate`,
      )
      .all();
  }

  /** To be called once all rows are in, before publishing. */
  index(): void {
    this.#database.connection.exec(`
      create index staging.row_identity on row (file, series, record_no);
      create index staging.answer_row on answer (row_id);`);
  }

  /** Removes the staged rows. The connection must not be inside a transaction. */
  discard(): void {
    this.#database.connection.exec('detach staging');
    rmSync(this.#path, { force: true });
  }
}

function seriesKey(company: string, dataset: string, season: number): string {
  return `${season} ${dataset} ${company}`;
}

function numberOrNull(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
