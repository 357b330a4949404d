import type { Bilingual } from '../contract/datasets.ts';
import type { ViolationKind } from '../contract/outcomes.ts';

/** Everything a report says, already computed; the writer only lays it out. Moments are epoch seconds. */
export interface ReportData {
  readonly scope: ReportScope;
  readonly rules: readonly ReportRule[];
  /** One row per company and rule, ordered by company, then by rule. */
  readonly tallies: readonly ReportTally[];
  readonly files: readonly ReportFile[];
  /** Ordered by company, rule, day, record number. */
  readonly findings: Iterable<ReportFinding>;
  /** Ordered by deadline. */
  readonly pending: Iterable<ReportPending>;
  readonly issues: Iterable<ReportIssue>;
}

export interface ReportScope {
  /** Empty: all companies. */
  readonly companies: readonly string[];
  /** Inclusive dates of the record's starting moment, `YYYY-MM-DD`; `null`: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: number;
  readonly createdAt: number;
  /** Heating season, inclusive dates. */
  readonly season: { readonly from: string; readonly to: string };
  readonly documents: readonly string[];
  readonly statutes: readonly string[];
  readonly calendar: readonly { readonly year: number; readonly notice: string }[];
  /** SHA-256 over rules, parameters and calendar: two reports with the same one judged alike. */
  readonly rulesFingerprint: string;
}

export interface ReportRule {
  readonly id: string;
  readonly dataset: Bilingual;
  readonly title: Bilingual;
  readonly requirement: Bilingual;
  /** e.g. `D03 第八条`, `D03 Art. 8` */
  readonly clause: Bilingual;
  /** Advice in the text: its answers are listed, but stay outside the rates of a company. */
  readonly advisory?: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly value: Bilingual;
    readonly basis: 'text' | 'reading' | 'setting';
    readonly validFrom: string;
  }[];
}

export interface ReportTally {
  readonly company: string;
  readonly ruleId: string;
  readonly compliant: number;
  readonly late: number;
  readonly missing: number;
  readonly wrong: number;
  readonly pending: number;
  readonly notSupplied: number;
  readonly unreadable: number;
  readonly classEmpty: number;
  readonly timeMissing: number;
  readonly outOfOrder: number;
  readonly calendarMissing: number;
  readonly notApplicable: number;
}

export interface ReportFile {
  readonly file: string;
  readonly sheet: string | null;
  readonly company: string;
  readonly dataset: Bilingual;
  readonly sha256: string;
  readonly importedAt: number;
  readonly rows: number;
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly missingColumns: readonly string[];
}

export interface ReportFinding {
  readonly company: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly kind: ViolationKind;
  readonly community: string | null;
  /** Already masked. */
  readonly address: string | null;
  readonly startAt: number;
  readonly fromAt: number | null;
  readonly dueAt: number | null;
  readonly actualAt: number | null;
  /** Whole minutes from `dueAt` to `actualAt`, or to `asOf` where nothing was done. */
  readonly overdueMinutes: number | null;
  readonly explanation: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface ReportPending {
  readonly company: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly fromAt: number | null;
  readonly dueAt: number;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface ReportIssue {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly severity: 'file' | 'row' | 'cell';
  readonly code: string;
  readonly message: string;
}
