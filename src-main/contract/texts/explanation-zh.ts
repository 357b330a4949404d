import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { Bilingual } from '../datasets.ts';
import type { ExplainedDay, Explanation } from '../explanation.ts';
import { type Outcome, outcomes } from '../outcomes.ts';
import { citationText } from './citation.ts';
import { type DayRun, dayRuns, namedDays } from './day-runs.ts';
import { durationText } from './duration.ts';
import { isLeast, type KnownMoment, knownMoment, withoutTime } from './known-moment.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const units = { minutes: '分钟', hours: '小时', days: '日', workingDays: '个工作日' };
const bases = { text: '条文所定', reading: '条文未写明时限，按此掌握', setting: '主管部门设定' };

export function explanationZh(explanation: Explanation): string {
  return `依据${citationText(explanation.clauses, 'zh')}：${accountZh(explanation)}`;
}

/** The same without the citation. */
export function accountZh(explanation: Explanation): string {
  return [
    requirement(explanation),
    start(explanation),
    end(explanation),
    days(explanation),
    due(explanation),
    verdictZh(explanation),
  ].join('');
}

function requirement({ requirement, limit }: Explanation): string {
  return `${requirement.zh.replace(/。$/, '')}${number(limit)}。`;
}

function number(limit: Explanation['limit']): string {
  if (limit === null || limit.value === 0) return '';
  const since = limit.validFrom === null ? '' : `，${limit.validFrom} 起执行`;
  return `（${limit.value} ${units[limit.unit]}，${bases[limit.basis]}${since}）`;
}

function start({ start: { field, told }, days }: Explanation): string {
  const known = knownMoment(told);
  if (known === null) return '';
  return `${field.zh} ${moment(known)}${days.length > 0 ? '，当天不计' : ''}。`;
}

function end({ end, asOf }: Explanation): string {
  if (end === null) return '';
  const known = knownMoment(end.told);
  if (known !== null) return `${end.field.zh} ${moment(known)}。`;
  return end.told === 'empty' ? `截至 ${formatMinute(asOf)}，“${end.field.zh}”没有记录，仍在持续。` : '';
}

function days({ days, counting }: Explanation): string {
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

function due({ due, counting, start, outcome }: Explanation): string {
  if (due === null) return '';
  if (counting === 'anyTime') return '应在此之前通知。';
  const lastDay = dayOf(due.at) - 1;
  if (counting !== 'forwards') {
    return due.inclusive
      ? `每日按 24 小时计，最迟应在 ${formatMinute(due.at)} 通知。`
      : `最迟应在 ${formatDate(lastDay)}（${weekdays[weekday(lastDay)]}）当天通知。`;
  }
  if (!due.inclusive) return `期限到 ${formatDate(lastDay)}（${weekdays[weekday(lastDay)]}）24:00 为止。`;
  const bound = outcomes[outcome].answer === 'violation' ? '最迟' : '最早';
  return `期限${knownMoment(start.told)?.bareDate ? bound : ''}到 ${formatMinute(due.at)} 为止（含）。`;
}

/** What the rule says of the record, in one or two sentences. */
export function verdictZh(explanation: Explanation): string {
  const { outcome, start, act, asOf, doubt } = explanation;
  const known = knownMoment(act.told);
  const field = `“${act.field.zh}”`;
  const done = known === null ? field : `${act.field.zh} ${moment(known)}`;
  const later = known !== null && known.at > asOf ? `尚未办理（${field}记为 ${moment(known)}）` : '';
  const notDone = `截至 ${formatMinute(asOf)}，${later || `${field}没有记录`}`;
  const asked = `“${doubt?.field.zh ?? act.field.zh}”`;
  const told: Record<Outcome, string> = {
    compliant: `${done}，在期限内。`,
    late: `${done}，${overdue(explanation)}。`,
    missing: `${notDone}，已${overdue(explanation)}。`,
    wrong: `${done}，不符合要求。`,
    pending: `${notDone}，期限未到。`,
    notSupplied: `无法判定：文件中没有${asked}一列，请企业补报。`,
    unreadable: `无法判定：${asked}填写为“${doubt?.found ?? ''}”，无法识别，请企业更正。`,
    classEmpty: `无法判定：${asked}未填写，不知本条是否适用，请企业补填。`,
    timeMissing: `无法判定：${fieldsOf(withoutTime(explanation))}只有日期，没有具体时刻，请企业补报时刻。`,
    outOfOrder: `无法判定：${asked}${disordered(explanation)}早于“${start.field.zh}”，前后矛盾，请企业核实。`,
    calendarMissing: '无法判定：期限涉及的年份尚无节假日安排，请补录后重新检查。',
    notApplicable: '本条不适用于这条记录。',
  };
  return told[outcome];
}

function overdue(explanation: Explanation): string {
  const minutes = explanation.overdueMinutes ?? 0;
  const least = isLeast(explanation) ? '至少' : '';
  return `${least}逾期${minutes === 0 ? '' : ' '}${durationText(minutes, 'zh')}`;
}

function fieldsOf(fields: readonly Bilingual[]): string {
  return fields.map(({ zh }) => `“${zh}”`).join('、');
}

/** What is recorded of the act where it lies before the start. */
function disordered({ doubt, act }: Explanation): string {
  const known = act.field.zh === doubt?.field.zh ? knownMoment(act.told) : null;
  return known === null ? '' : ` ${moment(known)} `;
}

function moment({ at, bareDate }: KnownMoment): string {
  const text = formatMinute(at);
  const day = weekdays[weekday(dayOf(at))];
  return bareDate
    ? `${text.slice(0, 10)}（${day}，无时刻）`
    : `${text.slice(0, 10)}（${day}）${text.slice(11)}`;
}
