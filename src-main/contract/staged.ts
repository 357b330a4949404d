import type { ImportIssue } from './issues.ts';
import type { Instant } from './values.ts';

/**
 * What the parser thread tells the writer of the files of one import. A row is judged where it is read, so that the
 * writer only has to store it; a row that changes a stored record is judged again after merging.
 */
export type ParseEvent =
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: readonly StagedRow[] }
  /** Rows for a preview to show, where one was asked for. */
  | { readonly type: 'shown'; readonly sheet: number; readonly rows: readonly ShownRow[] }
  | {
      readonly type: 'counts';
      readonly sheet: number;
      readonly rows: Readonly<Record<string, number>>;
      readonly rejected: Readonly<Record<string, number>>;
    }
  | {
      readonly type: 'issues';
      /** `null`: sheets that were refused before any row of them was read. */
      readonly sheet: number | null;
      readonly issues: readonly ImportIssue[];
    }
  /** The file broke while it was read: nothing of it counts, whatever was told of its sheets before. */
  | { readonly type: 'fileRefused'; readonly file: number; readonly issue: ImportIssue }
  | { readonly type: 'fileDone'; readonly file: number };

/**
 * Asked by the parser when it knows what a file holds: which of its sheets the writer wants read, by number.
 * The others were imported by the same plan before.
 */
export type ChooseSheets = (file: number, sheets: readonly StagedSheet[]) => Promise<readonly number[]>;

/** A sheet that can be read. `sheet` numbers it within the import. */
export interface StagedSheet {
  readonly sheet: number;
  readonly name: string | null;
  readonly dataset: string;
  readonly fields: readonly string[];
  /** How the sheet is read, as JSON, so that two plans can be compared. */
  readonly plan: string;
  readonly company: string | null;
  readonly mapping: Readonly<Record<string, string>>;
  readonly unmappedColumns: readonly string[];
  readonly missingColumns: readonly string[];
}

/** A row as a preview shows it: texts of the plan's columns as found, personal data masked. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly rejected: boolean;
}

export interface StagedRow {
  readonly row: number;
  readonly company: string;
  /** Year in which the heating season of the starting moment begins. */
  readonly season: number;
  readonly recordNo: string;
  readonly day: number;
  readonly community: string | null;
  /** JSON array of the values, aligned to the sheet's fields. */
  readonly body: string;
  readonly outcomes: string;
  readonly holdsFrom: Instant | null;
  readonly holdsUntil: Instant | null;
  readonly violations: readonly StagedAnswer[];
  readonly pending: readonly StagedAnswer[];
}

export interface StagedAnswer {
  readonly rule: string;
  readonly kind?: 'late' | 'missing' | 'wrong';
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
}
