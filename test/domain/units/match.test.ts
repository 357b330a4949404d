import { describe, expect, it } from 'vitest';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, brokenPromises, company, type Row } from './company.ts';

const end = '2026-03-20 00:00';
const dated = {
  number: 'complaintNo',
  start: 'acceptedAt',
  rows: [{ complaintNo: 'T9', acceptedAt: '2026-03-01 08:00' }],
};

describe('CMP-09: what the authority passed on stands in the company’s list', () => {
  const rule = unitRuleNamed('CMP-09');
  const taken = { complaintNo: '12345-1', acceptedAt: '2026-01-05 09:00', phone: '13800000001' };
  const lists = (own: readonly Row[], passed: Row = taken) =>
    company({
      hotline: { number: 'complaintNo', start: 'acceptedAt', rows: [passed] },
      ...(own.length > 0 && { complaints: { number: 'complaintNo', start: 'acceptedAt', rows: own } }),
    });

  it.each<[string, readonly Row[], string]>([
    [
      'by its number',
      [{ complaintNo: '12345-1', acceptedAt: '2026-02-01 08:00' }],
      'compliant due 2026-02-11 00:00',
    ],
    [
      'by telephone and date',
      [{ complaintNo: 'T1', acceptedAt: '2026-01-06 20:00', phone: '138 0000 0001' }],
      'compliant due 2026-02-11 00:00',
    ],
    [
      'two days apart is another one',
      [{ complaintNo: 'T1', acceptedAt: '2026-01-07 08:00', phone: '13800000001' }],
      'missing due 2026-02-11 00:00',
    ],
    [
      'the same telephone on a day that cannot be read may be it',
      [{ complaintNo: 'T1', acceptedAt: { unreadable: '1月初' }, phone: '13800000001' }],
      'unreadable acceptedAt',
    ],
    [
      'one that is it goes before one that may be',
      [
        { complaintNo: 'T1', acceptedAt: null, phone: '13800000001' },
        { complaintNo: 'T2', acceptedAt: '2026-01-05 08:00', phone: '13800000001' },
      ],
      'compliant due 2026-02-11 00:00',
    ],
    [
      'another telephone is another one',
      [{ complaintNo: 'T1', acceptedAt: '2026-01-05 08:00', phone: '13800000002' }],
      'missing due 2026-02-11 00:00',
    ],
    [
      'a list without telephones, where it may stand under another number',
      [{ complaintNo: 'T1', acceptedAt: '2026-01-05 08:00' }],
      'notSupplied phone',
    ],
    ['no list at all', [], 'missing due 2026-02-11 00:00'],
  ])('%s', (_, own, outcome) => {
    expect(answers(rule, lists(own), end)).toEqual([`12345-1: ${outcome}`]);
  });

  it('waits for the list of the month until the tenth of the next', () => {
    expect(answers(rule, lists([]), '2026-02-10 23:59')).toEqual(['12345-1: pending due 2026-02-11 00:00']);
    expect(answers(rule, lists([]), '2026-01-05 08:59')).toEqual(['12345-1: notApplicable']);
  });

  it('says nothing where the authority has no list of its own', () => {
    expect(answers(rule, company({ complaints: dated }), end)).toEqual([]);
  });

  it('holds as long as it says', () => {
    const moments = ['2026-01-05 08:59', '2026-01-05 09:00', '2026-02-11 00:00', '2026-02-11 00:01'];
    expect(brokenPromises(rule, lists([]), moments.map(at))).toEqual([]);
  });
});

