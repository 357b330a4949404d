import { describe, expect, it } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { bytesText, numberText, percentText } from '../../src-renderer/components/number-text.ts';
import { countChange, pointsChange } from '../../src-renderer/pages/overview/change.ts';
import { freshnessRows, silentDays } from '../../src-renderer/pages/overview/freshness.ts';

describe('a change against the period before', () => {
  it('of counts', () => {
    expect(countChange(12, 10)).toEqual({ direction: 'up', amount: 2 });
    expect(countChange(10, 12)).toEqual({ direction: 'down', amount: 2 });
    expect(countChange(7, 7)).toEqual({ direction: 'same', amount: 0 });
  });

  it.each([
    [0.919, 0.933, { direction: 'down', amount: 1.4 }],
    [0.5, 0.25, { direction: 'up', amount: 25 }],
    // Less than can be shown is no change.
    [0.9, 0.9004, { direction: 'same', amount: 0 }],
    [null, 0.9, null],
    [0.9, null, null],
  ])('of rates, in points: %d after %d', (now, before, change) => {
    expect(pointsChange(now, before)).toEqual(change);
  });
});

describe('numbers as people read them', () => {
  it.each([
    [1, '100.0%'],
    [0.99996, '99.9%'],
    [0.875, '87.5%'],
    [0.0001, '0.1%'],
    [0, '0.0%'],
  ])('%d is %s: all and nothing are said only of all and nothing', (part, text) => {
    expect(percentText(part)).toBe(text);
  });

  it('groups thousands and names sizes', () => {
    expect(numberText(1_234_567)).toBe('1,234,567');
    expect([999, 23_400, 1_440_000].map(bytesText)).toEqual(['999 B', '23 kB', '1.4 MB']);
  });
});

describe('how long a company has been silent', () => {
  const season = { from: '2025-11-15', to: '2026-03-15' };

  it.each([
    ['until asOf while the season runs', '2026-01-01', '2026-01-31T08:00', 30],
    ['until the season’s end after it', '2026-03-01', '2026-06-01T08:00', 14],
    ['not at all where it told of later days', '2026-04-02', '2026-06-01T08:00', 0],
  ])('is counted %s', (_, lastDay, asOf, days) => {
    expect(silentDays(lastDay, { asOf: parseIso(asOf), season })).toBe(days);
  });

  it('shows who has told nothing of a dataset', () => {
    const told = { company: '甲', dataset: 'repairs', records: 3, lastDay: '2026-01-01', lastImportAt: 1 };
    const [first, second] = freshnessRows([told], ['甲', '乙']);
    expect(first?.byDataset.get('repairs')).toBe(told);
    expect(first?.byDataset.has('outages')).toBe(false);
    expect(second).toMatchObject({ company: '乙' });
    expect(second?.byDataset.size).toBe(0);
  });
});
