import { describe, expect, it } from 'vitest';
import type { Week } from '../../src-main/contract/window.ts';
import { everyWeek, weekWithin } from '../../src-renderer/pages/overview/weeks.ts';

const week = (monday: string): Week => ({
  monday,
  compliant: 1,
  violation: 0,
  pending: 0,
  undeterminable: 0,
  notApplicable: 0,
  rate: 1,
  share: 1,
  records: 1,
});

describe('the weeks that are drawn', () => {
  it('have no gap where a week has no records, over New Year too', () => {
    const drawn = everyWeek([week('2025-12-22'), week('2026-01-12')]);
    expect(drawn.map(({ monday, figures }) => [monday, figures !== null])).toEqual([
      ['2025-12-22', true],
      ['2025-12-29', false],
      ['2026-01-05', false],
      ['2026-01-12', true],
    ]);
  });

  it('are none where nothing is recorded', () => {
    expect(everyWeek([])).toEqual([]);
  });
});

describe('the days of a week', () => {
  it.each([
    ['a whole week', null, null, '2026-01-05', '2026-01-11'],
    ['a week inside the period', '2026-01-01', '2026-01-31', '2026-01-05', '2026-01-11'],
    ['the first week of a period', '2026-01-07', '2026-01-31', '2026-01-07', '2026-01-11'],
    ['the last week of a period', '2026-01-01', '2026-01-08', '2026-01-05', '2026-01-08'],
  ])('lie in the period: %s', (_, from, to, first, last) => {
    expect(weekWithin('2026-01-05', { from, to })).toEqual({ from: first, to: last });
  });
});
