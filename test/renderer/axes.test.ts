import { describe, expect, it } from 'vitest';
import { countAxis, shareAxis } from '../../src-renderer/pages/overview/axes.ts';

const rounded = (ticks: readonly number[]) => ticks.map((tick) => Math.round(tick * 1000) / 1000);

describe('the axis of shares', () => {
  it.each([
    ['the best weeks', [0.99, null, 1], [0.9, 0.92, 0.94, 0.96, 0.98, 1]],
    ['a bad week', [0.824, 0.97], [0.8, 0.84, 0.88, 0.92, 0.96, 1]],
    ['exactly ten percent more', [0.7], [0.7, 0.76, 0.82, 0.88, 0.94, 1]],
    ['nothing compliant', [0], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['no week at all', [], [0.9, 0.92, 0.94, 0.96, 0.98, 1]],
  ])('of %s', (_, shares, ticks) => {
    expect(rounded(shareAxis(shares).ticks)).toEqual(ticks);
  });
});

describe('the axis of counts', () => {
  it.each([
    ['none', [0, 0], [0, 1, 2, 3, 4, 5]],
    ['few', [2, 3], [0, 2, 4, 6, 8, 10]],
    ['some', [59, 12], [0, 30, 60, 90, 120, 150]],
    ['many', [812], [0, 400, 800, 1200, 1600, 2000]],
  ])('of %s has round marks and leaves the upper half to the lines', (_, counts, ticks) => {
    const { domain, ticks: found } = countAxis(counts);
    expect(found).toEqual(ticks);
    expect(domain[1]).toBeGreaterThanOrEqual(2 * Math.max(...counts));
  });
});
