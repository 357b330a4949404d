import type { Bilingual } from '../../contract/datasets.ts';
import type { ExplainedPart } from '../../contract/explanation.ts';
import type { UnitRule } from '../../contract/rules.ts';
import type { UnitCheck } from '../../contract/unit-checks.ts';
import type { Instant } from '../../contract/values.ts';
import type { VisitAnswer } from '../../contract/visits.ts';
import type { Judgement, JudgingContext, RecordFacts } from '../judgement.ts';
import type { ParameterUse } from '../kinds/kind.ts';

/** A thing that a rule judges and that is no row of a file, or hangs on several rows. */
export interface Unit<Body = unknown> {
  /** Names it within company, rule and season: `station/date`, `company/season`, or the number of the row it is about. */
  readonly no: string;
  /** Year in which its heating season begins. */
  readonly season: number;
  /** Beijing date that it is filed under. */
  readonly day: number;
  /** The row that it is about; null: it is about none in particular. */
  readonly row: { readonly sheetId: number; readonly row: number } | null;
  readonly community: string | null;
  /** Stored records that it rests on, the first few. */
  readonly evidence: readonly number[];
  /** All that its judgement depends on besides rule and `asOf`, as plain JSON. */
  readonly body: Body;
}

/** A stored record from which units are derived. */
export interface SourceRecord {
  readonly id: number;
  readonly recordNo: string;
  readonly season: number;
  readonly day: number | null;
  readonly sheetId: number;
  readonly row: number;
  readonly facts: RecordFacts;
}

/** What an inspector answered on a visit that was signed off. */
export interface InspectedItem {
  readonly visitId: number;
  readonly visitNo: string;
  /** Beijing date of the visit. */
  readonly day: number;
  readonly answer: VisitAnswer;
}

/** What one company sent, and what the authority has on it. */
export interface CompanyRecords {
  readonly company: string;
  /** Years in which the seasons of its dated records begin, in order. */
  readonly seasons: readonly number[];
  /** Those of all companies' dated records, and the one that `asOf` belongs to. */
  readonly supervisedSeasons: readonly number[];
  has(dataset: string): boolean;
  /** By season and number; read anew each time, so that a company's records need not fit into memory. */
  of(dataset: string): Iterable<SourceRecord>;
  /** When the first record of each month of a dataset arrived, by `monthOf` (months.ts). */
  arrivals(dataset: string): ReadonlyMap<number, Instant>;
  /** Lists of a dataset without rows that told of days, both inclusive, in which nothing happened. */
  nothingReported(dataset: string): Iterable<{ from: number; to: number; at: Instant }>;
  /** Of all visits that answered an item of a checklist. */
  inspected(item: string): Iterable<InspectedItem>;
}

/** What deriving depends on besides rule and records. Days are Beijing dates (beijing-time). */
export interface DerivingContext {
  /** First and last day of the heating season that begins in `year`. */
  season(year: number): { readonly from: number; readonly to: number };
  /** First day on which numbers belong to the season that begins in `year`. */
  numbersRestart(year: number): number;
  /** Chinese title of a dataset, for the numbers of units that name one. */
  datasetTitle(dataset: string): string;
  /** Year in which the season begins that a day belongs to. */
  seasonOf(day: number): number;
}

/** What a part of a unit's explanation is made of. `judgement` is that of the same rule, body and `asOf`. */
export interface ExplainingUnit<Body> {
  readonly rule: UnitRule;
  readonly body: Body;
  readonly judgement: Judgement;
  readonly asOf: Instant;
  readonly fieldTitle: (dataset: string, field: string) => Bilingual;
  readonly datasetTitle: (dataset: string) => Bilingual;
}

/** Fields of one dataset that a check looks at. */
export interface UnitFieldUse {
  readonly dataset: string;
  readonly fields: readonly string[];
  /** Without a column for one of these the rule can determine nothing, or not everything. */
  readonly needed: readonly string[];
}

/** A kind of rule whose unit is not a row: one file per kind. Pure. */
export interface UnitKind<Check extends UnitCheck, Body> {
  /** Datasets whose records it looks at. */
  readonly datasets: (check: Check) => readonly string[];
  /** Every field that it looks at, with its dataset, and every parameter that it names; `own`: the rule's dataset. */
  readonly looksAt: (
    check: Check,
    own: string,
  ) => { readonly fields: readonly UnitFieldUse[]; readonly parameters: readonly ParameterUse[] };
  /** Does not depend on `asOf`: what lies after it is derived as well and judged `notApplicable` or `pending`. */
  readonly derive: (
    rule: UnitRule,
    check: Check,
    records: CompanyRecords,
    context: DerivingContext,
  ) => Iterable<Unit<Body>>;
  readonly judge: (rule: UnitRule, check: Check, body: Body, context: JudgingContext) => Judgement;
  readonly explain: (check: Check, explaining: ExplainingUnit<Body>) => ExplainedPart[];
}
