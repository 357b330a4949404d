import { z } from 'zod';

/** A text in both languages of the application. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

export const fieldTypes = ['text', 'datetime', 'class', 'yesNo', 'number'] as const;
export type FieldType = (typeof fieldTypes)[number];

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
  /** `class` fields: code of the class → words that companies write for it. */
  vocabulary: z.record(z.string(), z.array(z.string())).optional(),
});
export type FieldDefinition = z.infer<typeof fieldDefinition>;

/** What one kind of record consists of, as told in `resources/datasets/<name>.json`. */
export const datasetDefinition = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  title: bilingual,
  /** Words in a sheet's, file's or title line's text that speak for this dataset, e.g. `投诉`. */
  words: z.array(z.string().min(1)).min(1),
  /** Who keeps the list: the company of each row, or the authority about the companies (its hotline). */
  source: z.enum(['company', 'authority']).default('company'),
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
  /** A register of companies: the field that names the company which a row is about. */
  companyFrom: z.string().optional(),
  fields: z.array(fieldDefinition).min(2),
});
export type DatasetDefinition = z.infer<typeof datasetDefinition>;
