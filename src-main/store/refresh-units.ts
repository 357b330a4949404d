import { dayOf } from '../contract/beijing-time.ts';
import type { UnitRule } from '../contract/rules.ts';
import type { Instant } from '../contract/values.ts';
import type { RecordCheck, RuleSet } from '../domain/rule-set.ts';
import type { Unit } from '../domain/units/unit.ts';
import { datasetsOf, deriveUnits, judgesSilence } from '../domain/units/unit-kinds.ts';
import type { AnswerWriter } from './answers.ts';
import { StoredCompanyRecords } from './company-records.ts';
import type { Connection } from './open-database.ts';
import { type Shapes, shapeId } from './shapes.ts';
import { finite, type UnitBody } from './stored-record.ts';
import { type Job, pause } from './transaction.ts';

/** Units between two signs of life. */
const PIECE = 2000;

interface Company {
  readonly id: number;
  readonly name: string;
}

interface StoredUnit {
  readonly id: number;
  readonly season: number;
  readonly recordNo: string;
  readonly day: number;
  readonly sheetId: number | null;
  readonly row: number | null;
  readonly body: string;
  readonly outcomes: string;
  readonly holdsFrom: Instant | null;
  readonly holdsUntil: Instant | null;
}

/**
 * Which units may have changed: those of the companies and datasets that an import or its undoing touched, or, where
 * everything is judged anew, all of them; then no answers are stored yet.
 */
export type UnitsTouched = 'all' | readonly { readonly companyId: number; readonly dataset: string }[];

/**
 * Derives the units of rules whose unit is no row from the stored records, judges them as of `asOf`, and stores what
 * changed; a unit keeps its id as long as its number stays. Runs inside the caller's transaction, after the rows.
 */
export async function refreshUnits(
  connection: Connection,
  refresh: {
    readonly ruleSet: RuleSet;
    readonly asOf: Instant;
    readonly touched: UnitsTouched;
    readonly shapes: Shapes;
    readonly answers: AnswerWriter;
  },
  job: Job,
): Promise<void> {
  const { ruleSet, touched } = refresh;
  if (touched === 'all') removeInactive(connection, ruleSet);
  const supervised = supervisedSeasons(connection, ruleSet.deriving.seasonOf(dayOf(refresh.asOf)));
  const moved = new Set(
    ruleSet.unitRules.filter((rule) => judgesSilence(rule) && !coversSeasons(connection, rule, supervised)),
  );
  const companies = connection.prepare<[], Company>('select id, name from company order by id').all();
  for (const company of companies) {
    const rules = ruleSet.unitRules.filter((rule) => moved.has(rule) || isTouched(rule, company, touched));
    if (rules.length === 0) continue;
    const records = new StoredCompanyRecords(connection, refresh.shapes, company, supervised);
    for (const rule of rules) {
      const store = new UnitStore(connection, refresh, rule, company);
      let written = 0;
      for (const unit of deriveUnits(rule, records, ruleSet.deriving)) {
        store.put(unit);
        if (++written % PIECE === 0) await pause(job);
      }
      store.removeOthers();
      await pause(job);
    }
  }
}

function isTouched(rule: UnitRule, { id }: Company, touched: UnitsTouched): boolean {
  if (touched === 'all') return true;
  const datasets = datasetsOf(rule);
  return touched.some(({ companyId, dataset }) => companyId === id && datasets.includes(dataset));
}

/** Years in which the seasons of stored records begin, and the present one, in order. */
function supervisedSeasons(connection: Connection, present: number): number[] {
  const recorded = connection
    .prepare<[], number>(
      `select distinct season from series where season > 0 and derived_by = ''
         and exists (select 1 from record where series_id = series.id)`,
    )
    .pluck()
    .all();
  return [...new Set([...recorded, present])].sort((one, other) => one - other);
}

/** Whether what a rule derived is of these seasons. */
function coversSeasons(connection: Connection, { id }: UnitRule, seasons: readonly number[]): boolean {
  const derived = connection
    .prepare<[string], number>(
      `select distinct season from series where derived_by = ?
         and exists (select 1 from record where series_id = series.id) order by season`,
    )
    .pluck()
    .all(id);
  return JSON.stringify(derived) === JSON.stringify(seasons);
}

/** Units of rules that are no longer active; their answers are gone already. */
function removeInactive(connection: Connection, { unitRules }: RuleSet): void {
  const active = JSON.stringify(unitRules.map(({ id }) => id));
  connection
    .prepare(
      `delete from record where series_id in (
         select id from series where derived_by <> '' and derived_by not in (select value from json_each(?)))`,
    )
    .run(active);
  connection
    .prepare(
      `delete from series where derived_by <> '' and derived_by not in (select value from json_each(?))`,
    )
    .run(active);
}

