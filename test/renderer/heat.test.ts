import { describe, expect, it } from 'vitest';
import type { SummaryRow } from '../../src-main/contract/views.ts';
import { type AnswerCounts, addCounts } from '../../src-renderer/pages/overview/answer-counts.ts';
import { bandMarks } from '../../src-renderer/pages/overview/band-marks.ts';
import { bandOf, bands, heatRows, heatTotal } from '../../src-renderer/pages/overview/heat.ts';
import { heatCell } from '../../src-renderer/pages/overview/heat-cell.ts';
import { overview as en } from '../../src-renderer/texts/en/overview.ts';
import { overview as zh } from '../../src-renderer/texts/zh/overview.ts';

/** Counts with the rate and share that the contract defines. */
function counts(compliant: number, violation: number, undeterminable = 0, pending = 0): AnswerCounts {
  const determined = compliant + violation;
  return {
    compliant,
    violation,
    undeterminable,
    pending,
    notApplicable: 5,
    excused: 0,
    rateWithoutExcused: determined === 0 ? null : compliant / determined,
    rate: determined === 0 ? null : compliant / determined,
    share: determined + undeterminable === 0 ? null : determined / (determined + undeterminable),
  };
}

const row = (company: string, ruleId: string, of: AnswerCounts): SummaryRow => ({ company, ruleId, ...of });

it('adds up answers, and makes rate and share from the sums, not from rates', () => {
  expect(addCounts([counts(1, 1), counts(97, 0, 1), counts(0, 0, 0, 3)])).toEqual({
    ...counts(98, 1, 1, 3),
    notApplicable: 15,
  });
  const excused = (number: number) => ({ ...counts(6, 4), excused: number, rateWithoutExcused: 0 });
  expect(addCounts([excused(1), excused(3)])).toMatchObject({ excused: 4, rateWithoutExcused: 12 / 16 });
  expect(addCounts([])).toMatchObject({ rate: null, share: null, violation: 0 });
});

it('leaves a rule that only advises outside the rates, but counts its answers', () => {
  const advice = { ...counts(5, 15), rate: null, share: null };
  expect(addCounts([counts(9, 1), advice])).toMatchObject({
    compliant: 14,
    violation: 16,
    rate: 0.9,
    share: 1,
  });
});

describe('the ground of a cell', () => {
  it.each([
    [1, 'good'],
    [0.95, 'good'],
    [0.9499, 'watch'],
    [0.85, 'watch'],
    [0.8499, 'poor'],
    [0.7, 'poor'],
    [0.6999, 'severe'],
    [0, 'severe'],
  ])('of a rate of %d is %s', (rate, band) => {
    expect(bandOf(rate)).toBe(band);
  });

  it('is told by a mark and a word of its own in each language', () => {
    for (const told of [bandMarks, zh.bands, en.bands]) {
      expect(new Set(bands.map((band) => told[band])).size).toBe(bands.length);
    }
  });
});

describe('a cell', () => {
  it.each([
    ['no record', undefined, { shows: 'nothing' }],
    ['only records to which the rule does not apply', counts(0, 0), { shows: 'nothing' }],
    [
      'advice, which has no rate',
      { ...counts(9, 1, 0, 2), rate: null, share: null },
      { shows: 'instead', answer: 'violation', count: 1 },
    ],
    ['a rate', counts(9, 1), { shows: 'rate', rate: 0.9, band: 'watch', lowShare: false, findings: 1 }],
    // A share of exactly 90 % still ranks.
    [
      'a share of 90 %',
      counts(9, 0, 1),
      { shows: 'rate', rate: 1, band: 'good', lowShare: false, findings: 0 },
    ],
    [
      'a share below 90 %',
      counts(8, 0, 1),
      { shows: 'rate', rate: 1, band: 'good', lowShare: true, findings: 0 },
    ],
    ['nothing determinable', counts(0, 0, 4, 2), { shows: 'instead', answer: 'undeterminable', count: 4 }],
    ['only pending', counts(0, 0, 0, 2), { shows: 'instead', answer: 'pending', count: 2 }],
  ] as const)('of rates shows %s', (_, of, cell) => {
    expect(heatCell(of, 'rate')).toEqual(cell);
  });

  it('of another measure shows its count, also where it is zero', () => {
    expect(heatCell(counts(9, 1), 'violation')).toEqual({ shows: 'count', answer: 'violation', count: 1 });
    expect(heatCell(counts(9, 1), 'pending')).toEqual({ shows: 'count', answer: 'pending', count: 0 });
    expect(heatCell(counts(0, 0), 'violation')).toEqual({ shows: 'nothing' });
  });
});

describe('the companies', () => {
  const summary = [
    row('丙', 'CMP-01', counts(10, 0)),
    row('甲', 'CMP-01', counts(5, 5)),
    row('乙', 'CMP-01', counts(1, 9, 90)),
    row('丁', 'CMP-01', counts(0, 0, 3)),
    row('甲', 'CMP-02', counts(0, 10)),
  ];

  it('stand by rate, the lowest first; whom a low share keeps from a rank after them, and last who has no rate', () => {
    expect(heatRows(summary, 'rate', 'zh').map(({ company }) => company)).toEqual(['甲', '丙', '乙', '丁']);
  });

  it('stand by name as Chinese sorts them', () => {
    expect(heatRows(summary, 'name', 'zh').map(({ company }) => company)).toEqual(['丙', '丁', '甲', '乙']);
  });

  it('are summed up by rule and over all', () => {
    const { total, byRule } = heatTotal(summary);
    expect(total).toMatchObject({ compliant: 16, violation: 24, undeterminable: 93 });
    expect(byRule.get('CMP-01')).toMatchObject({ compliant: 16, violation: 14, undeterminable: 93 });
    expect(byRule.get('CMP-02')).toMatchObject({ compliant: 0, violation: 10, rate: 0 });
  });
});
