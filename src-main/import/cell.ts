/** What a file's cell holds before anyone asks what it means. */

/** A number that the workbook formats as a date or time, in days of the workbook's own epoch. */
export interface SerialDate {
  readonly serial: number;
}

/** An error value such as `#N/A`. */
export interface ErrorCell {
  readonly error: string;
}

/** A formula whose result the file does not hold. */
export interface UncachedFormula {
  /** Without `=`; empty where the file keeps it in a form that is not text. */
  readonly formula: string;
}

export type Cell = null | string | number | boolean | SerialDate | ErrorCell | UncachedFormula;

export interface SheetRow {
  /** 1-based row number as Excel shows it; CSV: the line on which the record starts. */
  readonly row: number;
  /** Dense from column A. Trailing empty cells may be left out. */
  readonly cells: readonly Cell[];
}

/** A rectangle of merged cells; 1-based rows, 0-based columns, both ends inclusive. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Sheet {
  /** Sheet name; `null` for a text file, which has none. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** Serial dates count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Rows from the top in batches; rows without any value may be left out. Can be called more than once. */
  rows(): AsyncIterable<readonly SheetRow[]>;
  /** Merged cells, known before the first row is read. */
  merges(): Promise<readonly Merge[]>;
}

export type FileFormat = 'xlsx' | 'xls' | 'csv';

/** An opened file. `close` must be called; it is safe to call it twice. */
export interface SourceFile {
  readonly format: FileFormat;
  /** Text files: the encoding that was found; else `null`. */
  readonly encoding: string | null;
  readonly sheets: readonly Sheet[];
  close(): Promise<void>;
}
