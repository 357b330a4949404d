import { expect, it } from 'vitest';
import { type CalendarDay, monthsOf, withDay } from '../../src-renderer/pages/settings/day-kinds.ts';

const year = {
  year: 2026,
  notice: 'x',
  holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
  workingWeekends: ['2026-01-04'],
};

it('a year is shown month by month from Monday, each day as what it is', () => {
  const [january, february] = monthsOf(year);
  expect([january?.before, january?.days.length, february?.days.length]).toEqual([3, 31, 28]);
  expect(january?.days.slice(2, 5).map(({ kind, name }) => [kind, name])).toEqual([
    ['holiday', '元旦'],
    ['madeUpWorkingDay', null],
    ['workingDay', null],
  ]);
  expect(january?.days[9]).toEqual({ date: '2026-01-10', kind: 'weekend', name: null });
});

it.each<[string, CalendarDay, string[], string[]]>([
  [
    'a day in the middle of a holiday cuts it in two',
    { date: '2026-01-02', kind: 'workingDay', name: null },
    ['2026-01-01–2026-01-01', '2026-01-03–2026-01-03'],
    ['2026-01-04'],
  ],
  [
    'its last day shortens it',
    { date: '2026-01-03', kind: 'madeUpWorkingDay', name: null },
    ['2026-01-01–2026-01-02'],
    ['2026-01-03', '2026-01-04'],
  ],
  [
    'a made-up working day becomes a day off',
    { date: '2026-01-04', kind: 'holiday', name: '元旦' },
    ['2026-01-01–2026-01-03', '2026-01-04–2026-01-04'],
    [],
  ],
])('%s', (_, day, holidays, working) => {
  const changed = withDay(year, day);
  expect(changed.holidays.map(({ from, to }) => `${from}–${to}`)).toEqual(holidays);
  expect(changed.workingWeekends).toEqual(working);
});
