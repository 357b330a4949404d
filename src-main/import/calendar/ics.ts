/**
 * The little of iCalendar (RFC 5545) that a list of holidays needs: events with their first and last day and their
 * title. Recurring events are not unfolded; lists of holidays name each day.
 */

/** An event of whole days. */
export interface IcsEvent {
  readonly summary: string;
  /** `YYYYMMDD` as written; a time behind it does not matter to a list of days. */
  readonly start: string;
  /** Exclusive, as iCalendar counts; null: the event ends with its first day. */
  readonly end: string | null;
  readonly recurs: boolean;
}

/** The events of a calendar, in their order. Events without a start are left out: they lie on no day. */
export function icsEvents(text: string): IcsEvent[] {
  const events: IcsEvent[] = [];
  let properties: Map<string, string> | null = null;
  for (const line of unfolded(text)) {
    const upper = line.toUpperCase().trimEnd();
    if (upper === 'BEGIN:VEVENT') properties = new Map();
    else if (upper === 'END:VEVENT') {
      const start = properties?.get('DTSTART');
      if (properties !== null && start !== undefined) events.push(eventOf(properties, start));
      properties = null;
    } else if (properties !== null) addProperty(properties, line);
  }
  return events;
}

function eventOf(properties: ReadonlyMap<string, string>, start: string): IcsEvent {
  const end = properties.get('DTEND');
  return {
    summary: unescaped(properties.get('SUMMARY') ?? ''),
    start: start.slice(0, 8),
    end: end === undefined ? null : end.slice(0, 8),
    recurs: properties.has('RRULE'),
  };
}

/** A line that begins with a space or tab continues the one before. */
function unfolded(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
}

/** `NAME;PARAMETER=…:value`; a quoted parameter may hold a colon. Names in the event's alarms would come later. */
function addProperty(properties: Map<string, string>, line: string): void {
  const match = /^([A-Za-z-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line);
  const [, name, , value] = match ?? [];
  if (name === undefined || value === undefined) return;
  const key = name.toUpperCase();
  if (!properties.has(key)) properties.set(key, value.trim());
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? ' ' : escaped)).trim();
}
