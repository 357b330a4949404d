import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../../src-main/contract/beijing-time.ts';
import { monthsAfter } from '../../../src-main/domain/limit.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, company, type Row } from './company.ts';

const rule = unitRuleNamed('REP-16');
const fault = { address: '1号楼101', category: 'leak', facilityType: '散热器', faultDesc: '阀门漏水' };
const first = {
  ...fault,
  orderNo: 'B1',
  reportedAt: '2025-11-20 08:00',
  completedAt: '2025-11-20 12:00',
  paid: true,
};
const again = { ...fault, orderNo: 'B2', reportedAt: '2026-01-10 08:00', completedAt: null, paid: true };

function judged(...rows: Row[]): string[] {
  return answers(
    rule,
    company({ repairs: { number: 'orderNo', start: 'reportedAt', rows } }),
    '2026-06-30 00:00',
  );
}

describe('REP-16: the same fault within six months costs nothing', () => {
  it.each<[string, Row, string[]]>([
    ['charged again', again, ['B2: wrong']],
    ['not charged', { ...again, paid: false }, ['B2: compliant']],
    ['whether it was charged is not told', { ...again, paid: null }, ['B2: valueEmpty paid']],
    ['it cannot be read', { ...again, paid: { unreadable: '详见附件' } }, ['B2: unreadable paid']],
    ['on the last day', { ...again, reportedAt: '2026-05-20 23:59' }, ['B2: wrong']],
    ['a day later', { ...again, reportedAt: '2026-05-21 00:00' }, []],
    ['reported before the first was mended', { ...again, reportedAt: '2025-11-20 11:59' }, []],
    ['another address', { ...again, address: '1号楼102' }, []],
    ['another community', { ...again, community: '东湖小区' }, []],
    ['another facility and another fault', { ...again, facilityType: '管道', faultDesc: '管道漏水' }, []],
    ['the same words for the fault', { ...again, facilityType: null }, ['B2: wrong']],
    ['after the moment asked about', { ...again, reportedAt: '2026-05-20', paid: true }, ['B2: wrong']],
  ])('%s', (_, row, expected) => {
    expect(judged(first, row)).toEqual(expected);
  });

  it('counts from the last repair that was completed', () => {
    const second = { ...again, completedAt: '2026-01-10 10:00', paid: false };
    const third = { ...again, orderNo: 'B3', reportedAt: '2026-06-01 08:00' };
    expect(judged(first, second, third)).toEqual(['B2: compliant', 'B3: wrong']);
  });

  it('needs the column that tells whether it was charged', () => {
    const { paid: _, ...untold } = again;
    expect(judged(first, untold)).toEqual(['B2: notSupplied paid']);
  });
});

it.each([
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2025-11-20', 6, '2026-05-20'],
  ['2025-12-31', 1, '2026-01-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(formatDate(monthsAfter(parseDate(from), months))).toBe(to);
});
