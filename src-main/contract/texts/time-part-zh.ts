import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { Bilingual } from '../datasets.ts';
import type { ExplainedDay, TimePart } from '../explanation.ts';
import { outcomes } from '../outcomes.ts';
import type { Instant } from '../values.ts';
import { type DayRun, dayRuns, namedDays } from './day-runs.ts';
import { durationText } from './duration.ts';
import { isLeast, type KnownMoment, knownMoment, withoutTime } from './known-moment.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** How the time ran: start, end, days and deadline. */
export function timeZh(part: TimePart, asOf: Instant): string {
  return [start(part), end(part, asOf), days(part), due(part), unless(part, asOf)].join('');
}

function start({ start, days }: TimePart): string {
  const known = start && knownMoment(start.told);
  if (!known) return '';
  return `${start.field.zh} ${momentZh(known)}${days.length > 0 ? '，当天不计' : ''}。`;
}

function end({ end }: TimePart, asOf: Instant): string {
  if (end === null) return '';
  const known = knownMoment(end.told);
  if (known !== null) return `${end.field.zh} ${momentZh(known)}。`;
  return end.told === 'empty' ? `截至 ${formatMinute(asOf)}，“${end.field.zh}”没有记录，仍在持续。` : '';
}

function unless({ unless }: TimePart, asOf: Instant): string {
  if (unless === null) return '';
  const known = knownMoment(unless.told);
  if (known !== null) return `${unless.field.zh} ${momentZh(known)}。`;
  return unless.told === 'empty' ? `截至 ${formatMinute(asOf)}，“${unless.field.zh}”没有记录。` : '';
}

function days({ days, counting }: TimePart): string {
  if (days.length === 0) return '';
  const forwards = counting === 'forwards';
  const told = dayRuns(days).map((run) => dayRun(run, forwards));
  return `${forwards ? '' : '往前数：'}${told.join('；')}。`;
}

function dayRun(run: DayRun, forwards: boolean): string {
  const [first] = run;
  const dates = namedDays(run, day, '、', (from, to, count) => `${from}至 ${to}共 ${count} 天`);
  switch (first.kind) {
    case 'workingDay':
      return `${dates}第 ${first.count} 个工作日`;
    case 'madeUpWorkingDay':
      return `${dates}调休上班，第 ${first.count} 个工作日`;
    case 'calendarDay':
      return forwards ? `${dates}第 ${first.count} 日` : `${dates}为前 ${first.count} 日`;
    case 'weekend':
      return first.count === null ? `${dates}周末，不计` : `${dates}第 ${first.count} 日，适逢周末`;
    case 'holiday':
      return first.count === null
        ? `${dates}${first.name}放假，不计`
        : `${dates}第 ${first.count} 日，适逢${first.name}放假`;
    case 'rolledOver':
      return `末日顺延至 ${dates}`;
    case 'lastNoticeDay':
      return `${dates}为最迟通知日`;
  }
}

function day({ date, weekday }: ExplainedDay): string {
  return `${date.slice(5)}（${weekdays[weekday]}）`;
}

function due({ due, counting, start, by, limit, outcome }: TimePart): string {
  if (due === null) return '';
  const lastDay = dayOf(due.at) - 1;
  const whole = `${formatDate(lastDay)}（${weekdays[weekday(lastDay)]}）`;
  switch (counting) {
    case 'anyTime':
      return '应在此之前通知。';
    case 'by': {
      const named = `${by?.field.zh ?? ''} ${due.inclusive ? momentZh({ at: due.at, bareDate: false }) : whole}`;
      return `${named}，最迟应到${due.inclusive ? '此时' : '当天 24:00'}。`;
    }
    case 'elapsed': {
      const how = limit?.unit === 'days' ? '每日按 24 小时计，' : '';
      return `${how}最迟应在 ${formatMinute(due.at)} 通知。`;
    }
    case 'dates':
    case 'clearDays':
      return `最迟应在 ${whole}当天通知。`;
    case 'forwards': {
      if (!due.inclusive) return `期限到 ${whole}24:00 为止。`;
      const bound = outcomes[outcome].answer === 'violation' ? '最迟' : '最早';
      const bare = start !== null && knownMoment(start.told)?.bareDate === true;
      return `期限${bare ? bound : ''}到 ${formatMinute(due.at)} 为止（含）。`;
    }
  }
}

/** What came of it: the act, or that it is not done. Nothing where nothing can be determined. */
export function actZh(part: TimePart, asOf: Instant): string {
  const { outcome, act } = part;
  const known = knownMoment(act.told);
  const field = `“${act.field.zh}”`;
  const done = known === null ? field : `${act.field.zh} ${momentZh(known)}`;
  const later = known !== null && known.at > asOf ? `尚未办理（${field}记为 ${momentZh(known)}）` : '';
  const notDone = `截至 ${formatMinute(asOf)}，${later || `${field}没有记录`}`;
  switch (outcome) {
    case 'compliant':
      return `${done}，在期限内。`;
    case 'late':
      return `${done}，${overdue(part)}。`;
    case 'missing':
      return `${notDone}，已${overdue(part)}。`;
    case 'wrong':
      return `${done}，不符合要求。`;
    case 'pending':
      return `${notDone}，期限未到。`;
    default:
      return '';
  }
}

/** The fields that have only a date where the time of day decides. */
export function withoutTimeZh(part: TimePart): string {
  return withoutTime(part)
    .map(({ zh }: Bilingual) => `“${zh}”`)
    .join('、');
}

function overdue(part: TimePart): string {
  const minutes = part.overdueMinutes ?? 0;
  const least = isLeast(part) ? '至少' : '';
  return `${least}逾期${minutes === 0 ? '' : ' '}${durationText(minutes, 'zh')}`;
}

/** What is recorded of the act where it lies before the start. */
export function disorderedZh({ doubt, act }: TimePart): string {
  const known = act.field.zh === doubt?.field.zh ? knownMoment(act.told) : null;
  return known === null ? '' : ` ${momentZh(known)} `;
}

function momentZh({ at, bareDate }: KnownMoment): string {
  const text = formatMinute(at);
  const day = weekdays[weekday(dayOf(at))];
  return bareDate
    ? `${text.slice(0, 10)}（${day}，无时刻）`
    : `${text.slice(0, 10)}（${day}）${text.slice(11)}`;
}
