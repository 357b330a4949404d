import { describe, expect, it } from 'vitest';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, brokenPromises, company } from './company.ts';

const rule = unitRuleNamed('RPT-01');
const register = { companies: { number: 'name', rows: [{ name: '甲热力' }] } };
const complaints = {
  number: 'complaintNo',
  start: 'acceptedAt',
  rows: [{ complaintNo: 'T1', acceptedAt: '2025-11-20 08:00' }],
};
const arrived = {
  complaints: { '2025-11': '2025-12-10 23:59', '2025-12': '2026-01-11 00:00', '2026-03': '2026-03-20 08:00' },
};

describe('RPT-01: a month’s data arrive by the tenth of the next', () => {
  const records = company({ ...register, complaints }, arrived);
  it('judges each month of the season and each dataset that is owed', () => {
    const units = answers(rule, records, '2026-04-20 00:00');
    expect(units).toHaveLength(15);
    expect(units.slice(0, 5)).toEqual([
      '甲热力/投诉/2025-11: compliant due 2025-12-11 00:00',
      '甲热力/投诉/2025-12: late due 2026-01-11 00:00',
      '甲热力/投诉/2026-01: missing due 2026-02-11 00:00',
      '甲热力/投诉/2026-02: missing due 2026-03-11 00:00',
      '甲热力/投诉/2026-03: compliant due 2026-04-11 00:00',
    ]);
    expect(units[5]).toBe('甲热力/停热/2025-11: missing due 2025-12-11 00:00');
  });

  it('waits for months that are not over or not due, and does not know of arrivals to come', () => {
    expect(answers(rule, records, '2026-01-10 12:00').slice(0, 3)).toEqual([
      '甲热力/投诉/2025-11: compliant due 2025-12-11 00:00',
      '甲热力/投诉/2025-12: pending due 2026-01-11 00:00',
      '甲热力/投诉/2026-01: pending due 2026-02-11 00:00',
    ]);
  });

  it('says nothing of a company that is not registered: it owes nothing that is known', () => {
    expect(answers(rule, company({ complaints }, arrived), '2026-04-20 00:00')).toEqual([]);
  });

  it('speaks of a registered company that never sent anything, in the seasons of which others told', () => {
    const silent = company(register, {}, { seasons: [2025] });
    expect(answers(rule, silent, '2026-04-20 00:00').slice(0, 2)).toEqual([
      '甲热力/投诉/2025-11: missing due 2025-12-11 00:00',
      '甲热力/投诉/2025-12: missing due 2026-01-11 00:00',
    ]);
  });

  it.each([
    ['the month named, in time', '2025-12-01', '2025-12-31', '2026-01-10 23:59', 'compliant'],
    ['the month named, too late', '2025-12-01', '2025-12-31', '2026-01-11 00:00', 'late'],
    ['a longer time that holds the month', '2025-07-01', '2026-06-30', '2026-01-05 08:00', 'compliant'],
    ['on the month’s last day', '2025-12-01', '2025-12-31', '2025-12-31 00:00', 'compliant'],
    ['before the month was over', '2025-12-01', '2025-12-31', '2025-12-30 23:59', 'missing'],
    ['only a part of the month', '2025-12-01', '2025-12-30', '2026-01-05 08:00', 'missing'],
    ['another month', '2025-11-01', '2025-11-30', '2026-01-05 08:00', 'missing'],
  ])('takes a report of nothing: %s', (_, from, to, handedIn, answer) => {
    const nothing = { outages: [[from, to, handedIn] as const] };
    const told = answers(rule, company(register, {}, { seasons: [2025], nothing }), '2026-04-20 00:00');
    expect(told).toContain(`甲热力/停热/2025-12: ${answer} due 2026-01-11 00:00`);
  });

  it('takes the season’s part of a month for the month', () => {
    const nothing = { outages: [['2025-11-15', '2025-11-30', '2025-12-01 08:00'] as const] };
    const told = answers(rule, company(register, {}, { seasons: [2025], nothing }), '2026-04-20 00:00');
    expect(told).toContain('甲热力/停热/2025-11: compliant due 2025-12-11 00:00');
  });

  it('goes by the records of a month in which something happened after all', () => {
    const nothing = { complaints: [['2025-12-01', '2025-12-31', '2026-01-05 08:00'] as const] };
    const told = answers(
      rule,
      company({ ...register, complaints }, arrived, { nothing }),
      '2026-04-20 00:00',
    );
    expect(told).toContain('甲热力/投诉/2025-12: late due 2026-01-11 00:00');
  });

  it('holds as long as it says', () => {
    const moments = [
      '2025-11-14 00:00',
      '2025-12-10 23:59',
      '2026-01-10 23:59',
      '2026-01-11 00:00',
      '2026-02-11 00:01',
    ];
    expect(brokenPromises(rule, records, moments.map(at))).toEqual([]);
  });
});
