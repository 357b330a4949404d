import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate, weekday } from '../../src-main/contract/beijing-time.ts';
import { type CalendarYear, calendarFile } from '../../src-main/contract/calendar.ts';
import { CalendarYearMissing, WorkingCalendar } from '../../src-main/domain/working-calendar.ts';
import { calendar } from './resources.ts';

const FIRST = parseDate('2018-01-01');
const LAST = parseDate('2026-12-31');
/** Far enough from the end of 2026 that 60 working days fit in. */
const anyDay = fc.integer({ min: FIRST, max: parseDate('2026-08-31') });
const anyCount = fc.integer({ min: 0, max: 60 });

describe('every day of 2018 to 2026', () => {
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

  it('is a working day exactly where chinese-days says so, asked day by day', () => {
    const differing = days
      .map(formatDate)
      .filter((date) => calendar.isWorkingDay(parseDate(date)) !== chineseDays.isWorkday(date));
    expect(differing).toEqual([]);
    expect(days).toHaveLength(3287);
  });

  it('is told with the reason', () => {
    const told = (date: string) => calendar.describe(parseDate(date));
    expect(told('2025-12-31')).toEqual({ kind: 'workingDay', name: null });
    expect(told('2026-01-01')).toEqual({ kind: 'holiday', name: '元旦' });
    expect(told('2026-01-03')).toEqual({ kind: 'holiday', name: '元旦' });
    expect(told('2026-01-04')).toEqual({ kind: 'madeUpWorkingDay', name: null });
    expect(told('2026-02-14')).toEqual({ kind: 'madeUpWorkingDay', name: null });
    expect(told('2026-02-15')).toEqual({ kind: 'holiday', name: '春节' });
    expect(told('2026-02-23')).toEqual({ kind: 'holiday', name: '春节' });
    expect(told('2026-02-28')).toEqual({ kind: 'madeUpWorkingDay', name: null });
    expect(told('2026-03-01')).toEqual({ kind: 'weekend', name: null });
  });
});

describe('the Nth working day after a day', () => {
  /** Walks day by day, asking another calendar. */
  function walked(day: number, count: number): number {
    let last = day;
    for (let left = count; left > 0; ) if (chineseDays.isWorkday(formatDate(++last))) left--;
    return last;
  }

  it('is the one that is reached by walking day by day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        expect(calendar.workingDayAfter(day, count)).toBe(walked(day, count));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a working day, with as many of them on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const last = calendar.workingDayAfter(day, count);
        expect(calendar.isWorkingDay(last)).toBe(true);
        const way = calendar.daysAfter(day, last);
        expect(way.map((each) => each.day)).toEqual(way.map((_, index) => day + 1 + index));
        expect(way.filter((each) => calendar.isWorkingDay(each.day))).toHaveLength(count);
      }),
    );
  });

  it('never comes earlier for a later day or a larger number', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyCount, fc.nat(20), (day, later, count, more) => {
        const last = calendar.workingDayAfter(day, count);
        expect(calendar.workingDayAfter(Math.min(day + later, LAST - 120), count)).toBeGreaterThanOrEqual(
          calendar.workingDayAfter(Math.min(day, LAST - 120), count),
        );
        expect(calendar.workingDayAfter(last, more)).toBe(calendar.workingDayAfter(day, count + more));
      }),
    );
  });

  it('is the same whichever day off one starts from', () => {
    for (const date of ['2026-02-14', '2026-02-15', '2026-02-18', '2026-02-23']) {
      expect(formatDate(calendar.workingDayAfter(parseDate(date), 1))).toBe('2026-02-24');
    }
  });

  it('is the day itself for none', () => {
    expect(calendar.workingDayAfter(parseDate('2026-02-16'), 0)).toBe(parseDate('2026-02-16'));
  });
});

describe('the working day from a day on', () => {
  it('is the day itself or the first one after it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const from = calendar.workingDayFrom(day);
        expect(from).toBe(calendar.isWorkingDay(day) ? day : calendar.workingDayAfter(day, 1));
        expect(calendar.daysAfter(day - 1, from - 1).some((each) => calendar.isWorkingDay(each.day))).toBe(
          false,
        );
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-01-04'],
    ['2026-01-04', '2026-01-04'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
    ['2026-03-01', '2026-03-02'],
  ])('%s → %s', (day, from) => {
    expect(formatDate(calendar.workingDayFrom(parseDate(day)))).toBe(from);
  });
});

