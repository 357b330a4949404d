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
