import type { AnswerFilter, AnswerQuery } from '../../contract/answer-list.ts';
import { parseDate } from '../../contract/beijing-time.ts';
import { type Answer, outcomeNames, outcomes } from '../../contract/outcomes.ts';
import type { View } from '../../contract/views.ts';
import { communityOf } from '../../domain/record-facts.ts';
import type { Connection, ReadableDatabase } from '../open-database.ts';
import { Shapes } from '../shapes.ts';
import { parseBody, parseUnit } from '../stored-record.ts';
import { type FindingKey, findingKey, NO_DAY } from './finding-key.ts';
import type { PageWork } from './page-work.ts';
import { inView, viewValues } from './view-filter.ts';

/** A record with the row that told it last, and the rule whose answer is meant; null: the record itself. */
export interface StoredAnswer {
  readonly recordId: number;
  readonly company: string;
  /** Year in which its heating season begins; 0 where it has no day. */
  readonly season: number;
  readonly dataset: string;
  /** The rule that derived it; empty where rows told it. */
  readonly derivedBy: string;
  readonly shapeId: number;
  readonly body: string;
  readonly recordNo: string;
  readonly day: number | null;
  readonly community: string | null;
  readonly ruleId: string | null;
  /** All null where no row told the record. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/**
 * The active rules of each dataset, in the order of the letters of `record.outcomes`, and those that derive what they
 * judge from its records; what such a rule derives has its letter alone.
 */
export type RulesByDataset = ReadonlyMap<
  string,
  { readonly judging: readonly string[]; readonly deriving: readonly string[] }
>;

/** Answers by starting day, the last first, then those without one, of which `after` tells where the next page goes on; null at the end. */
interface AnswerPage {
  readonly rows: StoredAnswer[];
  readonly after: FindingKey | null;
}

/** The day by which records are ordered; it has an index (schema.ts). */
const DAY_KEY = `ifnull(day, ${NO_DAY})`;

const WORK: PageWork = { step: 2000, steps: 10 };

interface FoundRecord extends Omit<StoredAnswer, 'ruleId' | 'community'> {
  readonly outcomes: string;
  readonly named: number | null;
}

/** All records before this one in the order of the list: on an earlier day (`NO_DAY`: none), or with a lower id. */
interface Bound {
  readonly day: number;
  readonly recordId: number;
}

/**
 * One page of answers, or of records where neither an answer nor a rule is asked for. Records come in the order of their
 * days, a bounded number of them, and are narrowed; days on which the tallies know of nothing that is meant are left out.
 * So a page takes about the same time however many records there are and however few are meant.
 */
export function answersPage(
  { connection }: ReadableDatabase,
  query: AnswerQuery,
  rulesOf: RulesByDataset,
  work = WORK,
): AnswerPage {
  const asked = askedRules(query, rulesOf);
  const days = asked === null ? null : daysWith(connection, query, asked);
  const search = recordSearch(connection, query, asked);
  const shapes = new Shapes(connection);
  const from = query.from === null ? null : parseDate(query.from);
  const meant = meantRules(query, asked);
  const text = searchedText(query);
  const start = query.after === null ? null : findingKey(query.after);
  let bound = start === null ? beforeAll(query) : { day: start.key, recordId: start.recordId + 1 };
  const rows: StoredAnswer[] = [];
  for (let step = 0; step < work.steps; step++) {
    const next = days === null ? bound : onDayListed(bound, days);
    if (next === null) return { rows, after: null };
    bound = next;
    const end = stepEnd(connection, bound, from, work);
    for (const found of search(bound, end)) {
      const { outcomes: letters, named, ...told } = found;
      const { recordId } = told;
      const community = communityIn(shapes, told);
      if (text !== null && named !== 1 && !community?.toLowerCase().includes(text)) continue;
      for (const ruleId of meant(found, letters)) {
        if (start !== null && recordId === start.recordId && (ruleId ?? '') >= start.rule) continue;
        rows.push({ ...told, community, ruleId });
        if (rows.length === query.limit)
          return { rows, after: { key: told.day ?? NO_DAY, recordId, rule: ruleId ?? '' } };
      }
    }
    if (end === null) return { rows, after: null };
    bound = end;
  }
  return { rows, after: { key: bound.day, recordId: bound.recordId, rule: '' } };
}

/** How many records of these datasets a view has, one by one; where a dataset has a rule, the tallies tell it at once. */
export function countRecordsOf(
  { connection }: ReadableDatabase,
  view: View,
  datasets: readonly string[],
): number {
  return Number(
    connection
      .prepare(
        `select count(*) from series cross join record on record.series_id = series.id
         join company on company.id = series.company_id
         where ${inView('record')} and derived_by = '' and series.dataset in (select value from json_each(@datasets))`,
      )
      .pluck()
      .get({ ...viewValues(view), datasets: JSON.stringify(datasets) }),
  );
}

/** How many answers a filter means, or records of datasets that have a rule; its other parts are left out. */
export function countAnswers(
  { connection }: ReadableDatabase,
  filter: AnswerFilter,
  rules: readonly string[],
): number {
  return Number(
    connection
      .prepare(
        `select coalesce(sum(records), 0) from tally join company on company.id = tally.company_id
         where ${inView('tally')} and rule in (select value from json_each(@rules))
           and outcome in (select value from json_each(@letters))`,
      )
      .pluck()
      .get({
        ...viewValues(filter),
        rules: JSON.stringify(rules),
        letters: JSON.stringify(lettersOf(filter.answer)),
      }),
  );
}

function communityIn(
  shapes: Shapes,
  { derivedBy, shapeId, body }: Pick<StoredAnswer, 'derivedBy' | 'shapeId' | 'body'>,
): string | null {
  if (derivedBy !== '') return parseUnit(body).community;
  return communityOf(shapes.byId(shapeId).facts(parseBody(body)));
}

/** A rule whose answers are meant, and its place in `record.outcomes` of the records that it judges. */
interface AskedRule {
  readonly id: string;
  readonly dataset: string;
  /** Itself where it derives what it judges, else empty. */
  readonly derivedBy: string;
  readonly place: number;
}

function askedRules({ answer, rule, dataset }: AnswerFilter, rulesOf: RulesByDataset): AskedRule[] | null {
  if (answer === null && rule === null) return null;
  return [...rulesOf]
    .flatMap(([of, { judging, deriving }]) => [
      ...judging.map((id, place) => ({ id, dataset: of, derivedBy: '', place })),
      ...deriving.map((id) => ({ id, dataset: of, derivedBy: id, place: 0 })),
    ])
    .filter((one) => (rule === null || one.id === rule) && (dataset === null || one.dataset === dataset));
}

function lettersOf(answer: Answer | null): string[] {
  return outcomeNames
    .filter((name) => answer === null || outcomes[name].answer === answer)
    .map((name) => outcomes[name].letter);
}

/** Gives the rules of a record that a query means, in the order of the list; null stands for the record itself. */
function meantRules(
  { answer }: AnswerFilter,
  asked: readonly AskedRule[] | null,
): (record: Pick<FoundRecord, 'dataset' | 'derivedBy'>, letters: string) => (string | null)[] {
  if (asked === null) return () => [null];
  const letters = new Set(lettersOf(answer));
  const inOrder = asked.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const groupOf = ({ dataset, derivedBy }: Pick<AskedRule, 'dataset' | 'derivedBy'>) =>
    `${dataset} ${derivedBy}`;
  const byGroup = Map.groupBy(inOrder, groupOf);
  return (record, outcomesOfRecord) =>
    (byGroup.get(groupOf(record)) ?? [])
      .filter(({ place }) => letters.has(outcomesOfRecord.charAt(place)))
      .map(({ id }) => id);
}

/** Days of the view with an answer that is meant, the last first. */
function daysWith(connection: Connection, filter: AnswerFilter, asked: readonly AskedRule[]): number[] {
  return connection
    .prepare<unknown[], number>(
      `select distinct ifnull(tally.day, ${NO_DAY}) from tally join company on company.id = tally.company_id
       where ${inView('tally')} and rule in (select value from json_each(@rules))
         and outcome in (select value from json_each(@letters)) order by 1 desc`,
    )
    .pluck()
    .all({
      ...viewValues(filter),
      rules: JSON.stringify(asked.map(({ id }) => id)),
      letters: JSON.stringify(lettersOf(filter.answer)),
    });
}

function beforeAll({ to }: AnswerFilter): Bound {
  return { day: to === null ? Number.MAX_SAFE_INTEGER : parseDate(to) + 1, recordId: 0 };
}

/** The bound, or the end of the last day listed before it; null where there is none. */
function onDayListed(bound: Bound, days: readonly number[]): Bound | null {
  const last = bound.recordId > 0 ? bound.day : bound.day - 1;
  const day = days.find((one) => one <= last);
  if (day === undefined) return null;
  return day === bound.day ? bound : { day: day + 1, recordId: 0 };
}

/** The last of the records of one step; null where all that are left fit into it. */
function stepEnd(connection: Connection, bound: Bound, from: number | null, work: PageWork): Bound | null {
  const found = connection
    .prepare<unknown[], Bound>(
      `select ${DAY_KEY} as day, id as recordId from record
       where ${DAY_KEY} <= @day and (${DAY_KEY}, id) < (@day, @recordId)
       ${from === null ? '' : `and ${DAY_KEY} >= @from`} order by ${DAY_KEY} desc, id desc limit 1 offset @last`,
    )
    .get({ ...bound, last: work.step - 1, ...(from !== null && { from }) });
  return found ?? null;
}

function searchedText({ text }: AnswerFilter): string | null {
  return text === null || text.trim() === '' ? null : text.trim().toLowerCase();
}

/**
 * Gives the search for the records of one step, below `bound` and down to `end`, that may be meant; the text may still
 * stand in another field than the community. To be read to the end or closed.
 */
function recordSearch(connection: Connection, query: AnswerQuery, asked: readonly AskedRule[] | null) {
  const { dataset, importId, sheetId, importedAs } = query;
  const text = searchedText(query);
  const of = asked?.length === 1 ? asked[0] : undefined;
  const letters = `[${lettersOf(query.answer).join('')}]`;
  const within = `(@importId is null or file.import_id = @importId) and (@sheetId is null or sheet.id = @sheetId)`;
  const statement = connection.prepare<unknown[], FoundRecord>(
    `select record.id as recordId, company.name as company, series.season, series.dataset,
            derived_by as derivedBy, record_no as recordNo, record.day,
            shape_id as shapeId, body, outcomes, file.name as file, sheet.name as sheet, record.row,
            instr(lower(record_no), @text) or instr(lower(file.name), @text) as named
     from record
     cross join series on series.id = record.series_id
     cross join company on company.id = series.company_id
     left join source_sheet sheet on sheet.id = record.sheet_id
     left join source_file file on file.id = sheet.file_id
     where ${DAY_KEY} between @endDay and @day
       and (${DAY_KEY}, record.id) < (@day, @recordId) and (${DAY_KEY}, record.id) >= (@endDay, @endId)
       and ${inView('record')} and (@dataset is null or series.dataset = @dataset) and outcomes glob @outcomes
       and (@derivedBy is null or derived_by = @derivedBy)
       and (@text is null or named or instr(lower(body), @written))
       and ${importedAs === null ? within : toldAs(importedAs, within)}
     order by ${DAY_KEY} desc, record.id desc`,
  );
  const values = {
    ...viewValues(query),
    ...{ importId, sheetId, text, dataset: of?.dataset ?? dataset },
    derivedBy: asked === null ? '' : (of?.derivedBy ?? null),
    outcomes: asked === null ? '*' : `${of === undefined ? '*' : '?'.repeat(of.place)}${letters}*`,
    written: text === null ? null : JSON.stringify(text).slice(1, -1),
  };
  return ({ day, recordId }: Bound, end: Bound | null): IterableIterator<FoundRecord> =>
    statement.iterate({
      ...{ ...values, day, recordId },
      ...(end === null
        ? { endDay: Number.MIN_SAFE_INTEGER, endId: 0 }
        : { endDay: end.day, endId: end.recordId }),
    });
}

function toldAs(as: NonNullable<AnswerFilter['importedAs']>, within: string): string {
  const repeated = `exists (${repeatedBy(within)})`;
  switch (as) {
    case 'unchanged':
      return repeated;
    case 'told':
      return `(exists (${toldBy(within, 'true')}) or ${repeated})`;
    case 'accepted':
      return `exists (${toldBy(within, 'told.version = 1')})`;
    case 'updated':
      return `exists (${toldBy(within, 'told.version > 1')})`;
  }
}

/** Rows of the sheets that `within` means that told nothing new of the record. */
function repeatedBy(within: string): string {
  return `select 1 from unchanged_row told
    join source_sheet sheet on sheet.id = told.sheet_id
    join source_file file on file.id = sheet.file_id
    where told.record_id = record.id and ${within}`;
}

/** Versions of the record, those that `which` means, as told by the sheets that `within` means. */
function toldBy(within: string, which: string): string {
  return `select 1 from (
      select record.version as version, record.sheet_id as sheet_id
      union all select version, sheet_id from record_version where record_id = record.id) told
    join source_sheet sheet on sheet.id = told.sheet_id
    join source_file file on file.id = sheet.file_id
    where ${which} and ${within}`;
}