describe('a year that is not on file', () => {
  it('is an error, never a guess, for each question', () => {
    const day = parseDate('2027-01-01');
    expect(() => calendar.describe(day)).toThrow(new CalendarYearMissing(2027));
    expect(() => calendar.isWorkingDay(parseDate('2017-12-31'))).toThrow(new CalendarYearMissing(2017));
    expect(() => calendar.workingDayFrom(day)).toThrow(CalendarYearMissing);
    expect(() => calendar.workingDayAfter(parseDate('2026-12-31'), 1)).toThrow(CalendarYearMissing);
    expect(() => calendar.daysAfter(parseDate('2026-12-30'), day)).toThrow(CalendarYearMissing);
  });

  it('stays an error when it was asked for before', () => {
    const fresh = new WorkingCalendar([year({})]);
    for (let time = 0; time < 2; time++) {
      expect(() => fresh.workingDayAfter(parseDate('2030-12-31'), 1)).toThrow(new CalendarYearMissing(2031));
    }
  });

  it('is no trouble to a count that ends before it', () => {
    expect(formatDate(calendar.workingDayAfter(parseDate('2026-12-24'), 5))).toBe('2026-12-31');
  });
});

/** 2030, otherwise without holidays. January 1, 2030 is a Tuesday, January 5 a Saturday. */
function year(told: Partial<CalendarYear>): CalendarYear {
  return { year: 2030, notice: '国办发明电〔2029〕1号', holidays: [], workingWeekends: [], ...told };
}

describe('a calendar that contradicts itself is refused', () => {
  const holiday = (from: string, to: string) => ({ name: '元旦', from, to });

  it.each<[string, CalendarYear[], RegExp]>([
    ['a year given twice', [year({}), year({})], /2030: given-twice 2030/],
    [
      'a range that ends before it starts',
      [year({ holidays: [holiday('2030-01-03', '2030-01-01')] })],
      /reversed 2030-01-03–2030-01-01/,
    ],
    [
      'a date that does not exist',
      [year({ holidays: [holiday('2030-02-29', '2030-03-01')] })],
      /no-such-date 2030-02-29/,
    ],
    [
      'a made-up date that does not exist',
      [year({ workingWeekends: ['2030-02-30'] })],
      /no-such-date 2030-02-30/,
    ],
    ['a made-up Tuesday', [year({ workingWeekends: ['2030-01-01'] })], /no-weekend 2030-01-01/],
    [
      'a holiday of another year',
      [year({ holidays: [holiday('2029-12-31', '2030-01-01')] })],
      /outside-year 2029-12-31/,
    ],
    ['a made-up day of another year', [year({ workingWeekends: ['2031-01-04'] })], /outside-year 2031-01-04/],
    [
      'holidays that overlap',
      [year({ holidays: [holiday('2030-01-01', '2030-01-03'), holiday('2030-01-03', '2030-01-04')] })],
      /given-twice 2030-01-03/,
    ],
    [
      'a day both off and worked',
      [year({ holidays: [holiday('2030-01-04', '2030-01-06')], workingWeekends: ['2030-01-05'] })],
      /given-twice 2030-01-05/,
    ],
  ])('%s', (_, years, reason) => {
    expect(() => new WorkingCalendar(years)).toThrow(reason);
  });

  it('and one in the wrong form is refused where it is read', () => {
    expect(calendarFile.safeParse({ years: [year({})] }).success).toBe(true);
    expect(calendarFile.safeParse({ years: [year({ workingWeekends: ['2030/1/5'] })] }).success).toBe(false);
    expect(calendarFile.safeParse({ years: [{ ...year({}), notice: undefined }] }).success).toBe(false);
    expect(calendarFile.safeParse({ years: [{ ...year({}), weekends: [] }] }).success).toBe(false);
  });

  it('while one that does not is not', () => {
    const fresh = new WorkingCalendar([
      year({ holidays: [holiday('2030-01-01', '2030-01-01')], workingWeekends: ['2030-01-05'] }),
    ]);
    expect(weekday(parseDate('2030-01-05'))).toBe(6);
    expect(fresh.isWorkingDay(parseDate('2030-01-01'))).toBe(false);
    expect(fresh.isWorkingDay(parseDate('2030-01-05'))).toBe(true);
    expect(fresh.isWorkingDay(parseDate('2030-01-06'))).toBe(false);
  });
});
