import { formatDate } from '../contract/beijing-time.ts';
import type { ImportIssue } from '../contract/issues.ts';
import { communityOf, mergeRecords } from '../domain/record-facts.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { startsDiffer } from '../domain/record-start.ts';
import type { AnswerWriter } from './answers.ts';
import type { SheetIssue } from './conflicts.ts';
import type { Connection } from './open-database.ts';
import type { Publication } from './publication.ts';
import { type Shapes, shapeId } from './shapes.ts';
import { fates } from './staging.ts';
import { finite, parseBody } from './stored-record.ts';

const PIECE = 1000;

/** A staged row whose number is already stored in the same company, dataset and season. */
interface Match {
  readonly stagedId: number;
  readonly sheet: number;
  readonly sheetId: number;
  readonly sheetName: string | null;
  readonly row: number;
  readonly day: number | null;
  readonly body: string;
  readonly shapeId: number;
  readonly recordId: number;
  readonly recordNo: string;
  readonly companyId: number;
  readonly company: string;
  readonly season: number;
  readonly dataset: string;
  readonly storedDay: number | null;
  readonly storedBody: string;
  readonly storedShapeId: number;
  readonly outcomes: string;
}

/** Turns rows about known records into new versions of them, or finds that they say nothing new. */
export class RecordUpdater {
  readonly #connection: Connection;
  readonly #shapes: Shapes;
  readonly #answers: AnswerWriter;
  readonly #publication: Publication;
  readonly #setFate;
  readonly #keepVersion;
  readonly #update;

  constructor(connection: Connection, shapes: Shapes, answers: AnswerWriter, publication: Publication) {
    this.#connection = connection;
    this.#shapes = shapes;
    this.#answers = answers;
    this.#publication = publication;
    this.#setFate = connection.prepare('update staging.row set fate = ? where id = ?');
    this.#keepVersion = connection.prepare(
      `insert into record_version (record_id, version, shape_id, sheet_id, row, body, replaced_by)
       select id, version, shape_id, sheet_id, row, body, ? from record where id = ?`,
    );
    this.#update = connection.prepare(
      `update record set version = version + 1, day = ?, shape_id = ?, sheet_id = ?, row = ?, body = ?, outcomes = ?,
                         holds_from = ?, holds_until = ? where id = ?`,
    );
  }

  /**
   * Handles the rows of one file, those with ids from `first` to `last`, whose records are stored, and yields the
   * conflicts. `handled` hears of how many.
   */
  async *updateStored(
    file: number,
    { first, last }: { readonly first: number; readonly last: number },
    handled: (rows: number) => Promise<void>,
  ): AsyncGenerator<SheetIssue, void, undefined> {
    const page = this.#connection.prepare<[number, number], Match>(
      `select staged.id as stagedId, staged.sheet, staged_sheet.sheet_id as sheetId, source_sheet.name as sheetName,
              staged.row, staged.day, staged.body, staged_sheet.shape_id as shapeId,
              record.id as recordId, record.record_no as recordNo, series.company_id as companyId, company.name as company,
              series.season, series.dataset,
              record.day as storedDay, record.body as storedBody, record.shape_id as storedShapeId, record.outcomes
       from staging.row staged
       join staging.series staged_series on staged_series.id = staged.series
       join series on series.id = staged_series.stored
       join company on company.id = series.company_id
       join record on record.series_id = series.id and record.record_no = staged.record_no
       join temp.staged_sheet staged_sheet on staged_sheet.sheet = staged.sheet
       join source_sheet on source_sheet.id = staged_sheet.sheet_id
       where staged.id between ? and ? and staged.fate = 0 order by staged.id`,
    );
    for (let from = first; from <= last; from += PIECE) {
      const matches = page.all(from, Math.min(from + PIECE - 1, last));
      for (const match of matches) {
        if (this.#startsDiffer(match)) {
          this.#setFate.run(fates.conflict, match.stagedId);
          yield { sheet: match.sheet, issue: this.#conflict(file, match) };
        } else this.#setFate.run(this.#updateOne(match), match.stagedId);
      }
      await handled(matches.length);
    }
  }

  #startsDiffer(match: Match): boolean {
    if (match.day === match.storedDay) return false;
    const [earlier, later] = [
      { shape: match.storedShapeId, body: match.storedBody },
      { shape: match.shapeId, body: match.body },
    ].map(({ shape, body }) => this.#shapes.byId(shape).facts(parseBody(body)));
    const { start } = this.#publication.datasetOf(match.dataset);
    return earlier !== undefined && later !== undefined && startsDiffer(start, earlier, later);
  }

  #updateOne(match: Match): number {
    const sameShape = match.shapeId === match.storedShapeId;
    if (sameShape && match.body === match.storedBody) return fates.unchanged;
    const { ruleSet, asOf, importId, datasetOf } = this.#publication;
    const merged = mergeRecords(
      { fields: this.#shapes.byId(match.storedShapeId).fields, values: parseBody(match.storedBody) },
      { fields: this.#shapes.byId(match.shapeId).fields, values: parseBody(match.body) },
      datasetOf(match.dataset).fields.map(({ name }) => name),
    );
    const body = JSON.stringify(merged.values);
    const newShape = shapeId(this.#connection, match.dataset, merged.fields);
    if (newShape === match.storedShapeId && body === match.storedBody) return fates.unchanged;

    const facts = this.#shapes.byId(newShape).facts(merged.values);
    const check = ruleSet.check(match.dataset, facts, ruleSet.contextAt(asOf, match));
    const { recordId: id, companyId } = match;
    const day = ruleSet.startDay(match.dataset, facts);
    const rules = ruleSet.rulesOf(match.dataset).map((rule) => rule.id);
    this.#keepVersion.run(importId, id);
    this.#update.run(
      day,
      newShape,
      match.sheetId,
      match.row,
      body,
      check.outcomes,
      finite(check.holdsFrom),
      finite(check.holdsUntil),
      id,
    );
    this.#answers.remove(id);
    this.#answers.count(companyId, match.storedDay, rules, match.outcomes, -1);
    this.#answers.write({ id, companyId, day, community: communityOf(facts) }, check);
    this.#answers.count(companyId, day, rules, check.outcomes, 1);
    return fates.updated;
  }

  #conflict(file: number, match: Match): ImportIssue {
    const recordNo = shownRecordNo(this.#publication.datasetOf(match.dataset), match.recordNo);
    return {
      file: this.#publication.fileNames.get(file) ?? '',
      sheet: match.sheetName,
      row: match.row,
      column: this.#publication.numberColumns.get(match.sheet) ?? null,
      value: recordNo,
      code: 'conflict-with-stored',
      severity: 'row',
      detail: {
        recordNo,
        date: dateOf(match.day),
        storedDate: dateOf(match.storedDay),
      },
    };
  }
}

/** Starts that differ are both filled. */
function dateOf(day: number | null): string {
  return day === null ? '' : formatDate(day);
}
