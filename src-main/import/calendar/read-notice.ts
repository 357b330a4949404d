import { formatDate, parseDate, weekday } from '../../contract/beijing-time.ts';
import type { CalendarReading } from '../../contract/calendar.ts';
import { CalendarDraft } from './calendar-draft.ts';

/**
 * Reads the text of the State Council's notice, or the paragraphs of it that name days, as
 * `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` Weekdays and counts that stand beside the
 * dates are compared with the calendar: a notice of another year, or a slip, shows itself there.
 *
 * `year` is needed where the text does not tell of which year it is, and wins where both do.
 */
export function readNotice(text: string, year: number | null): CalendarReading {
  const plain = text.normalize('NFKC').replace(/\r/g, '');
  const draft = new CalendarDraft();
  const number = /国办发明电〔\d{4}〕\s*\d+\s*号/.exec(plain)?.[0].replace(/\s/g, '') ?? '';
  const told = year ?? yearOfNotice(plain);
  if (told === null) {
    draft.problem('no-year', plain.slice(0, 40));
    return { format: 'notice', years: [], problems: draft.problems, leftOut: [] };
  }
  let name: string | null = null;
  for (const sentence of plain.split(/[。;\n]/)) {
    const heading = /^\s*(?:[一二三四五六七八九十]+、|\d+[.、])?\s*([^\d:,]{1,12}?)\s*:/.exec(sentence);
    if (heading?.[1] !== undefined) name = heading[1];
    addSentence(draft, heading === null ? sentence : sentence.slice(heading[0].length), name, told);
  }
  return {
    format: 'notice',
    years: draft.years(number, told),
    problems: draft.problems,
    leftOut: draft.leftOut,
  };
}

/** The year in the title, `2026年部分节假日安排`, or else the first that is named. */
function yearOfNotice(text: string): number | null {
  const found = /(\d{4})年(?:部分)?节假日/.exec(text) ?? /(?<!〔)(\d{4})年/.exec(text);
  return found === null ? null : Number(found[1]);
}

interface ToldDate {
  readonly day: number;
  /** Behind `至`: the end of a stretch that the date before it begins. */
  readonly endsStretch: boolean;
}

function addSentence(draft: CalendarDraft, sentence: string, name: string | null, year: number): void {
  let off: { days: number; text: string } | null = null;
  for (const clause of clausesOf(sentence)) {
    const text = clause.trim();
    const count = /共\s*(\d+)\s*天|放假\s*(\d+)\s*天/.exec(text);
    const dates = datesOf(draft, text, year);
    if (dates === null) return;
    if (dates.length > 0) {
      const working = /上班|补班/.test(text);
      const holiday = /放假|休息|休假|连休/.test(text);
      if (working === holiday) {
        draft.problem('not-understood', text);
        continue;
      }
      const stretches = stretchesOf(dates);
      for (const [from, to] of stretches)
        draft.add({ from, to, holiday: working ? null : (name ?? text), text });
      if (holiday) off = { days: stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0), text };
    }
    const said = count?.[1] ?? count?.[2];
    if (off !== null && said !== undefined && Number(said) !== off.days)
      draft.problem('count-differs', off.text, String(off.days));
  }
}

/** Cuts at commas, but not inside brackets: `(农历腊月二十八、周日)`. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/,(?![^(]*\))/);
}

/** The dates of a clause; null where one does not exist or is another weekday than it says. */
function datesOf(draft: CalendarDraft, clause: string, year: number): ToldDate[] | null {
  const dates: ToldDate[] = [];
  let month: string | null = null;
  let inYear = year;
  const pattern = /(至|到|-|—|~)?\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g;
  for (const [text, to, ofYear, ofMonth, ofDay = '', beside = ''] of clause.matchAll(pattern)) {
    if (ofYear !== undefined) inYear = Number(ofYear);
    month = ofMonth ?? month;
    const day = month === null ? null : dayOn(inYear, month, ofDay);
    if (day === null) {
      draft.problem('no-such-date', text.trim());
      return null;
    }
    const said = /(?:周|星期)([日天一二三四五六])/.exec(beside)?.[1];
    if (said !== undefined && weekdayOf(said) !== weekday(day)) {
      draft.problem(
        'weekday-differs',
        `${formatDate(day)} ${text.trim()}`,
        `周${'日一二三四五六'.charAt(weekday(day))}`,
      );
      return null;
    }
    dates.push({ day, endsStretch: to !== undefined });
  }
  return dates;
}

function stretchesOf(dates: readonly ToldDate[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const { day, endsStretch } of dates) {
    const last = stretches.at(-1);
    if (endsStretch && last !== undefined) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}

function weekdayOf(said: string): number {
  return said === '天' ? 0 : '日一二三四五六'.indexOf(said);
}

function dayOn(year: number, month: string, day: string): number | null {
  try {
    return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return null;
  }
}
