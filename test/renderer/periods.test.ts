import { describe, expect, it } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { openingView, periodBefore, presetOf, presetPeriods } from '../../src-renderer/filter/periods.ts';

const season = { from: '2025-11-15', to: '2026-03-15' };

describe('the periods offered by name are seen from asOf', () => {
  it.each([
    {
      asOf: '2026-01-31T08:30',
      thisMonth: ['2026-01-01', '2026-01-31'],
      lastMonth: ['2025-12-01', '2025-12-31'],
      sevenDays: ['2026-01-25', '2026-01-31'],
    },
    {
      // A February that is not a leap year, seen from its first minute in Beijing, which is still January elsewhere.
      asOf: '2026-02-01T00:00',
      thisMonth: ['2026-02-01', '2026-02-28'],
      lastMonth: ['2026-01-01', '2026-01-31'],
      sevenDays: ['2026-01-26', '2026-02-01'],
    },
    {
      asOf: '2024-03-05T12:00',
      thisMonth: ['2024-03-01', '2024-03-31'],
      lastMonth: ['2024-02-01', '2024-02-29'],
      sevenDays: ['2024-02-28', '2024-03-05'],
    },
  ])('$asOf', ({ asOf, thisMonth, lastMonth, sevenDays }) => {
    const presets = presetPeriods({ asOf: parseIso(asOf), season });
    const days = ({ from, to }: { from: string | null; to: string | null }) => [from, to];
    expect(days(presets.thisMonth)).toEqual(thisMonth);
    expect(days(presets.lastMonth)).toEqual(lastMonth);
    expect(days(presets.sevenDays)).toEqual(sevenDays);
    expect(presets.season).toEqual(season);
    expect(presets.all).toEqual({ from: null, to: null });
  });
});

it('knows a period again that was chosen by name, and one of the user’s own', () => {
  const presets = presetPeriods({ asOf: parseIso('2026-01-31'), season });
  expect(presetOf({ from: '2025-12-01', to: '2025-12-31' }, presets)).toBe('lastMonth');
  expect(presetOf({ from: null, to: null }, presets)).toBe('all');
  expect(presetOf({ from: '2025-12-01', to: '2025-12-30' }, presets)).toBeNull();
  expect(presetOf({ from: '2025-12-01', to: null }, presets)).toBeNull();
});

describe('the period before', () => {
  it.each([
    ['31 days of January', '2026-01-01', '2026-01-31', '2026-03-20', '2025-12-01', '2025-12-31'],
    ['28 days of February', '2026-02-01', '2026-02-28', '2026-03-20', '2026-01-04', '2026-01-31'],
    ['one day', '2026-01-01', '2026-01-01', '2026-03-20', '2025-12-31', '2025-12-31'],
    [
      'only what has passed of a season',
      '2025-11-15',
      '2026-03-15',
      '2025-11-17T10:00',
      '2025-11-12',
      '2025-11-14',
    ],
    ['an open end, until asOf', '2026-03-14', null, '2026-03-15', '2026-03-12', '2026-03-13'],
  ])('is as long: %s', (_, from, to, asOf, beforeFrom, beforeTo) => {
    expect(periodBefore({ from, to }, parseIso(asOf))).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it.each([
    ['no first day', null, '2026-03-15', '2026-03-20'],
    ['not begun at asOf', '2026-04-01', '2026-04-30', '2026-03-20'],
    ['the wrong way round', '2026-02-10', '2026-02-01', '2026-03-20'],
  ])('is none: %s', (_, from, to, asOf) => {
    expect(periodBefore({ from, to }, parseIso(asOf))).toBeNull();
  });
});

describe('a window opens', () => {
  it.each([
    ['with nothing recorded', null],
    ['with records before and into the season', { from: '2025-10-01', to: '2025-11-15' }],
    ['with records of its last day on', { from: '2026-03-15', to: '2026-05-01' }],
  ])('on this season %s', (_, recorded) => {
    expect(openingView({ season, recorded })).toEqual({ ...season, company: null });
  });

  it.each([
    ['before it', { from: '2024-11-15', to: '2025-11-14' }],
    ['after it', { from: '2026-03-16', to: '2026-11-01' }],
  ])('on everything where all records lie %s', (_, recorded) => {
    expect(openingView({ season, recorded })).toEqual({ from: null, to: null, company: null });
  });
});
