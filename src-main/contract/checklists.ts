import { z } from 'zod';
import { bilingual } from './datasets.ts';
import { placeKinds } from './visits.ts';

/** One question that an inspector answers with yes or no on the spot; no means that the duty was not kept. */
export const checklistItem = z.strictObject({
  id: z.string().regex(/^CHK-[A-Z]+-\d{2}$/),
  question: bilingual,
  /** How it is checked, in a line. */
  how: bilingual,
  /** The clauses that ask for it; equal duties of several documents are one item. */
  sources: z.array(z.strictObject({ document: z.string(), article: z.string() })).min(1),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** What is checked at one place or on one occasion, as told in `resources/checklists/<id>.json`. */
export const checklist = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: bilingual,
  /** Where it is usually taken along to. */
  places: z.array(z.enum(placeKinds)).min(1),
  items: z.array(checklistItem).min(1),
});
export type Checklist = z.infer<typeof checklist>;
