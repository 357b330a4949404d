import { dayOf, formatDate, formatMinute, weekday } from '../beijing-time.ts';
import type { ExplainedDay, Explanation, ToldMoment } from '../explanation.ts';
import type { Outcome } from '../outcomes.ts';
import { durationText } from './duration.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const units = { minutes: '分钟', hours: '小时', days: '日', workingDays: '个工作日' };
const bases = { text: '条文所定', reading: '条文未写数字，按此掌握', setting: '主管部门设定' };

export function explanationZh(explanation: Explanation): string {
  return [clause(explanation), start(explanation), days(explanation), due(explanation), verdict(explanation)]
    .filter((sentence) => sentence !== '')
    .join('');
}

function clause({ clauses, requirement, limit }: Explanation): string {
  const cited = clauses.map(({ document, title, article }) =>
    article === null ? title.zh : `《${title.zh}》（${document}）第 ${article} 条`,
  );
  const number =
    limit === null || limit.value === 0
      ? ''
      : `（${limit.value} ${units[limit.unit]}，${bases[limit.basis]}）`;
  return `依据${cited.join('、')}：${requirement.zh.replace(/。$/, '')}${number}。`;
}

function start({ start: { field, told }, days }: Explanation): string {
  const uncounted = days.length > 0 ? '，当天不计' : '';
  return typeof told === 'string' || 'unreadable' in told ? '' : `${field.zh} ${moment(told)}${uncounted}。`;
}

function days({ days, counting }: Explanation): string {
  if (days.length === 0) return '';
  const backwards = counting === 'forwards' ? '' : '往前数：';
  return `${backwards}${runs(days)
    .map((run) => dayRun(run, counting === 'forwards'))
    .join('；')}。`;
}

/** Days that are skipped for the same reason stand together; every date is named. */
function runs(days: readonly ExplainedDay[]): ExplainedDay[][] {
  const found: ExplainedDay[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    const [first] = last ?? [];
    const same = first !== undefined && day.count === null && first.count === null;
    if (last !== undefined && same && first.kind === day.kind && first.name === day.name) last.push(day);
    else found.push([day]);
  }
  return found;
}

function dayRun(run: readonly ExplainedDay[], forwards: boolean): string {
  const [first] = run;
  if (first === undefined) return '';
  const dates = run.map(({ date, weekday }) => `${date.slice(5)}（${weekdays[weekday]}）`).join('、');
  if (first.count !== null) {
    if (first.kind === 'calendarDay')
      return `${dates}${forwards ? `第 ${first.count} 日` : `前 ${first.count} 日`}`;
    const madeUp = first.kind === 'madeUpWorkingDay' ? '调休上班，' : '';
    return `${dates}${madeUp}第 ${first.count} 个工作日`;
  }
  switch (first.kind) {
    case 'holiday':
      return `${dates}${first.name ?? ''}放假，不计`;
    case 'weekend':
      return `${dates}周末，不计`;
    case 'rolledOver':
      return `期限末日遇休息日，顺延至 ${dates}`;
    default:
      return `${dates}为最迟通知日`;
  }
}

function due({ due, counting, start }: Explanation): string {
  if (due === null) return '';
  if (counting === 'anyTime') return `应在 ${formatMinute(due.at)} 之前办理。`;
  if (due.inclusive) {
    const least =
      typeof start.told === 'object' && 'bareDate' in start.told && start.told.bareDate ? '最早' : '';
    return `期限${least}到 ${formatMinute(due.at)} 为止（含）。`;
  }
  const day = dayOf(due.at) - 1;
  return `期限到 ${formatDate(day)}（${weekdays[weekday(day)]}）24:00 为止。`;
}

function verdict(explanation: Explanation): string {
  const { outcome, act, asOf, overdueMinutes, doubt } = explanation;
  const field = act.field.zh;
  const done = typeof act.told === 'object' && 'at' in act.told ? `${field} ${moment(act.told)}` : field;
  const over = overdueMinutes === null ? '' : durationText(overdueMinutes, 'zh');
  const until = formatMinute(asOf);
  const told: Record<Outcome, string> = {
    compliant: `${done}，合规。`,
    late: `${done}，逾期 ${over}。`,
    missing: `截至 ${until} 没有${field}的记录，已超过期限 ${over}。`,
    wrong: `${done}，办理不当。`,
    pending: `截至 ${until} 尚未办理，期限未到。`,
    notSupplied: `无法判定：文件中没有“${doubt?.field.zh ?? field}”一列，请企业补报。`,
    unreadable: `无法判定：“${doubt?.field.zh ?? field}”填写为“${doubt?.found ?? ''}”，无法识别，请企业更正。`,
    classEmpty: `无法判定：“${doubt?.field.zh ?? field}”未填写，不知本条是否适用，请企业补填。`,
    timeMissing: `无法判定：“${doubt?.field.zh ?? field}”等只有日期，没有具体时刻，请企业补报时刻。`,
    outOfOrder: `无法判定：“${doubt?.field.zh ?? field}”早于起始时间，前后矛盾，请企业核实。`,
    calendarMissing: '无法判定：期限涉及的年份尚无节假日安排，请先录入。',
    notApplicable: '本条不适用。',
  };
  return told[outcome];
}

function moment(told: Extract<ToldMoment, { at: number }>): string {
  const day = weekdays[weekday(dayOf(told.at))];
  const text = formatMinute(told.at);
  return told.bareDate
    ? `${text.slice(0, 10)}（${day}，无时刻）`
    : `${text.slice(0, 10)}（${day}）${text.slice(11)}`;
}
