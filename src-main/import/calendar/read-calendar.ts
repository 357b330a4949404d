import { type CalendarReading, calendarFile, calendarYear } from '../../contract/calendar.ts';
import { readIcs } from './read-ics.ts';
import { readNotice } from './read-notice.ts';

/**
 * Reads a yearly list of days off: JSON as in `resources/calendars`, iCalendar, or the words of the notice; which it is
 * shows in the text. `year` helps where the text names none. Nothing is stored; what cannot be is among the problems.
 */
export function readCalendar(text: string, year: number | null): CalendarReading {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return readJson(start);
  if (/^BEGIN:VCALENDAR/i.test(start)) return readIcs(start);
  return readNotice(text, year);
}

function readJson(text: string): CalendarReading {
  const problem = (what: string): CalendarReading => ({
    format: 'json',
    years: [],
    problems: [{ code: 'not-json', text: what, expected: '' }],
    leftOut: [],
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
  const file = calendarFile.safeParse(content);
  if (file.success) return { format: 'json', years: file.data.years, problems: [], leftOut: [] };
  const one = calendarYear.safeParse(content);
  if (one.success) return { format: 'json', years: [one.data], problems: [], leftOut: [] };
  const [issue] = file.error.issues;
  return problem(issue === undefined ? '' : issue.path.join('.'));
}
