import type { CalendarProblemCode, CalendarReading } from '../../../src-main/contract/calendar.ts';
import type { DayKind } from '../../pages/settings/day-kinds.ts';

const kinds: Readonly<Record<DayKind, string>> = {
  workingDay: '工作日',
  weekend: '周末',
  holiday: '放假',
  madeUpWorkingDay: '调休上班',
};

const problems: Readonly<Record<CalendarProblemCode, (text: string, expected: string) => string>> = {
  'no-year': () => '文字里没有写明是哪一年。请在“年份”中填写。',
  'no-days': () => '没有读到放假或上班的日期。请粘贴通知中列明日期的段落。',
  'not-json': (text) => `不是有效的放假安排 JSON（${text}）。`,
  'not-understood': (text) => `没有读懂：“${text}”。请写明是放假还是上班。`,
  'no-such-date': (text) => `没有这一天：“${text}”。`,
  'weekday-differs': (text, expected) => `“${text}”的星期不符，这一天是${expected}。请核对年份和日期。`,
  'count-differs': (text, expected) => `“${text}”的天数不符，按日期是 ${expected} 天。`,
  'no-weekend': (text, expected) => `“${text}”：${expected} 不是周六或周日，不能列为调休上班日。`,
  'given-twice': (text, expected) => `“${text}”：${expected} 出现了两次。`,
  reversed: (text) => `“${text}”：结束日期早于开始日期。`,
};

const formats: Readonly<Record<CalendarReading['format'], string>> = {
  json: 'JSON',
  ics: 'iCalendar（ICS）',
  notice: '通知文字',
};

export const settings = {
  scope: '核查范围',
  scopeNote: '适用于所有企业；单个企业或采暖季的例外在下面“对各企业的适用”中指定',
  season: '采暖季',
  seasonUsual: (from: string, to: string) => `按惯例（${from} 至 ${to}）`,
  seasonOwn: '本采暖季起止日期',
  documents: '适用文件',
  documentsAll: '全部文件（以后新增的也适用）',
  documentsSome: '只适用选中的文件',
  statutes: '适用的地方法规',
  counting: '期限计算',
  rollForward: '按日计算的期限，末日不是工作日的，顺延至下一个工作日',
  changeScope: '试算并保存……',
  scopeUnchanged: '没有改动',
  calendar: '工作日日历',
  calendarNote: '依据国务院办公厅每年的放假通知；没有收录的年份，落在其中的期限无法判定',
  year: '年份',
  notice: '依据',
  noYear: (year: number) =>
    `${year} 年的放假安排尚未收录：落在这一年的工作日期限无法判定。请导入或粘贴当年的放假通知。`,
  importYear: '导入一年的放假安排',
  importHint: '粘贴国务院办公厅的放假通知，或 JSON、ICS 文件的内容',
  importFile: '从文件读取',
  importText: '内容',
  importYearHint: '通知里没有写年份时填写',
  read: '读取',
  understood: (format: string) => `按${format}读取，结果如下，请核对：`,
  leftOut: '没有采用的内容（属于其他年份，或不是放假、上班）：',
  noticeHint: '如 国办发明电〔2026〕1号',
  holidays: '放假',
  working: '调休上班',
  kinds,
  marks: { holiday: '休', madeUpWorkingDay: '班' },
  month: (month: number) => `${month} 月`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  day: (date: string, kind: string, name: string | null) =>
    name === null ? `${date} ${kind}` : `${date} ${name}${kind}`,
  editDay: (date: string) => `更改 ${date}`,
  dayIs: '这一天是',
  holidayName: '节日名称',
  language: '语言',
  languages: { zh: '简体中文', en: 'English' },
  problems,
  formats,
  missing: (years: string) => `${years} 年的放假安排尚未收录，落在其中的工作日期限无法判定。`,
  goCalendar: '去收录',
};
