import type { CalendarReading } from '../contract/calendar.ts';
import { readCalendar } from '../import/calendar/read-calendar.ts';

/** What a yearly list of days off, given as text, says; nothing is stored. */
export function calendarOf({ text, year }: { text: string; year: number | null }): CalendarReading {
  return readCalendar(text, year);
}
