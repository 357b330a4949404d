import { z } from 'zod';

/** How a sheet was understood, step by step: what was taken, by what, and how sure that is. Plain data. */

export const confidence = z.enum(['certain', 'likely', 'doubtful']);
export type Confidence = z.infer<typeof confidence>;

/**
 * `name`: the header is the field's own name; `synonym`: another known word for it; `part`: only some of the rows of
 * the header say so; `position`: a date beside its time of day; `sharedDate`: a time of day whose date stands in a column
 * that several moments share.
 */
export const columnBy = z.enum(['user', 'remembered', 'name', 'synonym', 'part', 'position', 'sharedDate']);
export type ColumnBy = z.infer<typeof columnBy>;

export const columnView = z.strictObject({
  /** 0-based. */
  index: z.int(),
  /** Names the column in choices. */
  name: z.string(),
  /** As found, several rows joined with `/`; empty where there is none. */
  header: z.string(),
  /** Null: not used. */
  field: z.string().nullable(),
  part: z.enum(['whole', 'date', 'time']),
  /** A date that this moment shares with others: a time of day before the moment that it follows is of the next day. */
  shared: z.boolean(),
  /** Null: not used, and nobody said so. */
  by: columnBy.nullable(),
  confidence: confidence.nullable(),
  /** Values as found, personal data masked. */
  samples: z.array(z.string()),
  /** Of the first cells that hold something, how many the field can read; null for texts and unused columns. */
  readable: z.strictObject({ cells: z.int(), of: z.int() }).nullable(),
});
export type ColumnView = z.infer<typeof columnView>;

export const companyBy = z.enum(['column', 'value', 'option', 'unitLine', 'title', 'fileName', 'folderName']);

/** The name of a company as a sheet writes it, and which company it was taken for. */
export const companySpelling = z.strictObject({
  found: z.string(),
  /** Null: `several` known companies are written like that, and nobody has said which it is. */
  company: z.string().nullable(),
  /**
   * `user`, `remembered`: somebody said so; `known`: it is written as it is known; `spelling`: another spelling of a
   * company that is known or stands in another row; `new`: none of these.
   */
  by: z.enum(['user', 'remembered', 'known', 'spelling', 'new', 'several']),
  rows: z.int(),
});
export type CompanySpelling = z.infer<typeof companySpelling>;

/** With the other companies that may be meant; none where somebody has said which it is. */
export const alikeSpelling = companySpelling.extend({ alike: z.array(z.string()) });
export type AlikeSpelling = z.infer<typeof alikeSpelling>;

export const sheetRecognition = z.strictObject({
  dataset: z
    .strictObject({
      name: z.string(),
      by: z.enum(['user', 'remembered', 'words', 'headers']),
      confidence,
    })
    .nullable(),
  /** Datasets that it may be, where none was certain. */
  datasets: z.array(z.string()),
  headerRows: z
    .strictObject({
      /** 1-based, inclusive. */
      rows: z.tuple([z.int(), z.int()]),
      by: z.enum(['user', 'remembered', 'headers']),
      confidence,
    })
    .nullable(),
  company: z
    .strictObject({
      by: companyBy,
      /** Null: each row tells its own. */
      name: z.string().nullable(),
      /** As the file writes it, where that is another spelling of the name. */
      found: z.string().nullable(),
      /** 0-based; the column that tells each row's company. */
      column: z.int().nullable(),
      confidence,
    })
    .nullable(),
  /** Names that it may be, where none was certain. */
  companies: z.array(z.string()),
  companyOf: z
    .strictObject({
      field: z.string(),
      values: z.record(z.string(), z.string()),
      by: z.enum(['user', 'remembered']),
    })
    .nullable(),
  year: z
    .strictObject({
      value: z.int(),
      endYear: z.int().nullable(),
      from: z.enum(['user', 'title', 'fileName']),
      confidence,
    })
    .nullable(),
  /** The days, inclusive, in which nothing happened by this list without rows; null: it has rows, or names no days. */
  nothingIn: z
    .strictObject({ from: z.string(), to: z.string(), told: z.enum(['title', 'sheetName', 'fileName']) })
    .nullable(),
  /** Every column of the sheet that has a header or a value. */
  columns: z.array(columnView),
  /** Texts that are read as classes because a person said so. */
  values: z.array(
    z.strictObject({
      field: z.string(),
      text: z.string(),
      code: z.string(),
      by: z.enum(['user', 'remembered']),
    }),
  ),
  /** The remembered choices that were used, and how the sheet differs from the last one they were made for. */
  remembered: z
    .strictObject({
      company: z.string().nullable(),
      importId: z.int(),
      changedAt: z.int(),
      actor: z.string(),
      /** Headers that are new, and those that are gone; both empty where the shape is the same. */
      added: z.array(z.string()),
      gone: z.array(z.string()),
    })
    .nullable(),
});
export type SheetRecognition = z.infer<typeof sheetRecognition>;

/** The first rows of a sheet as it looks, personal data masked. */
export const sheetHeadView = z.strictObject({
  rows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  /** 1-based rows and 0-based columns, inclusive. */
  merges: z.array(
    z.strictObject({
      firstRow: z.int(),
      lastRow: z.int(),
      firstColumn: z.int(),
      lastColumn: z.int(),
    }),
  ),
  /** 1-based, inclusive; null: none was found. */
  headerRows: z.tuple([z.int(), z.int()]).nullable(),
  /** There are more rows, or more columns, than these. */
  moreRows: z.boolean(),
  moreColumns: z.boolean(),
});
export type SheetHeadView = z.infer<typeof sheetHeadView>;
