import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { ExplainedDay, TimePart } from '../explanation.ts';
import { outcomes } from '../outcomes.ts';
import type { Instant } from '../values.ts';
import { type DayRun, dayRuns, namedDays } from './day-runs.ts';
import { durationText } from './duration.ts';
import { holidayName } from './holiday-name.ts';
import { isLeast, type KnownMoment, knownMoment, withoutTime } from './known-moment.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** How the time ran: start, end, days and deadline. */
export function timeEn(part: TimePart, asOf: Instant): string[] {
  return [start(part), end(part, asOf), days(part), due(part), unless(part, asOf)];
}

function start({ start, days }: TimePart): string {
  const known = start && knownMoment(start.told);
  if (!known) return '';
  return `${start.field.en}: ${momentEn(known)}${days.length > 0 ? '; that day does not count' : ''}.`;
}

function end({ end }: TimePart, asOf: Instant): string {
  if (end === null) return '';
  const known = knownMoment(end.told);
  if (known !== null) return `${end.field.en}: ${momentEn(known)}.`;
  return end.told === 'empty'
    ? `As of ${formatMinute(asOf)} nothing is recorded under "${end.field.en}": it goes on.`
    : '';
}

function unless({ unless }: TimePart, asOf: Instant): string {
  if (unless === null) return '';
  const known = knownMoment(unless.told);
  if (known !== null) return `${unless.field.en}: ${momentEn(known)}.`;
  return unless.told === 'empty'
    ? `As of ${formatMinute(asOf)} nothing is recorded under "${unless.field.en}".`
    : '';
}

function days({ days, counting }: TimePart): string {
  if (days.length === 0) return '';
  const forwards = counting === 'forwards';
  const told = dayRuns(days).map((run) => dayRun(run, forwards));
  return `${forwards ? 'Counted' : 'Counted backwards'}: ${told.join('; ')}.`;
}

function dayRun(run: DayRun, forwards: boolean): string {
  const [first] = run;
  const dates = namedDays(run, day, ' and ', (from, to, count) => `${from} to ${to}, ${count} days`);
  switch (first.kind) {
    case 'workingDay':
      return `${dates}, working day ${first.count}`;
    case 'madeUpWorkingDay':
      return `${dates}, a weekend day worked in exchange, working day ${first.count}`;
    case 'calendarDay':
      return forwards ? `${dates}, day ${first.count}` : `${dates}, day ${first.count} before`;
    case 'weekend':
      return first.count === null
        ? `${dates}, weekend, not counted`
        : `${dates}, day ${first.count}, on a weekend`;
    case 'holiday':
      return first.count === null
        ? `${dates}, ${holidayName(first.name ?? '', 'en')} holiday, not counted`
        : `${dates}, day ${first.count}, in the ${holidayName(first.name ?? '', 'en')} holiday`;
    case 'rolledOver':
      return `the last day moves to ${dates}`;
    case 'lastNoticeDay':
      return `${dates}, the last day for notice`;
  }
}

function day({ date, weekday }: ExplainedDay): string {
  return `${weekdays[weekday]} ${date.slice(5)}`;
}

function due({ due, counting, start, by, limit, outcome }: TimePart): string {
  if (due === null) return '';
  const lastDay = dayOf(due.at) - 1;
  const whole = `the end of ${weekdays[weekday(lastDay)]} ${formatDate(lastDay)}`;
  switch (counting) {
    case 'anyTime':
      return 'Notice due before that.';
    case 'by': {
      const until = due.inclusive ? momentEn({ at: due.at, bareDate: false }) : whole;
      return `Due by "${by?.field.en ?? ''}": ${until}.`;
    }
    case 'elapsed':
      return `Notice due by ${formatMinute(due.at)}${limit?.unit === 'days' ? ', a day being 24 hours' : ''}.`;
    case 'dates':
    case 'clearDays':
      return `Notice due by ${whole}.`;
    case 'forwards': {
      if (!due.inclusive) return `Due by ${whole}.`;
      const bound = outcomes[outcome].answer === 'violation' ? ' at the latest' : ' at the earliest';
      const bare = start !== null && knownMoment(start.told)?.bareDate === true;
      return `Due by ${formatMinute(due.at)}${bare ? bound : ''}.`;
    }
  }
}

/** What came of it: the act, or that it is not done. Nothing where nothing can be determined. */
export function actEn(part: TimePart, asOf: Instant): string {
  const { outcome, act } = part;
  const known = knownMoment(act.told);
  const field = `"${act.field.en}"`;
  const done = known === null ? field : `${act.field.en}: ${momentEn(known)}`;
  const later = known !== null && known.at > asOf ? `it was not done (${field} is ${momentEn(known)})` : '';
  const notDone = `As of ${formatMinute(asOf)} ${later || `nothing is recorded under ${field}`}`;
  switch (outcome) {
    case 'compliant':
      return `${done}, in time.`;
    case 'late':
      return `${done}, ${overdue(part)} late.`;
    case 'missing':
      return `${notDone}; the deadline passed ${overdue(part)} ago.`;
    case 'wrong':
      return `${done}, not as required.`;
    case 'pending':
      return `${notDone}; the deadline has not passed.`;
    default:
      return '';
  }
}

/** The fields that have only a date where the time of day decides. */
export function withoutTimeEn(part: TimePart): string {
  return withoutTime(part)
    .map(({ en }) => `"${en}"`)
    .join(' and ');
}

function overdue(part: TimePart): string {
  const least = isLeast(part) ? 'at least ' : '';
  return `${least}${durationText(part.overdueMinutes ?? 0, 'en')}`;
}

/** What is recorded of the act where it lies before the start. */
export function disorderedEn({ doubt, act }: TimePart): string {
  const known = act.field.zh === doubt?.field.zh ? knownMoment(act.told) : null;
  return known === null ? '' : ` (${momentEn(known)})`;
}

function momentEn({ at, bareDate }: KnownMoment): string {
  const text = formatMinute(at);
  const day = weekdays[weekday(dayOf(at))];
  return bareDate ? `${day} ${text.slice(0, 10)} (no time of day)` : `${day} ${text}`;
}