describe('CON-01: each heated user has a contract that states term, quality and price', () => {
  const rule = unitRuleNamed('CON-01');
  const user = { number: 'U1', address: '1号楼101', heated: true };
  const contract = {
    contractNo: 'C1',
    address: '1 号楼 101',
    signedOn: '2024-09-01',
    statesTerm: true,
    statesQuality: true,
    statesPrice: true,
  };
  const lists = (users: readonly Row[], contracts: readonly Row[]) =>
    company({
      complaints: dated,
      ...(users.length > 0 && { users: { number: 'number', rows: users } }),
      ...(contracts.length > 0 && { contracts: { number: 'contractNo', rows: contracts } }),
    });

  it.each<[string, readonly Row[], readonly Row[], string[]]>([
    ['signed years before', [user], [contract], ['U1/2025-2026: compliant due 2025-11-15 00:00']],
    [
      'signed on the first day',
      [user],
      [{ ...contract, signedOn: '2025-11-15' }],
      ['U1/2025-2026: late due 2025-11-15 00:00'],
    ],
    ['not signed', [user], [{ ...contract, signedOn: null }], ['U1/2025-2026: missing due 2025-11-15 00:00']],
    [
      'without the price',
      [user],
      [{ ...contract, statesPrice: false }],
      ['U1/2025-2026: wrong due 2025-11-15 00:00'],
    ],
    [
      'price not filled in',
      [user],
      [{ ...contract, statesPrice: null }],
      ['U1/2025-2026: missing due 2025-11-15 00:00'],
    ],
    [
      'of two contracts the better one counts',
      [user],
      [
        { ...contract, statesPrice: false },
        { ...contract, contractNo: 'C2' },
      ],
      ['U1/2025-2026: compliant due 2025-11-15 00:00'],
    ],
    [
      'of another address',
      [user],
      [{ ...contract, address: '2号楼101' }],
      ['U1/2025-2026: missing due 2025-11-15 00:00'],
    ],
    [
      'a user without heating owes none',
      [
        { ...user, heated: false },
        { ...user, number: 'U2' },
      ],
      [contract],
      ['U2/2025-2026: compliant due 2025-11-15 00:00'],
    ],
    [
      'whether heated is not told',
      [{ ...user, heated: null }],
      [contract],
      ['U1/2025-2026: valueEmpty heated'],
    ],
    ['no address', [{ ...user, address: null }], [contract], ['U1/2025-2026: valueEmpty address']],
    [
      'no column for the price',
      [user],
      [(({ statesPrice: _, ...rest }) => rest)(contract)],
      ['U1/2025-2026: notSupplied due 2025-11-15 00:00 statesPrice'],
    ],
    ['no register of users', [], [contract], ['甲热力/2025-2026: registerMissing']],
    ['no list of contracts', [user], [], ['甲热力/2025-2026: registerMissing']],
    ['neither', [], [], []],
  ])('%s', (_, users, contracts, expected) => {
    expect(answers(rule, lists(users, contracts), end)).toEqual(expected);
  });
});

describe('ACT-01: each registered facility is overhauled before the season', () => {
  const rule = unitRuleNamed('ACT-01');
  const overhauled = (facility: string, doneOn: string) =>
    company({
      facilities: { number: 'number', rows: [{ number: 'S1', name: '1号换热站' }] },
      activities: {
        number: 'activityNo',
        start: 'doneOn',
        rows: [{ activityNo: 'H1', kind: 'preseasonOverhaul', facility, doneOn }],
      },
    });
  it.each([
    ['S1', '2025-11-14', 'S1/2025-2026: compliant due 2025-11-15 00:00'],
    ['1号换热站', '2025-09-01', 'S1/2025-2026: compliant due 2025-11-15 00:00'],
    ['S1', '2025-11-20', 'S1/2025-2026: late due 2025-11-15 00:00'],
    ['S2', '2025-09-01', 'S1/2025-2026: missing due 2025-11-15 00:00'],
  ])('%s on %s: %s', (facility, doneOn, expected) => {
    expect(answers(rule, overhauled(facility, doneOn), end)).toEqual([expected]);
  });

  it('is not called missing where it cannot be read what was done there', () => {
    const records = company({
      facilities: { number: 'number', rows: [{ number: 'S1', name: '1号换热站' }] },
      activities: {
        ...{ number: 'activityNo', start: 'doneOn' },
        rows: [{ activityNo: 'H1', kind: { unreadable: '见附件' }, facility: 'S1', doneOn: '2025-10-01' }],
      },
    });
    expect(answers(rule, records, end)).toEqual(['S1/2025-2026: unreadable kind']);
  });

  it('is not enough for the next season', () => {
    const records = company({
      complaints: dated,
      facilities: { number: 'number', rows: [{ number: 'S1', name: '1号换热站' }] },
      activities: {
        number: 'activityNo',
        start: 'doneOn',
        rows: [{ activityNo: 'H1', kind: 'preseasonOverhaul', facility: 'S1', doneOn: '2024-09-01' }],
      },
    });
    expect(answers(rule, records, end)).toEqual([
      'S1/2024-2025: compliant due 2024-11-15 00:00',
      'S1/2025-2026: missing due 2025-11-15 00:00',
    ]);
  });
});

