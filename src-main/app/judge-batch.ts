import type { StagedAnswer, StagedRows } from '../contract/staged.ts';
import type { Instant } from '../contract/values.ts';
import { communityOf, Shape } from '../domain/record-facts.ts';
import { dayOfStart } from '../domain/record-start.ts';
import type { RecordCheck, RuleSet } from '../domain/rule-set.ts';
import type { RecordBatch } from '../import/sheet-plan.ts';

/** Season of records without a starting moment, as those of registers. */
const NO_SEASON = 0;

/** Judges the records of one sheet, batch by batch, by the rules of its dataset. */
export class BatchJudge {
  readonly #dataset: string;
  readonly #ruleSet: RuleSet;
  readonly #asOf: Instant;
  readonly #seasonOf: (day: number) => number;
  readonly #seasons = new Map<number, number>();
  #shape: Shape | null = null;

  /** `seasonOf`: the year in which the heating season of a day begins. */
  constructor(dataset: string, ruleSet: RuleSet, asOf: Instant, seasonOf: (day: number) => number) {
    this.#dataset = dataset;
    this.#ruleSet = ruleSet;
    this.#asOf = asOf;
    this.#seasonOf = seasonOf;
  }

  /** The accepted rows of a batch with what the rules say of them. */
  judge({ fields, records }: RecordBatch): StagedRows {
    this.#shape ??= new Shape(fields);
    const shape = this.#shape;
    const rows = new Columns(records.length);
    for (const [at, record] of records.entries()) {
      const facts = shape.facts(record.values);
      const day = dayOfStart(record.start);
      const series = rows.seriesIndex(record.company, this.#season(day));
      const context = this.#ruleSet.contextAt(this.#asOf, rows.series[series]);
      const check = this.#ruleSet.check(this.#dataset, facts, context);
      rows.row[at] = record.row;
      rows.day[at] = day ?? Number.NaN;
      rows.seriesOf[at] = series;
      rows.recordNo.push(record.recordNo);
      rows.body.push(JSON.stringify(record.values));
      rows.outcomes.push(check.outcomes);
      rows.holdsFrom[at] = Number.isFinite(check.holdsFrom) ? check.holdsFrom : Number.NaN;
      rows.holdsUntil[at] = Number.isFinite(check.holdsUntil) ? check.holdsUntil : Number.NaN;
      if (check.violations.length + check.pending.length > 0) rows.addAnswers(at, check, communityOf(facts));
    }
    return rows;
  }

  #season(day: number | null): number {
    if (day === null) return NO_SEASON;
    const known = this.#seasons.get(day);
    if (known !== undefined) return known;
    const season = this.#seasonOf(day);
    this.#seasons.set(day, season);
    return season;
  }
}

/** The columns of a batch while they are filled. */
class Columns implements StagedRows {
  readonly series: { company: string; season: number }[] = [];
  readonly row: Int32Array;
  readonly seriesOf: Int32Array;
  readonly recordNo: string[] = [];
  readonly day: Float64Array;
  readonly body: string[] = [];
  readonly outcomes: string[] = [];
  readonly holdsFrom: Float64Array;
  readonly holdsUntil: Float64Array;
  readonly answers: StagedAnswer[] = [];

  constructor(rows: number) {
    this.row = new Int32Array(rows);
    this.seriesOf = new Int32Array(rows);
    this.day = new Float64Array(rows);
    this.holdsFrom = new Float64Array(rows);
    this.holdsUntil = new Float64Array(rows);
  }

  seriesIndex(company: string, season: number): number {
    // A batch has few series, and its rows mostly the same one.
    const index = this.series.findIndex((one) => one.season === season && one.company === company);
    return index < 0 ? this.series.push({ company, season }) - 1 : index;
  }

  addAnswers(at: number, { violations, pending }: RecordCheck, community: string | null): void {
    for (const answer of violations) this.answers.push({ at, community, ...answer });
    for (const answer of pending) this.answers.push({ at, community: null, kind: null, ...answer });
  }
}
