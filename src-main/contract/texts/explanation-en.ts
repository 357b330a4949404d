import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { Bilingual } from '../datasets.ts';
import type { ExplainedDay, Explanation } from '../explanation.ts';
import { type Outcome, outcomes } from '../outcomes.ts';
import { citationText } from './citation.ts';
import { type DayRun, dayRuns, namedDays } from './day-runs.ts';
import { durationText } from './duration.ts';
import { holidayName } from './holiday-name.ts';
import { isLeast, type KnownMoment, knownMoment, withoutTime } from './known-moment.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const units = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
};
const bases = {
  text: 'as the clause says',
  reading: 'as the clause, which sets no time, is read',
  setting: "the authority's own setting",
};

export function explanationEn(explanation: Explanation): string {
  return `${citationText(explanation.clauses, 'en')}: ${accountEn(explanation)}`;
}

/** The same without the citation. */
export function accountEn(explanation: Explanation): string {
  return [
    requirement(explanation),
    start(explanation),
    end(explanation),
    days(explanation),
    due(explanation),
    verdictEn(explanation),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function requirement({ requirement, limit }: Explanation): string {
  return `${requirement.en.replace(/\.$/, '')}${number(limit)}.`;
}

function number(limit: Explanation['limit']): string {
  if (limit === null || limit.value === 0) return '';
  const since = limit.validFrom === null ? '' : `, in force since ${limit.validFrom}`;
  const [one, many] = units[limit.unit];
  return ` (${limit.value} ${limit.value === 1 ? one : many}, ${bases[limit.basis]}${since})`;
}

function start({ start: { field, told }, days }: Explanation): string {
  const known = knownMoment(told);
  if (known === null) return '';
  return `${field.en}: ${moment(known)}${days.length > 0 ? '; that day does not count' : ''}.`;
}

function end({ end, asOf }: Explanation): string {
  if (end === null) return '';
  const known = knownMoment(end.told);
  if (known !== null) return `${end.field.en}: ${moment(known)}.`;
  return end.told === 'empty'
    ? `As of ${formatMinute(asOf)} nothing is recorded under "${end.field.en}": it goes on.`
    : '';
}

function days({ days, counting }: Explanation): string {
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

function due({ due, counting, start, outcome }: Explanation): string {
  if (due === null) return '';
  if (counting === 'anyTime') return 'Notice due before that.';
  const lastDay = dayOf(due.at) - 1;
  const whole = `the end of ${weekdays[weekday(lastDay)]} ${formatDate(lastDay)}`;
  if (counting !== 'forwards') {
    return due.inclusive
      ? `Notice due by ${formatMinute(due.at)}, a day being 24 hours.`
      : `Notice due by ${whole}.`;
  }
  if (!due.inclusive) return `Due by ${whole}.`;
  const bound = outcomes[outcome].answer === 'violation' ? ' at the latest' : ' at the earliest';
  return `Due by ${formatMinute(due.at)}${knownMoment(start.told)?.bareDate ? bound : ''}.`;
}

/** What the rule says of the record, in one or two sentences. */
export function verdictEn(explanation: Explanation): string {
  const { outcome, start, act, asOf, doubt } = explanation;
  const known = knownMoment(act.told);
  const field = `"${act.field.en}"`;
  const done = known === null ? field : `${act.field.en}: ${moment(known)}`;
  const later = known !== null && known.at > asOf ? `it was not done (${field} is ${moment(known)})` : '';
  const notDone = `As of ${formatMinute(asOf)} ${later || `nothing is recorded under ${field}`}`;
  const asked = `"${doubt?.field.en ?? act.field.en}"`;
  const told: Record<Outcome, string> = {
    compliant: `${done}, in time.`,
    late: `${done}, ${overdue(explanation)} late.`,
    missing: `${notDone}; the deadline passed ${overdue(explanation)} ago.`,
    wrong: `${done}, not as required.`,
    pending: `${notDone}; the deadline has not passed.`,
    notSupplied: `Cannot be determined: the file has no column ${asked}. Ask the company for it.`,
    unreadable: `Cannot be determined: ${asked} holds "${doubt?.found ?? ''}", which cannot be read. Ask the company to correct it.`,
    classEmpty: `Cannot be determined: ${asked} is empty, so whether the clause applies is unknown. Ask the company to fill it in.`,
    timeMissing: `Cannot be determined: only the date is known of ${fieldsOf(withoutTime(explanation))}. Ask the company for the time of day.`,
    outOfOrder: `Cannot be determined: ${asked}${disordered(explanation)} lies before "${start.field.en}". Ask the company to verify it.`,
    calendarMissing:
      'Cannot be determined: the holidays of a year that the deadline reaches into are not on file. Add them and check again.',
    notApplicable: 'The clause does not apply to this record.',
  };
  return told[outcome];
}

function overdue(explanation: Explanation): string {
  const least = isLeast(explanation) ? 'at least ' : '';
  return `${least}${durationText(explanation.overdueMinutes ?? 0, 'en')}`;
}

function fieldsOf(fields: readonly Bilingual[]): string {
  return fields.map(({ en }) => `"${en}"`).join(' and ');
}

/** What is recorded of the act where it lies before the start. */
function disordered({ doubt, act }: Explanation): string {
  const known = act.field.zh === doubt?.field.zh ? knownMoment(act.told) : null;
  return known === null ? '' : ` (${moment(known)})`;
}

function moment({ at, bareDate }: KnownMoment): string {
  const text = formatMinute(at);
  const day = weekdays[weekday(dayOf(at))];
  return bareDate ? `${day} ${text.slice(0, 10)} (no time of day)` : `${day} ${text}`;
}
