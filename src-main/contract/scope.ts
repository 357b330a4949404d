import { z } from 'zod';

const date = z.iso.date();

/** What records are checked against. Together with `asOf` it decides every answer. */
export const checkScope = z.strictObject({
  /** Documents that bind every company; null: all that are not statutes. */
  documents: z.array(z.string()).nullable(),
  /** Statutes that the authority has chosen. */
  statutes: z.array(z.string()),
  /** Heating season, inclusive dates; null: the usual one around `asOf`. */
  season: z.strictObject({ from: date, to: date }).nullable(),
  /** A deadline in calendar days that ends on a day off moves to the next working day. */
  rollForward: z.boolean(),
});
export type CheckScope = z.infer<typeof checkScope>;

export const defaultScope: CheckScope = { documents: null, statutes: [], season: null, rollForward: true };

/** A usual heating season, as month and day, and the date on which record numbers start anew. The authority's own. */
export const seasonFile = z.strictObject({
  from: z.string().regex(/^\d{2}-\d{2}$/),
  to: z.string().regex(/^\d{2}-\d{2}$/),
  numbersRestart: z.string().regex(/^\d{2}-\d{2}$/),
});
export type SeasonFile = z.infer<typeof seasonFile>;