describe('STF-01: repair staff are on the list, certified and examined', () => {
  const rule = unitRuleNamed('STF-01');
  const staff = {
    staffNo: 'W1',
    name: '王五',
    certificateNo: 'Z1',
    certificateValidTo: '2026-12-31',
    examPassedOn: '2025-10-01',
    firstDutyOn: '2025-11-01',
  };
  const repair = {
    orderNo: 'B1',
    reportedAt: '2026-01-05 08:00',
    arrivedAt: '2026-01-05 09:00',
    technicianNo: 'W1',
    technicianName: '王五',
  };
  const lists = (people: readonly Row[], repairs: readonly Row[]) =>
    company({
      ...(people.length > 0 && { staff: { number: 'staffNo', rows: people } }),
      repairs: { number: 'orderNo', start: 'reportedAt', rows: repairs },
    });
  it.each<[string, readonly Row[], readonly Row[], string[]]>([
    [
      'valid on the day of the repair and before the first duty',
      [staff],
      [repair],
      ['W1/2025-2026: compliant', 'W1: compliant'],
    ],
    [
      'valid to the very day',
      [{ ...staff, certificateValidTo: '2026-01-05' }],
      [repair],
      ['W1/2025-2026: compliant', 'W1: compliant'],
    ],
    [
      'expired the day before',
      [{ ...staff, certificateValidTo: '2026-01-04' }],
      [repair],
      ['W1/2025-2026: wrong', 'W1: compliant'],
    ],
    [
      'one bad repair of two is told, and the first of them',
      [{ ...staff, certificateValidTo: '2026-01-04' }],
      [{ ...repair, orderNo: 'B0', arrivedAt: '2026-01-03 09:00' }, repair],
      ['W1/2025-2026: wrong', 'W1: compliant'],
    ],
    [
      'passed the exam after the first duty',
      [{ ...staff, examPassedOn: '2025-11-02' }],
      [repair],
      ['W1/2025-2026: wrong', 'W1: wrong'],
    ],
    [
      'passed the exam, but it is not told when the first duty was',
      [{ ...staff, firstDutyOn: null }],
      [repair],
      ['W1/2025-2026: valueEmpty firstDutyOn'],
    ],
    [
      'passed the exam, and the first duty cannot be read',
      [{ ...staff, firstDutyOn: { unreadable: '去年' } }],
      [repair],
      ['W1/2025-2026: unreadable firstDutyOn'],
    ],
    [
      'no certificate',
      [{ ...staff, certificateNo: null }],
      [repair],
      ['W1/2025-2026: missing', 'W1: missing'],
    ],
    ['found by the name', [staff], [{ ...repair, technicianNo: null }], ['B1: compliant', 'W1: compliant']],
    [
      'not on the list',
      [staff],
      [{ ...repair, technicianNo: 'W9', technicianName: '赵六' }],
      ['W9/2025-2026: missing', 'W1: compliant'],
    ],
    [
      'nobody named, nobody judged',
      [staff],
      [{ ...repair, technicianNo: null, technicianName: null }],
      ['W1: compliant'],
    ],
    ['no list of staff', [], [repair], ['甲热力/2025-2026: registerMissing']],
  ])('%s', (_, people, repairs, expected) => {
    expect(answers(rule, lists(people, repairs), end)).toEqual(expected);
  });
});
