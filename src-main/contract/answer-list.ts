import { z } from 'zod';
import { bilingual } from './datasets.ts';
import { answers, outcomeNames } from './outcomes.ts';
import { view } from './views.ts';

/** How a window lists what rules say of records, and the records themselves. Units as in `window.ts`. */

const date = z.iso.date();
const instant = z.int();
const id = z.int().positive();

/** What a row of a file did to the record that it tells of; `told`: any of these. */
export const importedAs = ['accepted', 'updated', 'unchanged', 'told'] as const;

/**
 * Which answers of the check are meant; what is null does not narrow. An answer is what one rule says of one record;
 * where neither an answer nor a rule is asked for, the records themselves are meant, one row each.
 */
export const answerFilter = view.extend({
  answer: z.enum(answers).nullable().default(null),
  rule: z.string().nullable().default(null),
  dataset: z.string().nullable().default(null),
  /** Part of number, community or file name; case does not matter. */
  text: z.string().max(100).nullable().default(null),
  /** Of a record that this import stored or changed: last, or as `importedAs` says. */
  importId: id.nullable().default(null),
  /** The same of one sheet of an import. */
  sheetId: id.nullable().default(null),
  /** Of a record that import or sheet brought, changed, or told nothing new of, whatever was told of it later. */
  importedAs: z.enum(importedAs).nullable().default(null),
});
export type AnswerFilter = z.infer<typeof answerFilter>;

/** By starting day, the last first, then those without one. */
export const answerQuery = answerFilter.extend({
  /** `next` of the page before. */
  after: z.string().max(500).nullable().default(null),
  limit: z.int().min(1).max(1000).default(100),
});
export type AnswerQuery = z.infer<typeof answerQuery>;

/** A record, or what one rule says of it. Where the record stands in a file is null if no file told of it. */
export const answerRow = z.strictObject({
  recordId: id,
  company: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  community: z.string().nullable(),
  /** Day of the start; null where the record has none. */
  day: z.int().nullable(),
  /** Null where the file told a bare date or none. */
  startAt: instant.nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  /** Null: the record itself. */
  answer: z
    .strictObject({
      ruleId: z.string(),
      outcome: z.enum(outcomeNames),
      dueAt: instant.nullable(),
      actualAt: instant.nullable(),
      /** The field on which it hangs where nothing can be determined. */
      doubt: bilingual.nullable(),
    })
    .nullable(),
});
export type AnswerRow = z.infer<typeof answerRow>;

/** As a page of findings: it may hold fewer rows than asked for, even none, and still have a `next`. */
export const answerPage = z.strictObject({
  rows: z.array(answerRow),
  next: z.string().nullable(),
  searchedTo: date.nullable(),
});
export type AnswerPage = z.infer<typeof answerPage>;
