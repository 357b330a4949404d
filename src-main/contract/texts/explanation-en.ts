import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { ExplainedDay, Explanation, ToldMoment } from '../explanation.ts';
import type { Outcome } from '../outcomes.ts';
import { durationText } from './duration.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const units = { minutes: 'minutes', hours: 'hours', days: 'days', workingDays: 'working days' };
const bases = {
  text: 'as the clause says',
  reading: 'the clause names no number and is measured so',
  setting: "the authority's own setting",
};

export function explanationEn(explanation: Explanation): string {
  return [clause(explanation), start(explanation), days(explanation), due(explanation), verdict(explanation)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function clause({ clauses, requirement, limit }: Explanation): string {
  const cited = clauses.map(({ document, title, article }) =>
    article === null ? title.en : `${document} "${title.en}", Art. ${article}`,
  );
  const number =
    limit === null || limit.value === 0
      ? ''
      : ` (${limit.value} ${units[limit.unit]}, ${bases[limit.basis]})`;
  return `${cited.join('; ')}: ${requirement.en.replace(/\.$/, '')}${number}.`;
}

function start({ start: { field, told }, days }: Explanation): string {
  const uncounted = days.length > 0 ? '; that day does not count' : '';
  return typeof told === 'string' || 'unreadable' in told ? '' : `${field.en}: ${moment(told)}${uncounted}.`;
}

function days({ days, counting }: Explanation): string {
  if (days.length === 0) return '';
  const forwards = counting === 'forwards';
  return `${forwards ? 'Then' : 'Backwards'}: ${days.map((day) => oneDay(day, forwards)).join(', ')}.`;
}

function oneDay({ date, weekday, kind, name, count }: ExplainedDay, forwards: boolean): string {
  const day = `${weekdays[weekday]} ${date.slice(5)}`;
  if (count !== null) {
    if (kind === 'calendarDay') return `${day} day ${count}${forwards ? '' : ' before'}`;
    return `${day} working day ${count}${kind === 'madeUpWorkingDay' ? ' (made-up working day)' : ''}`;
  }
  switch (kind) {
    case 'holiday':
      return `${day} holiday (${name ?? ''}), not counted`;
    case 'weekend':
      return `${day} weekend, not counted`;
    case 'rolledOver':
      return `${day} because the last day was a day off`;
    default:
      return `${day} the last day for notice`;
  }
}

function due({ due, counting, start }: Explanation): string {
  if (due === null) return '';
  if (counting === 'anyTime') return `Due before ${formatMinute(due.at)}.`;
  if (due.inclusive) {
    const least = typeof start.told === 'object' && 'bareDate' in start.told && start.told.bareDate;
    return `Due by ${formatMinute(due.at)}${least ? ' at the earliest' : ''}.`;
  }
  const day = dayOf(due.at) - 1;
  return `Due by the end of ${weekdays[weekday(day)]} ${formatDate(day)}.`;
}

function verdict({ outcome, act, asOf, overdueMinutes, doubt }: Explanation): string {
  const field = act.field.en;
  const done = typeof act.told === 'object' && 'at' in act.told ? `${field}: ${moment(act.told)}` : field;
  const over = overdueMinutes === null ? '' : durationText(overdueMinutes, 'en');
  const until = formatMinute(asOf);
  const doubtful = `"${doubt?.field.en ?? field}"`;
  const told: Record<Outcome, string> = {
    compliant: `${done}, in time.`,
    late: `${done}, ${over} late.`,
    missing: `As of ${until} nothing is recorded under "${field}"; the deadline passed ${over} ago.`,
    wrong: `${done}, done wrongly.`,
    pending: `Not done as of ${until}; the deadline has not passed.`,
    notSupplied: `Cannot be determined: the file has no column ${doubtful}. Ask the company for it.`,
    unreadable: `Cannot be determined: ${doubtful} holds "${doubt?.found ?? ''}", which cannot be read. Ask the company to correct it.`,
    classEmpty: `Cannot be determined: ${doubtful} is empty, so whether the clause applies is unknown. Ask the company to fill it in.`,
    timeMissing: `Cannot be determined: ${doubtful} or its start is a date without a time of day. Ask the company for the time.`,
    outOfOrder: `Cannot be determined: ${doubtful} lies before the start. Ask the company to verify it.`,
    calendarMissing:
      'Cannot be determined: the holidays of a year that the deadline reaches into are not on file.',
    notApplicable: 'The clause does not apply.',
  };
  return told[outcome];
}

function moment(told: Extract<ToldMoment, { at: number }>): string {
  const text = formatMinute(told.at);
  const day = weekdays[weekday(dayOf(told.at))];
  return told.bareDate ? `${day} ${text.slice(0, 10)} (no time of day)` : `${day} ${text}`;
}
