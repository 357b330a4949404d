import { describe, expect, it } from 'vitest';
import { unitRuleNamed } from '../resources.ts';
import { answers, company, type Row } from './company.ts';

const rule = unitRuleNamed('QD-51');

function cold(celsius: readonly number[], ...paid: readonly Row[]): string[] {
  return coldAt({ address: '1号楼101' }, celsius, ...paid);
}

function coldAt(place: Row, celsius: readonly number[], ...paid: readonly Row[]): string[] {
  const readings = celsius.map((value, index) => ({
    ...{
      testNo: `C${index + 1}`,
      measuredAt: `2026-01-0${index + 5} 08:00`,
      celsius: value,
      ...place,
    },
  }));
  const records = company({
    temperatures: { number: 'testNo', start: 'measuredAt', rows: readings },
    ...(paid.length > 0 && { charges: { number: 'chargeNo', start: 'chargedAt', rows: [...paid] } }),
  });
  return answers(rule, records, '2026-03-20 00:00').map((answer) =>
    answer.replace(' due 2026-03-16 00:00', ''),
  );
}

const repaid = {
  ...{ chargeNo: 'F1', kind: 'refund', chargedAt: '2026-02-01', paidAt: '2026-02-03', address: '1号楼101' },
  ...{ amount: 2, standardAmount: 10, periodFrom: '2026-01-05', periodTo: '2026-01-05' },
};

describe('QD-51: a cold day is refunded by its band', () => {
  it.each<[string, Row, string]>([
    ['is empty', { address: null }, 'valueEmpty address'],
    ['has no column', {}, 'notSupplied address'],
  ])('nothing can be said of a reading whose place %s', (_, place, outcome) => {
    expect(coldAt(place, [15.9, 15.9], repaid)).toEqual([
      `C1/2026-01-05: ${outcome}`,
      `C2/2026-01-06: ${outcome}`,
    ]);
  });

  it.each<[string, number, number, string]>([
    ['18.0 is warm enough', 18, 0, ''],
    ['17.9: a fifth', 17.9, 2, 'compliant'],
    ['a cent less than a fifth', 17.9, 1.99, 'wrong'],
    ['16.0 is still in the first band', 16, 2, 'compliant'],
    ['15.9: half', 15.9, 5, 'compliant'],
    ['15.9: a fifth is too little', 15.9, 2, 'wrong'],
    ['14.0 is still in the second band', 14, 5, 'compliant'],
    ['13.9: all of it', 13.9, 10, 'compliant'],
    ['13.9: half is too little', 13.9, 5, 'wrong'],
  ])('%s', (_, celsius, amount, outcome) => {
    expect(cold([celsius], { ...repaid, amount })).toEqual(
      outcome === '' ? [] : [`C1/2026-01-05: ${outcome}`],
    );
  });

  it('adds up the days that one refund covers', () => {
    const both = { ...repaid, periodTo: '2026-01-06' };
    expect(cold([17, 15], { ...both, amount: 7 })).toEqual([
      'C1/2026-01-05: compliant',
      'C2/2026-01-06: compliant',
    ]);
    expect(cold([17, 15], { ...both, amount: 6.99 })).toEqual([
      'C1/2026-01-05: wrong',
      'C2/2026-01-06: wrong',
    ]);
  });

  it.each<[string, Row[], string]>([
    ['an entry that was never paid', [{ paidAt: null }, {}], 'compliant'],
    ['a first one that was too little', [{ amount: 1.99 }, {}], 'compliant'],
    ['the other order', [{}, { amount: 1.99 }], 'compliant'],
    ['one that may be enough', [{ amount: 1.99 }, { amount: { unreadable: '见附件' } }], 'unreadable amount'],
    ['none that is enough', [{ amount: 1 }, { amount: 0.5 }], 'wrong'],
  ])('takes of several refunds for a day the one that pays for it: %s', (_, told, outcome) => {
    const refunds = told.map((more, index) => ({ ...repaid, chargeNo: `F${index + 1}`, ...more }));
    expect(cold([17], ...refunds)).toEqual([`C1/2026-01-05: ${outcome}`]);
  });

  it.each<[string, Row | null, string]>([
    ['nothing was repaid', null, 'missing'],
    ['another address', { ...repaid, address: '1号楼102' }, 'missing'],
    ['a charge is no refund', { ...repaid, kind: 'charge' }, 'missing'],
    ['another time', { ...repaid, periodFrom: '2026-01-06', periodTo: '2026-01-06' }, 'missing'],
    ['repaid after the season', { ...repaid, paidAt: '2026-03-16' }, 'late'],
    ['a refund that is not paid yet', { ...repaid, paidAt: null }, 'missing'],
    [
      'it cannot be read when it was paid',
      { ...repaid, paidAt: { unreadable: '见附件' } },
      'unreadable paidAt',
    ],
    ['it cannot be read whether it is one', { ...repaid, kind: { unreadable: '其他' } }, 'unreadable kind'],
    ['it is not told for which days', { ...repaid, periodFrom: null }, 'valueEmpty periodFrom'],
    ['the daily charge is not told', { ...repaid, standardAmount: null }, 'valueEmpty standardAmount'],
  ])('%s', (_, paid, outcome) => {
    expect(cold([17], ...(paid === null ? [] : [paid]))).toEqual([`C1/2026-01-05: ${outcome}`]);
  });
});
