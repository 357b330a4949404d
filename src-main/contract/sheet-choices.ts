import { z } from 'zod';

const name = z.string().min(1).max(200);
const text = z.string().max(2000);

/**
 * What a person says of one sheet; it wins over what is remembered and recognised, and what is not given is left to
 * these. A column is named by its `name` in the recognition: its header as found, or, where several have it or none, with
 * its place among them behind (`时间#2`).
 */
export const sheetChoices = z.strictObject({
  /** The sheet's name; null for a text file's only one. A sheet that is named here is wanted, also where it is hidden. */
  name: z.string().nullable(),
  /** Leave the sheet out. */
  skip: z.boolean().default(false),
  dataset: z.string().nullable().default(null),
  company: name.nullable().default(null),
  /** 1-based rows, inclusive. */
  headerRows: z
    .tuple([z.int().min(1), z.int().min(1)])
    .nullable()
    .default(null),
  /** Field → column; a date and a time of day joined with `+`; null: the field is not in the sheet. */
  columns: z.record(z.string(), text.nullable()).default({}),
  /** For dates that name none; with `endYear`, of a heating season. */
  year: z
    .strictObject({ value: z.int().min(2000).max(2099), endYear: z.int().nullable().default(null) })
    .nullable()
    .default(null),
  /** Field → text as found → code of the class, or `yes` and `no`; null takes back what is remembered. */
  values: z.record(z.string(), z.record(text, z.string().nullable())).default({}),
  /** The company follows from the text in a field: field, and text as found → company. */
  companyOf: z
    .strictObject({ field: z.string(), values: z.record(text, name) })
    .nullable()
    .default(null),
  /** The company's name as the sheet writes it → the company that is meant, by its own name. */
  spellings: z.record(text, name).default({}),
});
export type SheetChoices = z.infer<typeof sheetChoices>;
export type SheetChoicesInput = z.input<typeof sheetChoices>;

/** Codes that a yes/no field's texts are mapped to. */
export const yesNoCodes = ['yes', 'no'] as const;