/** The units of one rule and company as they are stored, compared with what they are now. */
class UnitStore {
  readonly #connection: Connection;
  readonly #refresh: Parameters<typeof refreshUnits>[1];
  readonly #rule: UnitRule;
  readonly #company: Company;
  readonly #others: Map<string, StoredUnit>;
  readonly #series = new Map<number, number>();
  #shape: number | null = null;
  readonly #insert;
  readonly #update;
  readonly #remove;

  constructor(
    connection: Connection,
    refresh: Parameters<typeof refreshUnits>[1],
    rule: UnitRule,
    company: Company,
  ) {
    this.#connection = connection;
    this.#refresh = refresh;
    this.#rule = rule;
    this.#company = company;
    const stored = connection
      .prepare<[number, string], StoredUnit>(
        `select record.id, season, record_no as recordNo, day, sheet_id as sheetId, row, body, outcomes,
                holds_from as holdsFrom, holds_until as holdsUntil
         from series join record on record.series_id = series.id where company_id = ? and derived_by = ?`,
      )
      .all(company.id, rule.id);
    this.#others = new Map(stored.map((unit) => [keyOf(unit.season, unit.recordNo), unit]));
    this.#insert = connection.prepare(
      `insert into record (series_id, record_no, day, version, shape_id, sheet_id, row, body, outcomes, holds_from, holds_until)
       values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#update = connection.prepare(
      `update record set day = ?, sheet_id = ?, row = ?, body = ?, outcomes = ?, holds_from = ?, holds_until = ?
       where id = ?`,
    );
    this.#remove = connection.prepare('delete from record where id = ?');
  }

  /** Throws an Error where a rule gives two units the same number. */
  put(unit: Unit<object>): void {
    const { ruleSet, asOf, touched } = this.#refresh;
    const owner = { company: this.#company.name, season: unit.season };
    const check = ruleSet.checkUnit(this.#rule.id, unit.body, ruleSet.contextAt(asOf, owner));
    const { evidence, community } = unit;
    const told: UnitBody = { evidence, community, facts: unit.body };
    const body = JSON.stringify(told);
    const key = keyOf(unit.season, unit.no);
    const stored = this.#others.get(key);
    const values = [unit.row?.sheetId ?? null, unit.row?.row ?? null, body, check.outcomes] as const;
    const holds = [finite(check.holdsFrom), finite(check.holdsUntil)] as const;
    if (stored === undefined) {
      this.#shape ??= shapeId(this.#connection, this.#rule.id, []);
      const id = this.#insert.run(
        this.#seriesOf(unit.season),
        unit.no,
        unit.day,
        this.#shape,
        ...values,
        ...holds,
      ).lastInsertRowid;
      this.#write(Number(id), unit, check);
      return;
    }
    this.#others.delete(key);
    const same =
      stored.day === unit.day &&
      JSON.stringify([
        stored.sheetId,
        stored.row,
        stored.body,
        stored.outcomes,
        stored.holdsFrom,
        stored.holdsUntil,
      ]) === JSON.stringify([...values, ...holds]);
    if (same && touched !== 'all') return;
    if (!same) this.#update.run(unit.day, ...values, ...holds, stored.id);
    if (touched !== 'all') this.#takeBack(stored);
    this.#write(stored.id, unit, check);
  }

  /** Removes what is no unit any more. */
  removeOthers(): void {
    for (const unit of this.#others.values()) {
      if (this.#refresh.touched !== 'all') this.#takeBack(unit);
      this.#remove.run(unit.id);
    }
  }

  #write(id: number, { day, community }: Unit<object>, check: RecordCheck): void {
    const { answers } = this.#refresh;
    answers.write({ id, companyId: this.#company.id, day, community }, check);
    answers.count(this.#company.id, day, [this.#rule.id], check.outcomes, 1);
  }

  #takeBack({ id, day, outcomes }: StoredUnit): void {
    const { answers } = this.#refresh;
    answers.remove(id);
    answers.count(this.#company.id, day, [this.#rule.id], outcomes, -1);
  }

  #seriesOf(season: number): number {
    const known = this.#series.get(season);
    if (known !== undefined) return known;
    const id = this.#connection
      .prepare<[number, string, number, string], number>(
        `insert into series (company_id, dataset, season, derived_by) values (?, ?, ?, ?)
         on conflict do update set derived_by = excluded.derived_by returning id`,
      )
      .pluck()
      .get(this.#company.id, this.#rule.dataset, season, this.#rule.id);
    if (id === undefined) throw new Error('the series was not stored');
    this.#series.set(season, id);
    return id;
  }
}

function keyOf(season: number, no: string): string {
  return `${season} ${no}`;
}
