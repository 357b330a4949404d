import { parseDate } from '../../contract/beijing-time.ts';
import type { CalendarReading } from '../../contract/calendar.ts';
import { CalendarDraft } from './calendar-draft.ts';
import { type IcsEvent, icsEvents } from './ics.ts';

/** Words by which the common calendars mark a weekend that was made a working day. */
const WORKING = /补班|上班|班[)）\]】]?$|work\s?day/i;
/** Words by which they mark a day off. */
const OFF = /休|放假|假期|day off|holiday/i;

/** Days off and working days of an iCalendar file. An event that says neither is left out and named. */
export function readIcs(text: string): CalendarReading {
  const draft = new CalendarDraft();
  for (const event of icsEvents(text)) addEvent(draft, event);
  return { format: 'ics', years: draft.years(''), problems: draft.problems, leftOut: draft.leftOut };
}

function addEvent(draft: CalendarDraft, event: IcsEvent): void {
  const { summary, start, end, recurs } = event;
  const told = `${start} ${summary}`;
  const isWorking = WORKING.test(summary);
  if (!isWorking && !OFF.test(summary)) {
    draft.leftOut.push(told);
    return;
  }
  if (recurs) {
    draft.problem('not-understood', told);
    return;
  }
  const from = dayOfStamp(start);
  const after = end === null ? null : dayOfStamp(end);
  if (from === null || (end !== null && after === null)) {
    draft.problem('no-such-date', told);
    return;
  }
  const to = after === null || after === from ? from : after - 1;
  draft.add({ from, to, holiday: isWorking ? null : holidayName(summary), text: told });
}

/** The title without what marks it as a day off: `春节（休）` is 春节, `春节 假期 第1天/共9天` too. */
function holidayName(summary: string): string {
  const name = summary
    .replace(/第?\s*\d+\s*天?\s*\/\s*共?\s*\d+\s*天?/g, '')
    .replace(/[(（[【]\s*(?:休|放假|假期)\s*[)）\]】]/g, '')
    .replace(/\s+(?:休|放假|假期|holiday|day off)$/gi, '')
    .replace(/(?:放假|假期|休)$/g, '')
    .trim();
  return name === '' ? summary : name;
}

function dayOfStamp(stamp: string): number | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(stamp);
  if (match === null) return null;
  try {
    return parseDate(`${match[1]}-${match[2]}-${match[3]}`);
  } catch {
    return null;
  }
}
