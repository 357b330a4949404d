import type { ImportIssue } from './issues.ts';
import type { CompanySpelling, SheetHeadView, SheetRecognition } from './sheet-recognition.ts';
import type { Instant } from './values.ts';

/**
 * What the parser thread tells the writer of the files of one import. A row is judged where it is read, so that the
 * writer only has to store it; a row that changes a stored record is judged again after merging.
 */
export type ParseEvent =
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: StagedRows }
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
  /** In which spellings the rows of a sheet named their companies, the most frequent first; told once they are read. */
  | { readonly type: 'spellings'; readonly sheet: number; readonly spellings: readonly CompanySpelling[] }
  /** The file broke while it was read: nothing of it counts, whatever was told of its sheets before. */
  | { readonly type: 'fileRefused'; readonly file: number; readonly issue: ImportIssue }
  | { readonly type: 'fileDone'; readonly file: number }
  /** The first rows of a sheet, read or not, where a preview was asked for. */
  | { readonly type: 'head'; readonly file: number; readonly sheet: number; readonly head: SheetHeadView }
  /** A sheet that is not read as it stands, where a preview was asked for. */
  | { readonly type: 'unread'; readonly file: number; readonly sheet: UnreadSheetView };

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
  readonly recognition: SheetRecognition;
}

/** A sheet that is not read: what was understood of it, and why that is not enough. */
export interface UnreadSheetView {
  /** Numbers it among the sheets of the import. */
  readonly sheet: number;
  readonly name: string | null;
  readonly state: 'unclear' | 'noData' | 'hidden' | 'skipped';
  readonly problems: readonly ImportIssue[];
  readonly recognition: SheetRecognition | null;
}

/** A row as a preview shows it: texts of the plan's columns as found, personal data masked. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly rejected: boolean;
}

/**
 * Judged rows of one sheet, column by column and aligned to each other: a file has millions of rows, and between
 * threads columns pass several times faster than one object per row.
 */
export interface StagedRows {
  /** Company and heating season, by its first year (0: none), that rows of this batch belong to. */
  readonly series: readonly { readonly company: string; readonly season: number }[];
  readonly row: Int32Array;
  /** Index into `series`. */
  readonly seriesOf: Int32Array;
  readonly recordNo: readonly string[];
  /** NaN: the row has no starting moment. */
  readonly day: Float64Array;
  /** JSON array of the values, aligned to the sheet's fields. */
  readonly body: readonly string[];
  readonly outcomes: readonly string[];
  /** NaN: for ever. */
  readonly holdsFrom: Float64Array;
  readonly holdsUntil: Float64Array;
  /** Breaches and open deadlines, in the order of the rows. */
  readonly answers: readonly StagedAnswer[];
}

export interface StagedAnswer {
  /** Index of its row in the batch. */
  readonly at: number;
  readonly rule: string;
  /** Null: an open deadline. */
  readonly kind: 'late' | 'missing' | 'wrong' | null;
  /** Of breaches. */
  readonly community: string | null;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
}
