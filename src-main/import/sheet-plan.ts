import type { ImportIssue } from '../contract/issues.ts';
import type { BareDate, FieldValue, Instant } from '../contract/values.ts';
import type { Cell } from './cell.ts';

/** How a sheet will be read: proposed, shown, changeable, and then carried out exactly so. Plain data. */
export interface SheetPlan {
  readonly sheet: string | null;
  readonly dataset: string;
  /** 1-based rows of the header, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  readonly columns: readonly ColumnPlan[];
  /** Required and optional fields of the dataset for which the file has no column. */
  readonly missingFields: readonly string[];
  /** Headers of columns that hold values but are not used. */
  readonly unmappedColumns: readonly string[];
  readonly company: CompanyPlan;
  /**
   * Year for dates that name none (`11月15日`), with where it was found; `null`: such dates are errors. A heating
   * season has two years: dates from January to June then belong to `endYear`.
   */
  readonly year: {
    readonly value: number;
    readonly endYear?: number;
    readonly from: 'user' | 'title' | 'fileName';
  } | null;
  /**
   * A list without rows whose title, sheet or file names its days, both inclusive: a report that nothing happened then.
   * Left out of every other list.
   */
  readonly nothingIn?: {
    readonly from: string;
    readonly to: string;
    readonly told: 'title' | 'sheetName' | 'fileName';
  };
  /** Field → text as found → code, where a person said what a text means. Left out where nobody did. */
  readonly values?: MappedValues;
}

export type MappedValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ColumnPlan {
  /** 0-based. */
  readonly index: number;
  /** Header as found, several rows joined with `/`. */
  readonly header: string;
  readonly field: string;
  /** A date and a time of day in two columns make one field. */
  readonly part: 'whole' | 'date' | 'time';
  /** It tells the date of several moments, so that this one may lie on the next day (`sameDayAs` of its field). */
  readonly shared?: true;
  /** A number in this column counts so many of its field's unit (`供热面积(万㎡)`: 10,000); not there: one. */
  readonly factor?: number;
}

export type CompanyPlan =
  | {
      readonly by: 'column';
      readonly index: number;
      readonly header: string;
      /**
       * Company as the rows write it → the company that is meant. Proposed: as far as somebody says so for this sheet.
       * Once it is read: of all that stand in it, unless they are very many.
       */
      readonly values?: Readonly<Record<string, string>>;
    }
  /** The text in a field's column tells the company; a row with another text is rejected. */
  | {
      readonly by: 'value';
      readonly index: number;
      readonly header: string;
      readonly field: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly by: 'option' | 'unitLine' | 'title' | 'fileName' | 'folderName';
      readonly name: string;
      /** As the file writes it, where `name` is how the company is spelled here. */
      readonly found?: string;
      /** Somebody said that this name means this company. */
      readonly said?: true;
    };

/** The one company of a sheet; null where its rows tell theirs. */
export function companyOfAll(company: CompanyPlan): string | null {
  return 'name' in company ? company.name : null;
}

/** The columns as a person sees them: one that tells the date of several moments stands there once. */
export function shownColumns({ columns }: Pick<SheetPlan, 'columns'>): ColumnPlan[] {
  return columns.filter(({ index }, at) => columns.findIndex((one) => one.index === index) === at);
}

/** A row kept for a preview: the first ones of a sheet, and those with problems. */
export interface SampledRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly rejected: boolean;
}

/** One row that will be stored. */
export interface ParsedRecord {
  readonly row: number;
  readonly company: string;
  readonly recordNo: string;
  /** Null: none of the dataset's starting moments is told. */
  readonly start: Instant | BareDate | null;
  /** Aligned to `fields` of the batch. */
  readonly values: readonly FieldValue[];
}

export interface RecordBatch {
  /** Canonical names of the mapped fields, in the dataset's order; the same for the whole sheet. */
  readonly fields: readonly string[];
  readonly records: readonly ParsedRecord[];
  readonly issues: readonly ImportIssue[];
  /** Data rows of this batch, accepted or not; titles, totals and signature lines are not data rows. */
  readonly rows: number;
  /** Data rows of this batch that were rejected, by company (`''` where the company itself is unknown). */
  readonly rejected: Readonly<Record<string, number>>;
  /** Empty where no sample was asked for. */
  readonly sampled: readonly SampledRow[];
}
