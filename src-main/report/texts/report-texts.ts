import type { Binding } from '../../contract/authority-change.ts';
import type { Bilingual } from '../../contract/datasets.ts';
import type { Outcome, ViolationKind } from '../../contract/outcomes.ts';
import type { Counts } from '../rates.ts';
import type { ReportIssue, ReportRule } from '../report-data.ts';

export type Language = keyof Bilingual;
export type SheetKey =
  | 'cover'
  | 'compliance'
  | 'companyRule'
  | 'findings'
  | 'pending'
  | 'discipline'
  | 'issues'
  | 'files'
  | 'method';
export type Basis = ReportRule['parameters'][number]['basis'];

/** Headers of all tables; a word that means the same in two tables stands here once. */
export interface HeaderTexts {
  readonly company: string;
  readonly ruleId: string;
  readonly ruleTitle: string;
  readonly dataset: string;
  readonly inRate: string;
  readonly compliant: string;
  readonly violation: string;
  readonly pending: string;
  readonly undeterminable: string;
  readonly notApplicable: string;
  readonly total: string;
  readonly rate: string;
  readonly share: string;
  readonly excused: string;
  readonly rateWithoutExcused: string;
  readonly rank: string;
  readonly unranked: string;
  /** A number that is part of the number in the column before, e.g. `其中逾期`. */
  readonly ofWhich: (outcome: string) => string;
  readonly recordNo: string;
  readonly kind: string;
  /** Community or area, or else the address. */
  readonly place: string;
  readonly startAt: string;
  readonly fromAt: string;
  readonly dueAt: string;
  readonly actualAt: string;
  readonly overdueHours: string;
  readonly remainingHours: string;
  readonly clause: string;
  readonly account: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly rows: string;
  readonly accepted: string;
  readonly updated: string;
  readonly unchanged: string;
  readonly rejected: string;
  readonly missingColumns: string;
  readonly requirement: string;
  readonly parameter: string;
  readonly parameterValue: string;
  readonly basis: string;
  readonly validFrom: string;
}

export interface CoverTexts {
  readonly scope: string;
  readonly companies: string;
  readonly allCompanies: (count: number) => string;
  readonly manyCompanies: (first: string, count: number) => string;
  readonly period: string;
  readonly periodOf: (from: string | null, to: string | null) => string;
  readonly season: string;
  readonly range: (from: string, to: string) => string;
  readonly asOf: string;
  readonly createdAt: string;
  readonly basis: string;
  readonly documents: string;
  readonly statutes: string;
  readonly exceptions: string;
  readonly exception: (told: Binding) => string;
  readonly none: string;
  readonly calendar: string;
  readonly calendarYears: (years: readonly { readonly year: number; readonly notice: string }[]) => string;
  readonly fingerprint: string;
  readonly fingerprintMeaning: string;
  readonly results: string;
  /** What the main results mean, in a few words. */
  readonly meanings: Readonly<Record<keyof Omit<Counts, 'notApplicable'> | 'rate' | 'share', string>>;
  /** Why the listed rows are more than the result beside it; follows a meaning. */
  readonly withoutAdvisory: (count: number) => string;
  readonly contents: string;
  readonly contentsSheet: string;
  readonly contentsRows: string;
  readonly contentsText: string;
  readonly continued: (name: string) => string;
  readonly checks: string;
  readonly findingsCheck: string;
  readonly pendingCheck: string;
  readonly equal: (count: number) => string;
  readonly unequal: (listed: number, counted: number) => string;
}

/** Every text of the Excel report. */
export interface ReportTexts {
  readonly title: string;
  readonly listSeparator: string;
  readonly cutMark: (length: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly totalLine: string;
  readonly print: {
    readonly asOf: (moment: string) => string;
    readonly page: (page: string, pages: string) => string;
  };
  readonly sheets: Readonly<
    Record<SheetKey, { readonly name: string; readonly holds: string; readonly empty: string }>
  >;
  readonly headers: HeaderTexts;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly violationKinds: Readonly<Record<ViolationKind, string>>;
  readonly severities: Readonly<Record<ReportIssue['severity'], string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly unranked: { readonly noData: string; readonly shareTooLow: string };
  readonly complianceNotes: readonly string[];
  readonly noParameters: string;
  /** Valid as long as is known. */
  readonly always: string;
  /** A column that a file does not have, with the rules that suffer. */
  readonly columnOf: (title: string, rules: readonly string[]) => string;
  readonly discipline: {
    readonly noCompany: string;
    readonly late: string;
    readonly missing: string;
    readonly pending: string;
    readonly unreadable: string;
    readonly neverSupplied: string;
    /** Dates as `03-16`; a day of the next month. */
    readonly months: {
      readonly inTime: (received: string) => string;
      readonly late: (days: number, received: string) => string;
      readonly missing: (days: number) => string;
      readonly pending: (due: string) => string;
      readonly toCome: string;
      readonly notOwed: (records: number) => string;
      /** Behind how a month stands, where a report of nothing arrived. */
      readonly nothing: (told: string) => string;
    };
    readonly owed: (datasets: readonly string[], day: number | null) => string;
    readonly unregistered: (companies: readonly string[]) => string;
    readonly note: string;
  };
  readonly cover: CoverTexts;
  readonly method: {
    readonly notes: readonly { readonly topic: string; readonly text: string }[];
    readonly rules: string;
  };
}
