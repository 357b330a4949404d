import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../src-main/contract/beijing-time.ts';
import type { TimePart } from '../../src-main/contract/explanation.ts';
import { explained, explainedTime } from './explained.ts';
import { at } from './moments.ts';
import { calendar, changed, withParameters } from './resources.ts';

/** The days of an explanation, one a line: date, weekday, kind, name, which counted day. */
function daysOf({ days }: TimePart): string[] {
  return days.map(({ date, weekday, kind, name, count }) =>
    [date, 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')[weekday], kind, name ?? '', count ?? '-'].join(' '),
  );
}

function countedBy(counting: 'dates' | 'clearDays' | 'elapsed') {
  return changed('OUT-01', ({ check }) => ({ check: { ...check, counting } as typeof check }));
}

describe('every day on the way is told, with why it counted or not', () => {
  it('working days over Spring Festival', () => {
    const told = explainedTime('CMP-02', { acceptedAt: '2026-02-12 09:00', answeredAt: '2026-02-28 10:00' });
    expect(daysOf(told)).toEqual([
      '2026-02-13 Fri workingDay  1',
      '2026-02-14 Sat madeUpWorkingDay  2',
      '2026-02-15 Sun holiday 春节 -',
      '2026-02-16 Mon holiday 春节 -',
      '2026-02-17 Tue holiday 春节 -',
      '2026-02-18 Wed holiday 春节 -',
      '2026-02-19 Thu holiday 春节 -',
      '2026-02-20 Fri holiday 春节 -',
      '2026-02-21 Sat holiday 春节 -',
      '2026-02-22 Sun holiday 春节 -',
      '2026-02-23 Mon holiday 春节 -',
      '2026-02-24 Tue workingDay  3',
      '2026-02-25 Wed workingDay  4',
      '2026-02-26 Thu workingDay  5',
    ]);
    expect(told.due).toEqual({ at: at('2026-02-27 00:00'), inclusive: false });
    expect(told.overdueMinutes).toBe(34 * 60);
  });

  it('working days over a weekend', () => {
    const told = explainedTime('CMP-02', { acceptedAt: '2025-11-20 09:00', answeredAt: null });
    expect(daysOf(told)).toEqual([
      '2025-11-21 Fri workingDay  1',
      '2025-11-22 Sat weekend  -',
      '2025-11-23 Sun weekend  -',
      '2025-11-24 Mon workingDay  2',
      '2025-11-25 Tue workingDay  3',
      '2025-11-26 Wed workingDay  4',
      '2025-11-27 Thu workingDay  5',
    ]);
  });

  it('calendar days count whatever they are', () => {
    const told = explainedTime('SD-28', { acceptedAt: '2025-11-21 09:00', answeredAt: null });
    expect(daysOf(told)).toEqual([
      '2025-11-22 Sat calendarDay  1',
      '2025-11-23 Sun calendarDay  2',
      '2025-11-24 Mon calendarDay  3',
    ]);
  });

  it('a last calendar day that is off moves, over all days off, to the next working day', () => {
    const told = explainedTime('SD-28', { acceptedAt: '2025-12-29 09:00', answeredAt: null });
    expect(daysOf(told)).toEqual([
      '2025-12-30 Tue calendarDay  1',
      '2025-12-31 Wed calendarDay  2',
      '2026-01-01 Thu holiday 元旦 3',
      '2026-01-02 Fri holiday 元旦 -',
      '2026-01-03 Sat holiday 元旦 -',
      '2026-01-04 Sun rolledOver  -',
    ]);
  });

  it('and does not where the authority has it so, also in a year without calendar', () => {
    const told = explainedTime(
      'SD-28',
      { acceptedAt: '2026-12-29 09:00', answeredAt: null },
      { asOf: '2027-01-05 00:00', scope: { rollForward: false } },
    );
    expect(daysOf(told)).toEqual([
      '2026-12-30 Wed calendarDay  1',
      '2026-12-31 Thu calendarDay  2',
      '2027-01-01 Fri calendarDay  3',
    ]);
  });

  it('days before the calendar begins are not looked up where they only count', () => {
    const told = explainedTime('SD-28', { acceptedAt: '2017-12-30 09:00', answeredAt: null });
    expect(daysOf(told)).toEqual([
      '2017-12-31 Sun calendarDay  1',
      '2018-01-01 Mon calendarDay  2',
      '2018-01-02 Tue calendarDay  3',
    ]);
  });

  it('a notice is counted backwards from the day before the event', () => {
    const told = explainedTime('OUT-01', {
      startAt: '2026-01-05 08:00',
      kind: 'planned',
      noticeAt: '2026-01-04 10:00',
    });
    expect(daysOf(told)).toEqual(['2026-01-04 Sun calendarDay  1', '2026-01-03 Sat calendarDay  2']);
    expect(told.counting).toBe('dates');
  });

  it('with clear days the day of the notice stands before them', () => {
    const told = explainedTime(countedBy('clearDays'), {
      startAt: '2026-01-05 08:00',
      kind: 'planned',
      noticeAt: '2026-01-03 10:00',
    });
    expect(daysOf(told)).toEqual([
      '2026-01-04 Sun calendarDay  1',
      '2026-01-03 Sat calendarDay  2',
      '2026-01-02 Fri lastNoticeDay  -',
    ]);
  });

  it.each([
    ['hours', 'CMP-01', { acceptedAt: '2026-02-12 09:00', investigatedAt: null }],
    ['minutes', 'REP-02', { reportedAt: '2026-02-12 09:00', category: 'leak', arrivedAt: null }],
    ['any notice', 'OUT-05', { startAt: '2026-02-12 09:00', kind: 'planned', noticeAt: null }],
  ])('there are none for %s', (_, rule, fields) => {
    expect(explainedTime(rule, fields).days).toEqual([]);
  });

  it('nor for a notice counted in hours, nor where the deadline is not known', () => {
    const record = { startAt: '2026-01-05 08:00', kind: 'planned', noticeAt: null };
    expect(explainedTime(countedBy('elapsed'), record).days).toEqual([]);
    expect(explainedTime('CMP-02', { acceptedAt: '2026-12-28 09:00', answeredAt: null }).days).toEqual([]);
    expect(
      explainedTime('CMP-02', { acceptedAt: '2026-02-12 09:00', answeredAt: { unreadable: '待定' } }).days,
    ).toEqual([]);
  });

  it('counted days are exactly those of the limit, and the last day told is the day of the deadline', () => {
    const day = fc.integer({ min: parseDate('2018-01-01'), max: parseDate('2026-11-30') });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('CMP-02', 'SD-28', 'LY-25'),
        fc.boolean(),
        (start, rule, rollForward) => {
          const acceptedAt = `${formatDate(start)} 09:00`;
          const told = explainedTime(
            rule,
            { acceptedAt, answeredAt: null },
            { asOf: '2027-06-01 00:00', scope: { rollForward } },
          );
          const counted = told.days.filter(({ count }) => count !== null);
          expect(counted.map(({ count }) => count)).toEqual(counted.map((_, index) => index + 1));
          expect(counted).toHaveLength(told.limit?.value ?? 0);
          expect(told.days.map(({ date }) => date)).toEqual(
            told.days.map((_, index) => formatDate(start + 1 + index)),
          );
          const last = parseDate(told.days.at(-1)?.date ?? '');
          expect(told.due).toEqual({ at: at(`${formatDate(last + 1)} 00:00`), inclusive: false });
          const moved = told.days.slice(counted.length);
          if (rule === 'CMP-02') expect(moved.some(({ kind }) => kind === 'rolledOver')).toBe(false);
          else if (rollForward) expect(calendar.isWorkingDay(last)).toBe(true);
          else expect(moved).toEqual([]);
        },
      ),
    );
  });
});

