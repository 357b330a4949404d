import { describe, expect, it } from 'vitest';
import { rateOf, shareOf } from '../../src-main/contract/rates.ts';
import { hoursOfMinutes, momentCell, momentText } from '../../src-main/report/cell-moment.ts';
import { columnLetter } from '../../src-main/report/formulas.ts';
import { type Counts, noCounts, ranksOf } from '../../src-main/report/rates.ts';

function counts(compliant: number, violation: number, undeterminable = 0): Counts {
  return { ...noCounts, compliant, violation, undeterminable };
}

describe('rate and determinable share', () => {
  it('divide by what was judged, and by what could have been', () => {
    expect(rateOf(counts(9, 1, 90))).toBe(0.9);
    expect(shareOf(counts(9, 1, 90))).toBe(0.1);
  });

  it('do not exist where there is nothing to divide by', () => {
    expect(rateOf(counts(0, 0, 5))).toBeNull();
    expect(shareOf(counts(0, 0, 5))).toBe(0);
    expect(shareOf(counts(0, 0))).toBeNull();
  });
});

describe('ranks', () => {
  it('are shared by equals and leave out who is not determinable enough', () => {
    expect(ranksOf([counts(9, 1), counts(18, 2), counts(10, 0, 5), counts(5, 5), counts(0, 0)])).toEqual([
      1,
      1,
      'share-too-low',
      3,
      'no-data',
    ]);
  });

  it('are given at a share of exactly 90 %', () => {
    expect(ranksOf([counts(8, 1, 1)])).toEqual([1]);
    expect(ranksOf([counts(89, 0, 10)])).toEqual(['share-too-low']);
  });
});

it('moments are Beijing wall-clock time', () => {
  const moment = Date.UTC(2025, 10, 30, 16, 5) / 1000;
  expect(momentText(moment)).toBe('2025-12-01 00:05');
  expect(momentCell(moment).toISOString()).toBe('2025-12-01T00:05:00.000Z');
});

it('hours have two decimals', () => {
  expect(hoursOfMinutes(2040)).toBe(34);
  expect(hoursOfMinutes(61)).toBe(1.02);
  expect(hoursOfMinutes(0)).toBe(0);
});

it('columns go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
