import { z } from 'zod';
import { bilingual } from './datasets.ts';
import { ruleId, sourceDocument } from './rules.ts';

/** A day, or the year where no more is known. */
const yearOrDate = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

/**
 * Where a clause ends: in a rule that data can answer, in a checklist item that a person answers, or, with the
 * reason, in neither.
 */
export const place = z.union([
  z.strictObject({ rule: ruleId }),
  z.strictObject({ checklist: z.string() }),
  z.strictObject({ notCheckable: bilingual }),
]);
export type Place = z.infer<typeof place>;

export const measures = ['order', 'warning', 'fine'] as const;
export type Measure = (typeof measures)[number];

const fineRange = z
  .strictObject({
    gravity: z.enum(['ordinary', 'serious']),
    /** In yuan, inclusive. */
    min: z.int().positive(),
    max: z.int().positive(),
  })
  .refine(({ min, max }) => min <= max, { error: 'the least fine is above the greatest' });

/** What a statute attaches to a breach. An order to correct is a measure, not a penalty. */
export const penalty = z
  .strictObject({
    measures: z.array(z.enum(measures)).min(1),
    fines: z.array(fineRange),
    /** A fine is open only after an order to correct was not obeyed. */
    orderFirst: z.boolean(),
    /** A model text: nothing can rest on it before the authority has adopted it and says so here. */
    needsAdoption: z.boolean().default(false),
    /** The rules whose breaches this follows; without one, no penalty can be proposed on this article. */
    rules: z.array(ruleId),
    validFrom: yearOrDate.optional(),
    note: bilingual,
  })
  .refine(
    ({ measures, fines, needsAdoption }) => measures.includes('fine') === (fines.length > 0 || needsAdoption),
    {
      error: 'a fine needs its range, and a range the measure',
    },
  )
  .refine(({ measures, orderFirst }) => !orderFirst || measures.includes('order'), {
    error: 'order first, but no order among the measures',
  });
export type Penalty = z.infer<typeof penalty>;

/** An amount that a company takes from a person by its own rule: shown as such, never a penalty. */
export const deduction = z.strictObject({
  yuan: z.int().positive(),
  from: z.literal('person'),
  rules: z.array(ruleId).min(1),
  note: bilingual,
});

/** An end of a temperature band; `included`: the temperature itself belongs to the band. */
const bandEnd = z.strictObject({ celsius: z.number(), included: z.boolean() });
const band = z.strictObject({
  /** null: without lower end. */
  from: bandEnd.nullable(),
  to: bandEnd,
  percent: z.number().positive().max(100),
});

/** Bands from the warmest down; every temperature below the first end falls in exactly one. */
function isWithoutGap(bands: readonly z.infer<typeof band>[]): boolean {
  return bands.every(({ from }, index) => {
    const next = bands[index + 1];
    if (next === undefined || from === null) return next === undefined && from === null;
    return next.to.celsius === from.celsius && next.to.included !== from.included;
  });
}

/** What of the charge is owed back at which room temperature. */
export const refund = z.strictObject({
  of: z.literal('dailyCharge').optional(),
  /** Owed only where the temperature stayed below for longer than this. */
  graceHours: z.number().positive().optional(),
  bands: z.array(band).min(1).refine(isWithoutGap, { error: 'bands leave a gap or overlap' }),
});

export const article = z.strictObject({
  /**
   * As rules cite it: `8`, `5.2`, `8(1)`, `一.4`; `preamble` and `closing` have no number. An article of which single
   * items are listed too stands for the rest of itself.
   */
  article: z.string().min(1),
  /** What it says, in our own words. */
  summary: bilingual,
  places: z.array(place).min(1),
  penalty: penalty.optional(),
  deduction: deduction.optional(),
  refund: refund.optional(),
  /** What whoever uses this article must know about the data here. */
  note: bilingual.optional(),
});
export type Article = z.infer<typeof article>;

/** One document of the library with every article it has, as told in `resources/library`. */
export const libraryDocument = sourceDocument.extend({ articles: z.array(article) });
export type LibraryDocument = z.infer<typeof libraryDocument>;
