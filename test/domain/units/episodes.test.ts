import { describe, expect, it } from 'vitest';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, brokenPromises, company, type Row } from './company.ts';

const rule = unitRuleNamed('TMP-01');
const end = '2026-03-20 00:00';

function tests(...readings: [measuredAt: Row[string], celsius: Row[string], more?: Row][]) {
  const rows = readings.map(([measuredAt, celsius, more], index) => ({
    ...{ testNo: `C${index + 1}`, measuredAt, celsius, address: '1号楼', room: '101' },
    ...more,
  }));
  return company({ temperatures: { number: 'testNo', start: 'measuredAt', rows } });
}

describe('TMP-01: 18 °C, or a passing test within 48 hours', () => {
  it.each<[string, ReturnType<typeof tests>, string[]]>([
    ['warm enough at the limit', tests(['2026-01-05 08:00', 18]), ['C1: compliant']],
    [
      'too cold and never measured again',
      tests(['2026-01-05 08:00', 17.9]),
      ['C1: missing due 2026-01-07 08:00'],
    ],
    [
      'measured again at exactly 48 hours',
      tests(['2026-01-05 08:00', 17], ['2026-01-07 08:00', 18]),
      ['C1: compliant due 2026-01-07 08:00'],
    ],
    [
      'a second later',
      tests(['2026-01-05 08:00', 17], ['2026-01-07 08:00:01', 18]),
      ['C1: late due 2026-01-07 08:00'],
    ],
    [
      'tests between belong to the episode',
      tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', 17.5], ['2026-01-06 20:00', 18]),
      ['C1: compliant due 2026-01-07 08:00'],
    ],
    [
      'a second episode counts anew',
      tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', 19], ['2026-01-08 08:00', 16]),
      ['C1: compliant due 2026-01-07 08:00', 'C3: missing due 2026-01-10 08:00'],
    ],
    [
      'rows in any order',
      tests(['2026-01-06 20:00', 18], ['2026-01-05 08:00', 17]),
      ['C2: compliant due 2026-01-07 08:00'],
    ],
    [
      'another room is another place',
      tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', 19, { room: '102' }]),
      ['C1: missing due 2026-01-07 08:00', 'C2: compliant'],
    ],
    [
      'no address: a later test cannot be found',
      tests(['2026-01-05 08:00', 17, { address: null }]),
      ['C1: valueEmpty due 2026-01-07 08:00 address'],
    ],
    [
      'a later test in time that cannot be read',
      tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', { unreadable: '合格' }]),
      ['C1: unreadable celsius'],
    ],
    [
      'a later test in time without a value, and a good one too late',
      tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', null], ['2026-01-08 08:00', 18]),
      ['C1: valueEmpty celsius'],
    ],
    [
      'a test of which it cannot be read when it was',
      tests(['2026-01-05 08:00', 17], [{ unreadable: '上周' }, 19]),
      ['C1: unreadable measuredAt'],
    ],
    [
      'what cannot be read was before, too late, or elsewhere',
      tests(
        ['2026-01-04 08:00', null],
        ['2026-01-05 08:00', 17],
        ['2026-01-07 08:00:01', null],
        ['2026-01-06 08:00', null, { room: '102' }],
      ),
      ['C2: missing due 2026-01-07 08:00'],
    ],
    [
      'before and after the season nothing is owed',
      tests(['2025-11-14 08:00', 10], ['2026-03-16 08:00', 10]),
      [],
    ],
    [
      'bare dates: it may have been in time',
      tests(['2026-01-05', 17], ['2026-01-07', 18]),
      ['C1: timeMissing due 2026-01-07 00:00 measuredAt'],
    ],
    [
      'bare dates: it was too late at any time of day',
      tests(['2026-01-05', 17], ['2026-01-09', 18]),
      ['C1: late due 2026-01-07 23:59:59'],
    ],
  ])('%s', (_, records, expected) => {
    expect(answers(rule, records, end)).toEqual(expected);
  });

  it('waits until the time is over, and does not know of tests to come', () => {
    const records = tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', 19]);
    expect(answers(rule, records, '2026-01-05 07:59')).toEqual(['C1: notApplicable']);
    expect(answers(rule, records, '2026-01-06 07:59')).toEqual(['C1: pending due 2026-01-07 08:00']);
    expect(answers(rule, records, '2026-01-06 08:00')).toEqual(['C1: compliant due 2026-01-07 08:00']);
  });

  it('holds as long as it says', () => {
    const records = tests(
      ['2026-01-05 08:00', 17],
      ['2026-01-06', 19],
      ['2026-01-08', 16],
      ['2026-01-12 08:00', 20],
      ['2026-01-12 09:00', 17],
      ['2026-01-13', null],
    );
    const moments = [
      '2026-01-05 07:59',
      '2026-01-05 08:00',
      '2026-01-06 12:00',
      '2026-01-08 12:00',
      '2026-01-10 12:00',
      '2026-01-12 23:00',
      '2026-01-13 12:00',
      end,
    ];
    expect(brokenPromises(rule, records, moments.map(at))).toEqual([]);
  });
});
