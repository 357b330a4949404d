import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src-main/contract/beijing-time.ts';
import { gapsOf, merged } from '../../../src-main/domain/units/coverage.ts';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, brokenPromises, company, type Row } from './company.ts';

const rule = unitRuleNamed('HOT-02');
const stations = { number: 'number', rows: [{ number: 'Z1', name: '东站' }] };

function shift(station: string, startAt: string, endAt: string): Row {
  return { station, startAt, endAt, staffName: '值班员' };
}

/** Shifts of 12 hours for the whole season but for what `change` makes of one day's shifts. */
function season(change: (date: string, shifts: Row[]) => Row[]): Row[] {
  const rows: Row[] = [];
  for (let day = parseDate('2025-11-15'); day <= parseDate('2026-03-15'); day++) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const next = new Date((day + 1) * 86_400_000).toISOString().slice(0, 10);
    const shifts = [
      shift('东站', `${date} 00:00`, `${date} 12:00`),
      shift('东站', `${date} 12:00`, `${next} 00:00`),
    ];
    rows.push(...change(date, shifts));
  }
  return rows;
}

function shiftsOf(rows: readonly Row[]) {
  return company({ stations, shifts: { number: 'station', start: 'startAt', rows } });
}

/** What is said of one day. */
function ofDay(date: string, rows: readonly Row[], asOf = '2026-03-20 00:00'): string[] {
  return answers(rule, shiftsOf(rows), asOf).filter((answer) => answer.startsWith(`东站/${date}:`));
}

describe('HOT-02: each station is on duty around the clock', () => {
  const all = season((_, shifts) => shifts);

  it('judges each day of the season, and only these', () => {
    const units = answers(rule, shiftsOf(all), '2026-03-20 00:00');
    expect(units).toHaveLength(121);
    expect(units[0]).toBe('东站/2025-11-15: compliant');
    expect(units.at(-1)).toBe('东站/2026-03-15: compliant');
    expect(new Set(units.map((unit) => unit.split(': ')[1]))).toEqual(new Set(['compliant']));
  });

  const dayWith = (...shifts: Row[]) => season((date, usual) => (date === '2025-12-01' ? shifts : usual));

  it.each([
    [
      'a shift that runs over from the day before covers',
      [shift('东站', '2025-11-30 20:00', '2025-12-02 00:00')],
      'compliant',
    ],
    [
      'one minute without duty is a gap',
      [
        shift('东站', '2025-12-01 00:00', '2025-12-01 12:00'),
        shift('东站', '2025-12-01 12:01', '2025-12-02 00:00'),
      ],
      'missing',
    ],
    [
      'shifts that overlap cover',
      [
        shift('东站', '2025-12-01 00:00', '2025-12-01 14:00'),
        shift('东站', '2025-12-01 12:00', '2025-12-02 00:00'),
      ],
      'compliant',
    ],
    ['no shift at all is a gap', [], 'missing'],
    [
      'the station by its number is the same',
      [shift('Z1', '2025-12-01 00:00', '2025-12-02 00:00')],
      'compliant',
    ],
    ['another station covers nothing', [shift('西站', '2025-12-01 00:00', '2025-12-02 00:00')], 'missing'],
    ['bare dates may or may not cover', [shift('东站', '2025-12-01', '2025-12-01')], 'timeMissing'],
    [
      'a bare date of the day before covers for certain',
      [shift('东站', '2025-11-30', '2025-12-02')],
      'compliant',
    ],
    [
      'a gap beside a shift that ends before it starts cannot be told',
      [shift('东站', '2025-12-01 20:00', '2025-12-01 08:00')],
      'outOfOrder',
    ],
  ])('%s', (_, shifts, outcome) => {
    expect(ofDay('2025-12-01', dayWith(...shifts))).toEqual([`东站/2025-12-01: ${outcome}`]);
  });

  it('says nothing of a day that has not begun, and waits for the end of one that has', () => {
    expect(ofDay('2025-12-01', all, '2025-11-30 23:59')).toEqual(['东站/2025-12-01: notApplicable']);
    expect(ofDay('2025-12-01', all, '2025-12-01 09:00')).toEqual([
      '东站/2025-12-01: pending due 2025-12-02 00:00',
    ]);
    const late = dayWith(shift('东站', '2025-12-01 10:00', '2025-12-02 00:00'));
    expect(ofDay('2025-12-01', late, '2025-12-01 09:00')).toEqual(['东站/2025-12-01: missing']);
  });

  it('cannot say anything of the other stations without the register', () => {
    const records = company({ shifts: { number: 'station', start: 'startAt', rows: all } });
    const units = answers(rule, records, '2026-03-20 00:00');
    expect(units[0]).toBe('甲热力/2025-2026: registerMissing');
    expect(units.filter((unit) => unit.endsWith('compliant'))).toHaveLength(121);
  });

  it('judges a registered station without any shift', () => {
    const records = company({
      stations: { number: 'number', rows: [...stations.rows, { number: 'Z2', name: '西站' }] },
      shifts: { number: 'station', start: 'startAt', rows: all },
    });
    expect(answers(rule, records, '2026-03-20 00:00')).toContain('西站/2025-12-01: missing');
  });

  it('says nothing of a company that told of neither', () => {
    expect(answers(rule, company({}), '2026-03-20 00:00')).toEqual([]);
  });

  it('holds as long as it says', () => {
    const rows = dayWith(
      shift('东站', '2025-12-01 03:00', '2025-12-01 05:00'),
      shift('东站', '2025-12-01 08:00', '2025-12-01'),
    );
    const moments = [
      '2025-11-30 12:00',
      '2025-12-01 00:00',
      '2025-12-01 04:00',
      '2025-12-01 06:30',
      '2025-12-03 00:00',
    ];
    expect(brokenPromises(rule, shiftsOf(rows), moments.map(at))).toEqual([]);
  });
});

describe('SD-20: each station supplies from the first to the last day of the season', () => {
  const supplied = (startedAt: string | null, stoppedAt: string | null) =>
    answers(
      unitRuleNamed('SD-20'),
      company({ stations, supply: { number: 'station', rows: [{ station: '东站', startedAt, stoppedAt }] } }),
      '2026-03-20 00:00',
    );

  it.each([
    ['2025-11-15 23:00', '2026-03-15 06:00', 'compliant'],
    ['2025-11-01', '2026-04-01', 'compliant'],
    ['2025-11-16 00:00', '2026-03-15', 'missing'],
    ['2025-11-15', '2026-03-14 23:59', 'missing'],
    ['2025-11-15', null, 'compliant'],
  ])('from %s to %s: %s', (startedAt, stoppedAt, outcome) => {
    expect(supplied(startedAt, stoppedAt)).toEqual([`东站/2025-2026: ${outcome}`]);
  });
});

describe('intervals', () => {
  it('are clipped, joined where they touch, and leave the gaps between', () => {
    const covered = merged(
      [
        [5, 8],
        [0, 3],
        [8, 9],
        [20, 30],
      ],
      1,
      25,
    );
    expect(covered).toEqual([
      [1, 3],
      [5, 9],
      [20, 25],
    ]);
    expect(gapsOf(covered, 0, 26)).toEqual([
      [0, 1],
      [3, 5],
      [9, 20],
      [25, 26],
    ]);
  });
});
