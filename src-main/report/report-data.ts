import type { Binding } from '../contract/authority-change.ts';
import type { Bilingual } from '../contract/datasets.ts';
import type { ReportedMonth } from '../contract/discipline.ts';
import type { ViolationKind } from '../contract/outcomes.ts';

/** Everything a report says, already computed; the writer only lays it out. Moments are epoch seconds. */
export interface ReportData {
  readonly scope: ReportScope;
  readonly rules: readonly ReportRule[];
  /** One row per company and rule, ordered by the company's name, then by rule. */
  readonly tallies: readonly ReportTally[];
  /** Ordered by the company's name. */
  readonly files: readonly ReportFile[];
  readonly discipline: {
    /** Months of the view, `YYYY-MM`. */
    readonly months: readonly string[];
    /** Null: no rule says what is owed. `day`: of the next month; null: none is in force. */
    readonly owed: {
      readonly datasets: readonly Bilingual[];
      readonly day: number | null;
      /** Companies of which nobody knows what they owe. */
      readonly unregistered: readonly string[];
    } | null;
    /** Ordered by the company's name, what is owed first; what belongs to no company last. */
    readonly rows: readonly ReportDiscipline[];
  };
  /** Ordered by the company's name, rule, day, record number. */
  readonly findings: Iterable<ReportFinding>;
  /** Ordered by deadline. */
  readonly pending: Iterable<ReportPending>;
  /** Refused files first, then by company and file. */
  readonly issues: Iterable<ReportIssue>;
}

export interface ReportScope {
  /** Ordered by name. Empty: all companies. */
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
  /** What was said of single companies and seasons, against the documents and statutes above. */
  readonly exceptions: readonly Binding[];
  readonly calendar: readonly { readonly year: number; readonly notice: string }[];
  /** SHA-256 over rules, parameters and calendar: two reports with the same one judged alike. */
  readonly rulesFingerprint: string;
}

/** What a company sent of a dataset; `company` null: rows and cells that no company can be named for. */
export interface ReportDiscipline {
  readonly company: string | null;
  readonly dataset: Bilingual;
  /** In the order of the months; empty for a register. */
  readonly months: readonly ReportedMonth[];
  readonly late: number;
  readonly missing: number;
  readonly pending: number;
  readonly rows: number;
  readonly rejected: number;
  readonly unreadable: number;
  readonly neverSupplied: ReportFile['missingColumns'];
}

export interface ReportRule {
  readonly id: string;
  readonly dataset: Bilingual;
  readonly title: Bilingual;
  readonly requirement: Bilingual;
  /** As explanations cite it. */
  readonly clause: Bilingual;
  /** Its deadline is a whole day: `dueAt` is the 00:00 after the last day in time. Otherwise `dueAt` is a moment. */
  readonly endsWithDay: boolean;
  /** Advice in the text: its answers are listed, but stay outside the rates of a company. */
  readonly advisory?: boolean;
  readonly parameters: readonly {
    readonly name: Bilingual;
    readonly value: Bilingual;
    readonly basis: 'text' | 'reading' | 'setting';
    /** `YYYY-MM-DD`; null: in force as long as is known. */
    readonly validFrom: string | null;
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
  readonly valueEmpty: number;
  readonly timeMissing: number;
  readonly outOfOrder: number;
  readonly calendarMissing: number;
  readonly registerMissing: number;
  readonly notApplicable: number;
  /** Of the violations, those that somebody excused. */
  readonly excused: number;
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
  /** Only what active rules need, with the rules that can determine less. */
  readonly missingColumns: readonly { readonly title: Bilingual; readonly rules: readonly string[] }[];
}

/** A bare date stands at its 00:00. */
export interface ReportMoment {
  readonly at: number;
  readonly bareDate: boolean;
}

export interface ReportFinding {
  readonly company: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly kind: ViolationKind;
  /** Community or area, or else the address; already masked. */
  readonly place: string | null;
  /** Null where the record has no starting moment. */
  readonly startAt: ReportMoment | null;
  readonly dueAt: number | null;
  readonly actualAt: ReportMoment | null;
  /** Whole minutes from `dueAt` to `actualAt`, or to `asOf` where nothing was done. */
  readonly overdueMinutes: number | null;
  /** The explanation without the clause, which has its own column. */
  readonly account: string;
  /** All null where no row told the record. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface ReportPending {
  readonly company: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly fromAt: number | null;
  readonly dueAt: number;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface ReportIssue {
  /** Null: nobody knows whose file it is. Several where a sheet holds rows of several. */
  readonly company: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  /** As found; already masked. */
  readonly value: string | null;
  readonly severity: 'file' | 'row' | 'cell';
  readonly code: string;
  readonly message: string;
}
