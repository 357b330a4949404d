import { z } from 'zod';

/**
 * Checks whose unit is no row of a file: a station's day, a company's season, a fault that came back. Each is derived
 * from the records of one company and then judged like a record.
 */

const field = z.string().regex(/^[a-z][A-Za-z]*$/);
const dataset = z.string().regex(/^[a-z]+$/);

/** Only rows that tell this value. One that tells none, or cannot be read, leaves open whether it is meant. */
export const onlyWhere = z.strictObject({ field, is: z.union([z.string(), z.boolean()]) });
export type OnlyWhere = z.infer<typeof onlyWhere>;

/**
 * Each place is covered without a gap: around the clock on each day of the season (`day`), or on each date of the season
 * (`season`). Places are those of the register and those that the rows name.
 */
export const coverageCheck = z.strictObject({
  kind: z.literal('coverage'),
  place: field,
  from: field,
  to: field,
  each: z.enum(['day', 'season']),
  /** Dataset that registers the places, and its fields that name one. */
  register: dataset,
  names: z.array(field).min(1),
});
export type CoverageCheck = z.infer<typeof coverageCheck>;

/**
 * Something is done once in each season or in each month of it, or before its first day. What is done between the
 * restart of the numbers in summer and the season counts for the season.
 */
export const oncePerPeriodCheck = z.strictObject({
  kind: z.literal('oncePerPeriod'),
  act: field,
  only: z.array(onlyWhere),
  period: z.enum(['season', 'month', 'beforeSeason']),
});
export type OncePerPeriodCheck = z.infer<typeof oncePerPeriodCheck>;

/** What a matching record must tell. `asked`: the moment for which the question is put. */
export const told = z.union([
  z.strictObject({ field, is: z.boolean() }),
  z.strictObject({ field, filled: z.literal(true) }),
  z.strictObject({ field, notBefore: z.literal('asked') }),
  z.strictObject({ field, notAfter: field }),
]);
export type Told = z.infer<typeof told>;

/** Two fields that tell the same, or dates at most as many days apart as the parameter says. */
export const sameField = z.strictObject({ own: field, other: field, withinDays: z.string().optional() });

/** For each record (or each registered record and season) there is a record of another list that tells what it must. */
export const matchCheck = z.strictObject({
  kind: z.literal('match'),
  units: z
    .array(
      z.strictObject({
        dataset,
        only: z.array(onlyWhere).default([]),
        /** Moment for which the question is put, no question without it; null: the first day of each season. */
        asked: field.nullable(),
        /** Ways to find the matching record, the first that finds one counts; none: the record itself. */
        by: z.array(z.array(sameField).min(1)),
        /** Fields that name what is judged once a season, by the worst of its rows; otherwise each row is judged. */
        per: z.array(field).min(1).optional(),
      }),
    )
    .min(1),
  against: dataset,
  onlyAgainst: z.array(onlyWhere).default([]),
  tells: z.array(told).default([]),
  /** When the matching record was made or done, in time before the season's first day. */
  done: field.optional(),
  /** Only what was done since the numbers' restart counts for a season. */
  anew: z.boolean().default(false),
  /** Day of the following month until which the match may still come. */
  dueBy: z.string().optional(),
  /** Lists without which nothing can be said. */
  registers: z.array(dataset),
});
export type MatchCheck = z.infer<typeof matchCheck>;

/** The same happens again within a time after it was mended: then `field` must tell `is`. */
export const recurrenceCheck = z.strictObject({
  kind: z.literal('recurrence'),
  /** Ways in which two records are about the same; all fields of a way must tell the same. */
  same: z.array(z.array(field).min(1)).min(1),
  /** Fields that tell them apart where a file has them: a house number says little without its community. */
  apart: z.array(field),
  mended: field,
  again: field,
  within: z.string(),
  field,
  is: z.boolean(),
});
export type RecurrenceCheck = z.infer<typeof recurrenceCheck>;

/**
 * A measured value below `least` in the season opens an episode for its place, the next one that is not below closes it;
 * those between belong to it. It must be closed within `limit`.
 */
export const episodesCheck = z.strictObject({
  kind: z.literal('episodes'),
  value: field,
  at: field,
  place: z.array(field).min(1),
  least: z.string(),
  limit: z.string(),
});
export type EpisodesCheck = z.infer<typeof episodesCheck>;

/** Each dataset that a registered company owes for a month of the season arrives by a day of the next month. */
export const reportingCheck = z.strictObject({
  kind: z.literal('reporting'),
  owed: z.array(dataset).min(1),
  register: dataset,
  by: z.string(),
});
export type ReportingCheck = z.infer<typeof reportingCheck>;

/** A place that was measured too cold gets back a graded part of the day's charge. Bands are [from, below). */
export const refundCheck = z.strictObject({
  kind: z.literal('refund'),
  value: field,
  at: field,
  place: z.array(field).min(1),
  /** Parameters: a value below `below` (and not below the next band's) is owed `share` per cent. */
  bands: z.array(z.strictObject({ below: z.string(), share: z.string() })).min(1),
  refunds: z.strictObject({
    dataset,
    only: z.array(onlyWhere),
    place: z.array(field).min(1),
    from: field,
    to: field,
    /** When it was paid. */
    paid: field,
    amount: field,
    /** The whole charge of a day. */
    daily: field,
  }),
});
export type RefundCheck = z.infer<typeof refundCheck>;

export const unitChecks = [
  coverageCheck,
  oncePerPeriodCheck,
  matchCheck,
  recurrenceCheck,
  episodesCheck,
  reportingCheck,
  refundCheck,
] as const;

/** An item of a checklist is answered with yes on each visit that asks it. It stands in no rule pack. */
export interface InspectionCheck {
  readonly kind: 'inspection';
  readonly item: string;
}

export type UnitCheck = z.infer<(typeof unitChecks)[number]> | InspectionCheck;
