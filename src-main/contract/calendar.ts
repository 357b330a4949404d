import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One year of the State Council's notice on public holidays. */
export const calendarYear = z.strictObject({
  year: z.int(),
  /** Number of the notice and of its revisions. */
  notice: z.string().min(1),
  /** Days off, both ends inclusive; weekends inside a holiday are part of it. */
  holidays: z.array(z.strictObject({ name: z.string().min(1), from: date, to: date })),
  /** Saturdays and Sundays that were made working days. */
  workingWeekends: z.array(date),
});
export type CalendarYear = z.infer<typeof calendarYear>;

export const calendarFile = z.strictObject({ years: z.array(calendarYear) });

/** What stands in the way of taking over a yearly list. Closed: each has a text per language. */
export const calendarProblemCodes = [
  'no-year',
  'no-days',
  'not-json',
  'not-understood',
  'no-such-date',
  'weekday-differs',
  'count-differs',
  'no-weekend',
  'given-twice',
  'reversed',
] as const;
export type CalendarProblemCode = (typeof calendarProblemCodes)[number];

/** What was understood of a yearly list that somebody gave; nothing of it is stored yet. */
export const calendarReading = z.strictObject({
  format: z.enum(['json', 'ics', 'notice']),
  /** `notice` is empty where the text does not tell its number. */
  years: z.array(calendarYear.extend({ notice: z.string() })),
  problems: z.array(
    z.strictObject({
      code: z.enum(calendarProblemCodes),
      /** The piece of the text that it is about. */
      text: z.string(),
      /** What would fit, where that is known. */
      expected: z.string(),
    }),
  ),
  /** What was left out: entries that name no day off and no working day, and days of other years. */
  leftOut: z.array(z.string()),
});
export type CalendarReading = z.infer<typeof calendarReading>;
