import { z } from 'zod';
import { bilingual } from './datasets.ts';

/**
 * Visits of inspectors: what no file can show is looked at on the spot and answered by checklists. Until it is signed
 * off a visit is open and says nothing of a company; from then on its answers are the company's, and are only ever
 * added to. Dates are `YYYY-MM-DD` in Beijing, moments epoch seconds.
 */

/** Where an inspector goes. */
export const placeKinds = ['household', 'serviceHall', 'hotline', 'steward', 'station', 'office'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** `no` is a finding; `notApplicable`: there was nothing here that the question is about. */
export const visitAnswers = ['yes', 'no', 'notApplicable'] as const;
export type VisitAnswer = (typeof visitAnswers)[number];

/** Kinds of photos that are kept, by the ending of their names, and how large one may be. */
export const photoKinds = ['jpg', 'jpeg', 'png', 'webp'] as const;
export const MOST_PHOTO_BYTES = 20 * 1024 * 1024;

const id = z.int().positive();
const note = z.string().trim().max(2000);
/** An empty note is none. */
const noteOrNone = note.nullable().transform((text) => text || null);

export const openVisit = z.strictObject({
  company: z.string(),
  place: z.enum(placeKinds),
  /** Address or name of the place; it may be that of a person, so lists mask it. */
  where: z.string().trim().min(1).max(200),
  date: z.iso.date(),
  inspectors: z.array(z.string().trim().min(1).max(50)).min(1).max(10),
  /** Ids of checklists. */
  checklists: z.array(z.string()).min(1),
});
export type OpenVisit = z.infer<typeof openVisit>;

export const answerItem = z.strictObject({
  visitId: id,
  item: z.string(),
  /** Null takes the answer back. */
  answer: z.enum(visitAnswers).nullable(),
  note: noteOrNone,
});
export type AnswerItem = z.infer<typeof answerItem>;

export const attachPhotos = z.strictObject({
  visitId: id,
  item: z.string(),
  /** Of files that a host handed in; each is good for one command. */
  tokens: z.array(z.string()).min(1).max(20),
});
export type AttachPhotos = z.infer<typeof attachPhotos>;

export const signVisit = z.strictObject({
  visitId: id,
  /** On the visit as a whole. */
  note: noteOrNone,
  /** How many questions the inspector knows to leave open; refused where it is another number. */
  leavingOpen: z.int().nonnegative(),
});
export type SignVisit = z.infer<typeof signVisit>;

export const correctItem = z.strictObject({
  visitId: id,
  item: z.string(),
  answer: z.enum(visitAnswers),
  note: noteOrNone,
  reason: z.string().trim().min(1).max(1000),
});
export type CorrectItem = z.infer<typeof correctItem>;

export const visitPhoto = z.strictObject({
  photoId: z.uuid(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: z.int(),
});
export type VisitPhoto = z.infer<typeof visitPhoto>;

/** One thing that was said of a question; the newest holds. */
export const visitEntry = z.strictObject({
  answer: z.enum(visitAnswers).nullable(),
  note: z.string().nullable(),
  /** Of a correction after the visit was signed off. */
  reason: z.string().nullable(),
  at: z.int(),
  actor: z.string(),
});
export type VisitEntry = z.infer<typeof visitEntry>;

export const visitItem = z.strictObject({
  id: z.string(),
  question: bilingual,
  how: bilingual,
  /** A document that asks for it binds the company as things are now; what is said of the others is kept, no more. */
  binds: z.boolean(),
  answer: z.enum(visitAnswers).nullable(),
  note: z.string().nullable(),
  photos: z.array(visitPhoto),
  /** The newest first. */
  log: z.array(visitEntry),
});
export type VisitItem = z.infer<typeof visitItem>;

/** A checklist as a visit asks it; later versions of it change nothing here. */
export const askedChecklist = z.strictObject({
  id: z.string(),
  title: bilingual,
  items: z.array(visitItem.pick({ id: true, question: true, how: true })),
});
export type AskedChecklist = z.infer<typeof askedChecklist>;

const visitHead = {
  visitId: id,
  /** Names it for people: year and number, `2026-012`. */
  no: z.string(),
  company: z.string(),
  place: z.enum(placeKinds),
  where: z.string(),
  date: z.iso.date(),
  inspectors: z.array(z.string()),
  signedAt: z.int().nullable(),
};

/** A visit in the list; its address is masked. */
export const visitRow = z.strictObject({
  ...visitHead,
  checklists: z.array(bilingual),
  items: z.int(),
  answered: z.int(),
  /** Answered with no, whether that binds the company or not. */
  saidNo: z.int(),
});
export type VisitRow = z.infer<typeof visitRow>;

/** A visit with everything that was said on it, as its inspector keeps it: the address is not masked. */
export const visitView = z.strictObject({
  ...visitHead,
  note: z.string().nullable(),
  openedAt: z.int(),
  openedBy: z.string(),
  signedBy: z.string().nullable(),
  checklists: z.array(askedChecklist.extend({ items: z.array(visitItem) })),
});
export type VisitView = z.infer<typeof visitView>;

/** The visit that an answer stands on; its address is masked. */
export const visitEvidence = z.strictObject({
  ...visitHead,
  note: z.string().nullable(),
  photos: z.array(visitPhoto),
  /** Corrections included, the newest first. */
  log: z.array(visitEntry),
});
export type VisitEvidence = z.infer<typeof visitEvidence>;

/** A photo's bytes for a page, which may load nothing but what the engine gives it. */
export const photoContent = z.strictObject({ base64: z.string() });
