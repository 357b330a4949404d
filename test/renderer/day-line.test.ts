import { expect, it } from 'vitest';
import {
  dayLine,
  isBreak,
  type LineBreak,
  type LineDay,
} from '../../src-renderer/pages/findings/timeline/day-line.ts';
import { told } from '../domain/moments.ts';
import { changed } from '../domain/resources.ts';
import { timeOf } from './explained.ts';

/** `02-14 madeUpWorkingDay 1 | deadline | late 2 | act 10:00`: what is drawn for a day, or `… 3 days …`. */
function drawn(item: LineDay | LineBreak): string {
  if (isBreak(item)) return `… ${item.days} days …${item.late ? ' late' : ''}`;
  const { date, counting, late, deadline, marks } = item;
  const counted =
    counting && [counting.kind, counting.name, counting.count].filter((part) => part !== null).join(' ');
  return [
    [date.slice(5), counted].filter(Boolean).join(' '),
    ...(deadline ? ['deadline'] : []),
    ...(late === null ? [] : [`late ${late}`]),
    ...marks.map(({ what, at, bareDate }) => `${what}${bareDate ? '' : told(at).slice(10)}`),
  ].join(' | ');
}

function line(...of: Parameters<typeof timeOf>): string[] | undefined {
  return dayLine(...timeOf(...of))?.map(drawn);
}

it('shows every counted and every skipped day over Spring Festival 2026, then the late ones', () => {
  expect(line('CMP-02', { acceptedAt: '2026-02-12 09:30', answeredAt: '2026-02-28 10:00' })).toEqual([
    '02-12 | start 09:30',
    '02-13 workingDay 1',
    '02-14 madeUpWorkingDay 2',
    ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `02-${day} holiday 春节`),
    '02-24 workingDay 3',
    '02-25 workingDay 4',
    '02-26 workingDay 5 | deadline',
    '02-27 | late 1',
    '02-28 | late 2 | act 10:00',
  ]);
});

it('cuts a long lateness and leaves its first and its last day', () => {
  expect(line('CMP-02', { acceptedAt: '2025-11-17 09:00', answeredAt: null }, '2025-12-20 12:00')).toEqual([
    '11-17 | start 09:00',
    '11-18 workingDay 1',
    '11-19 workingDay 2',
    '11-20 workingDay 3',
    '11-21 workingDay 4',
    '11-22 weekend',
    '11-23 weekend',
    '11-24 workingDay 5 | deadline',
    '11-25 | late 1',
    '… 23 days … late',
    '12-19 | late 25',
    '12-20 | late 26 | notDone 12:00',
  ]);
});

it('ends with the day before where the check is as of 00:00', () => {
  const asked = { acceptedAt: '2025-11-17 09:00', answeredAt: null };
  expect(line('CMP-02', asked, '2025-11-27 00:00')?.slice(7)).toEqual([
    '11-24 workingDay 5 | deadline',
    '11-25 | late 1',
    '11-26 | late 2 | notDone 00:00',
  ]);
  expect(line('CMP-02', asked, '2025-11-25 00:00')?.slice(7)).toEqual([
    '11-24 workingDay 5 | deadline | notDone 00:00',
  ]);
});

it('draws four uneventful days, cuts five', () => {
  const answered = (answeredAt: string) =>
    line('CMP-02', { acceptedAt: '2025-11-17 09:00', answeredAt })?.slice(7);
  expect(answered('2025-11-29 09:00')).toEqual([
    '11-24 workingDay 5 | deadline',
    '11-25 | late 1',
    '11-26 | late 2',
    '11-27 | late 3',
    '11-28 | late 4',
    '11-29 | late 5 | act 09:00',
  ]);
  expect(answered('2025-11-30 09:00')).toEqual([
    '11-24 workingDay 5 | deadline',
    '11-25 | late 1',
    '… 3 days … late',
    '11-29 | late 5',
    '11-30 | late 6 | act 09:00',
  ]);
});

it('shows an act in time on its day, and how much of the limit was left', () => {
  expect(line('CMP-02', { acceptedAt: '2025-11-17', answeredAt: '2025-11-19' })).toEqual([
    '11-17 | start',
    '11-18 workingDay 1',
    '11-19 workingDay 2 | act',
    '11-20 workingDay 3',
    '11-21 workingDay 4',
    '11-22 weekend',
    '11-23 weekend',
    '11-24 workingDay 5 | deadline',
  ]);
});

it('counts a notice backwards, drawn in the order of time', () => {
  const notice = { kind: 'planned', startAt: '2026-01-10 08:00', endAt: '2026-01-10 20:00' };
  expect(line('OUT-01', { ...notice, noticeAt: '2026-01-09 17:00' })).toEqual([
    '01-08 calendarDay 2 | deadline',
    '01-09 calendarDay 1 | late 1 | act 17:00',
    '01-10 | start 08:00',
  ]);
  expect(line('OUT-01', { ...notice, noticeAt: '2026-01-01 17:00' })).toEqual([
    '01-01 | act 17:00',
    '01-02',
    '… 4 days …',
    '01-07',
    '01-08 calendarDay 2 | deadline',
    '01-09 calendarDay 1',
    '01-10 | start 08:00',
  ]);
});

it('shows the day before which whole days must lie', () => {
  const clearDays = changed('OUT-01', ({ check }) => ({
    check: check.kind === 'notice' ? { ...check, counting: 'clearDays' } : check,
  }));
  expect(
    line(clearDays, {
      kind: 'planned',
      startAt: '2026-01-10 08:00',
      endAt: '2026-01-10 20:00',
      noticeAt: '2026-01-07 17:00',
    }),
  ).toEqual([
    '01-07 lastNoticeDay | deadline | act 17:00',
    '01-08 calendarDay 2',
    '01-09 calendarDay 1',
    '01-10 | start 08:00',
  ]);
});

it('shows to which working day a last day off was moved', () => {
  expect(line('SD-28', { acceptedAt: '2025-11-19 09:00', answeredAt: '2025-11-24 18:00' })).toEqual([
    '11-19 | start 09:00',
    '11-20 calendarDay 1',
    '11-21 calendarDay 2',
    '11-22 weekend 3',
    '11-23 weekend',
    '11-24 rolledOver | deadline | act 18:00',
  ]);
});

it('is not drawn for hours, nor without a deadline', () => {
  expect(
    line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18 15:00' }),
  ).toBeUndefined();
  expect(line('CMP-02', { acceptedAt: '2025-11-17 09:00' })).toBeUndefined();
  expect(
    line('CMP-02', { acceptedAt: '2026-12-30 09:00', answeredAt: null }, '2027-02-01 00:00'),
  ).toBeUndefined();
});
