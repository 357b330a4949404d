import { z } from 'zod';

/** A text in both languages of the application. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

export const fieldTypes = ['text', 'datetime', 'class', 'yesNo', 'number'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a number counts. Values are stored in this unit; cells and headers may name ten thousands of it (`万㎡`). */
export const numberUnits = ['squareMetres', 'celsius', 'yuan', 'households', 'rings'] as const;
export type NumberUnit = (typeof numberUnits)[number];

/** One field of a dataset, as told in `resources/datasets`. */
export const fieldDefinition = z.strictObject({
  /** Canonical name, the same in code, database, interface and documents. */
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  title: bilingual,
  type: z.enum(fieldTypes),
  /** A row without a readable value here is rejected. */
  required: z.boolean().default(false),
  /** Name, telephone or address of a person: masked on screen and in every export. */
  personal: z.boolean().default(false),
  /** Column headers that mean this field, the commonest first. An earlier one wins over a later one. */
  headers: z.array(z.string().min(1)).min(1),
  unit: z.enum(numberUnits).optional(),
  /**
   * `class` fields: code of the class → words that companies write for it. `yesNo` fields: words that mean `yes` and
   * `no` here, besides those that always do.
   */
  vocabulary: z.record(z.string(), z.array(z.string())).optional(),
  /**
   * `datetime` fields: moments of the same day, as a rule. A file that tells only the time of day may tell the day once
   * for all of them. `order`: how it lies to the first of them that is told; a time that would lie before one that it
   * follows is of the next day. `after`: they are never the same moment; `notBefore`: they may be; `any`: either may be
   * first.
   */
  sameDayAs: z
    .strictObject({ fields: z.array(z.string()).min(1), order: z.enum(['after', 'notBefore', 'any']) })
    .optional(),
});
export type FieldDefinition = z.infer<typeof fieldDefinition>;

/** What one kind of record consists of, as told in `resources/datasets/<name>.json`. */
export const datasetDefinition = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  /** Its place wherever datasets stand in a row, the smallest first: what matters most to an inspector. */
  order: z.int(),
  title: bilingual,
  /** Words in a sheet's, file's or title line's text that speak for this dataset, e.g. `投诉`. */
  words: z.array(z.string().min(1)),
  /** Words in a column's header that speak for this dataset where no other knows that header, e.g. `停热`. */
  marks: z.array(z.string().min(1)),
  /**
   * Who keeps the list: the company of each row, the authority about the companies (its hotline), or the inspectors on
   * their visits, of which there are no files.
   */
  source: z.enum(['company', 'authority', 'inspection']).default('company'),
  /**
   * The fields whose values together are the record's number, unique within company, dataset and heating season. The
   * first is required.
   */
  identity: z.array(z.string()).min(1),
  /**
   * The fields that may hold the record's starting moment; the first that is filled counts. None: a register, whose
   * records have no day and belong to no season.
   */
  start: z.array(z.string()),
  /**
   * Headers of the column that names the company to which the authority handed a case. A sheet is read as this dataset
   * only where each row names its company, and such a column or a word of the dataset tells that it is the
   * authority's: companies keep the same columns.
   */
  handedTo: z.array(z.string().min(1)).optional(),
  /** A register of companies: the field that names the company which a row is about. */
  companyFrom: z.string().optional(),
  fields: z.array(fieldDefinition).min(2),
});
export type DatasetDefinition = z.infer<typeof datasetDefinition>;