describe('an explanation', () => {
  it('names each clause with its document', () => {
    const { clauses } = explained('OUT-01', { startAt: '2026-01-05 08:00', kind: 'planned', noticeAt: null });
    expect(clauses).toEqual([
      {
        document: 'AUTH',
        article: null,
        level: 'authority',
        title: { zh: '供热主管部门检查要求', en: 'Requirements of the supervising authority' },
      },
      {
        document: 'D07',
        article: '3',
        level: 'commitment',
        title: { zh: '热力公司维修、检护服务规范', en: 'Repair and inspection service code' },
      },
    ]);
  });

  it('tells the number that was in force, and since when where that is known', () => {
    const record = { acceptedAt: '2026-01-05 09:00', answeredAt: null };
    expect(explainedTime('SD-28', record).limit).toEqual({
      value: 3,
      unit: 'days',
      basis: 'text',
      validFrom: null,
    });
    const dated = withParameters('SD-28', {
      limit: {
        versions: [
          { validFrom: '2021-09-01', value: 3 },
          { validFrom: '2026-01-05', value: 2 },
        ],
      },
    });
    expect(explainedTime(dated, record).limit).toMatchObject({ value: 2, validFrom: '2026-01-05' });
    expect(explainedTime(dated, record).days).toHaveLength(2);
  });

  it('tells start and act as the record does', () => {
    const unreadable = { unreadable: '待定' };
    const told = (acceptedAt: string, investigatedAt?: string | null | typeof unreadable) => {
      const fields = { acceptedAt, ...(investigatedAt !== undefined && { investigatedAt }) };
      const { start, act } = explainedTime('CMP-01', fields);
      return [start?.told, act.told];
    };
    const bare = (date: string) => ({ at: at(`${date} 00:00`), bareDate: true });
    const exact = (moment: string) => ({ at: at(moment), bareDate: false });
    expect(told('2026-01-05', '2026-01-06')).toEqual([bare('2026-01-05'), bare('2026-01-06')]);
    expect(told('2026-01-05 09:00', '2026-01-06 10:00')).toEqual([
      exact('2026-01-05 09:00'),
      exact('2026-01-06 10:00'),
    ]);
    expect(told('2026-01-05 09:00', null)).toEqual([exact('2026-01-05 09:00'), 'empty']);
    expect(told('2026-01-05 09:00', unreadable)).toEqual([exact('2026-01-05 09:00'), unreadable]);
    expect(told('2026-01-05 09:00')).toEqual([exact('2026-01-05 09:00'), 'notSupplied']);
  });

  it('tells the end where the duty hangs on how long an event lasts', () => {
    const { end } = explainedTime('OUT-02', {
      startAt: '2026-01-05 08:00',
      endAt: '2026-01-05 15:00',
      noticeAt: null,
    });
    expect(end).toEqual({
      field: { zh: '恢复供热时间', en: 'Heating restored' },
      told: { at: at('2026-01-05 15:00'), bareDate: false },
    });
    expect(explainedTime('OUT-03', { startAt: '2026-01-05 08:00', kind: 'fault' }).end).toBeNull();
  });

  it('names the field to ask about, and what stands in it, only where nothing can be determined', () => {
    const fields = { acceptedAt: '2026-01-05 09:00', category: { unreadable: '跑水' }, onsiteAt: null };
    expect(explainedTime('CMP-03', fields).doubt).toEqual({
      field: { zh: '投诉类型', en: 'Category' },
      found: '跑水',
    });
    expect(explainedTime('CMP-03', { ...fields, category: null }).doubt).toEqual({
      field: { zh: '投诉类型', en: 'Category' },
      found: null,
    });
    expect(explainedTime('CMP-03', { ...fields, category: 'leak' }).doubt).toBeNull();
    expect(
      explainedTime('CMP-01', { acceptedAt: '2026-01-05', investigatedAt: '2026-01-05' }).doubt,
    ).toBeNull();
  });

  it.each([
    ['the act', '2026-01-07 09:00:59', 24 * 60],
    ['a second before a minute is full', '2026-01-06 09:00:59', 0],
    ['a full minute', '2026-01-06 09:01:00', 1],
    ['in time', '2026-01-06 09:00:00', null],
  ])('tells whole minutes overdue: %s', (_, investigatedAt, minutes) => {
    expect(explainedTime('CMP-01', { acceptedAt: '2026-01-05 09:00', investigatedAt }).overdueMinutes).toBe(
      minutes,
    );
  });

  it('counts them to asOf where nothing is done, and not while there is time', () => {
    const record = { acceptedAt: '2026-01-05 09:00', investigatedAt: null };
    expect(explainedTime('CMP-01', record, { asOf: '2026-01-06 10:30' }).overdueMinutes).toBe(90);
    expect(explainedTime('CMP-01', record, { asOf: '2026-01-06 09:00' }).overdueMinutes).toBeNull();
  });
});
