import { z } from 'zod';
import { checklist } from './checklists.ts';
import { bilingual } from './datasets.ts';
import { article, libraryDocument } from './library.ts';
import { parameter, source } from './rules.ts';

/** An article and where it ends: `notCheckable` is null where there is a rule or a checklist item. */
export const articleView = article.omit({ places: true }).extend({
  /** The rules on file that stand on it, and those that the library expects and that are not on file yet. */
  rules: z.array(z.string()),
  checklistItems: z.array(z.string()),
  notCheckable: bilingual.nullable(),
});
export type ArticleView = z.infer<typeof articleView>;

export const documentView = libraryDocument.extend({
  /** Binds every company under the present choice of documents and statutes. */
  binds: z.boolean(),
  articles: z.array(articleView),
});
export type DocumentView = z.infer<typeof documentView>;

/** A rule on file, active or not. */
export const libraryRule = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  title: bilingual,
  requirement: bilingual,
  sources: z.array(source),
  parameters: z.record(z.string(), parameter),
  /** Advice in the text: its answers stay outside the rates. */
  advisory: z.boolean(),
  /** One of its documents binds under the present choice. */
  active: z.boolean(),
});
export type LibraryRule = z.infer<typeof libraryRule>;

/** The whole library: small enough to be searched where it is shown. */
export const libraryView = z.strictObject({
  documents: z.array(documentView),
  rules: z.array(libraryRule),
  checklists: z.array(checklist),
});
export type LibraryView = z.infer<typeof libraryView>;
