import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  formatDate,
  formatIso,
  formatMinute,
  parseDate,
  parseIso,
  startOfDay,
  weekday,
  yearOf,
} from '../../src-main/contract/beijing-time.ts';
import { at } from '../domain/moments.ts';

const anyInstant = fc.integer({ min: at('1970-01-01 00:00'), max: at('2099-12-31 23:59:59') });

describe('the Beijing date of an instant', () => {
  it.each([
    ['2025-12-31T15:59:59Z', '2025-12-31', 3],
    ['2025-12-31T16:00:00Z', '2026-01-01', 4],
    ['2026-02-28T16:00:00Z', '2026-03-01', 0],
    ['2024-02-28T16:00:00Z', '2024-02-29', 4],
    ['1970-01-01T00:00:00Z', '1970-01-01', 4],
    ['1969-12-31T15:59:59Z', '1969-12-31', 3],
    ['1988-07-01T16:00:00Z', '1988-07-02', 6],
  ])('%s is in %s', (utc, date, day) => {
    const found = dayOf(Date.parse(utc) / 1000);
    expect(formatDate(found)).toBe(date);
    expect(weekday(found)).toBe(day);
  });

  it('begins with its first second and ends with the next one', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = dayOf(instant);
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(startOfDay(day + 1)).toBeGreaterThan(instant);
        expect(weekday(day + 1)).toBe((weekday(day) + 1) % 7);
      }),
    );
  });

  it('is in its year', () => {
    expect(yearOf(parseDate('2025-12-31'))).toBe(2025);
    expect(yearOf(parseDate('2026-01-01'))).toBe(2026);
  });
});

describe('a date', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (day) => {
        expect(parseDate(formatDate(day))).toBe(day);
      }),
    );
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-5',
    '2025/01/05',
    '20250105',
    '',
    '2025-01-05 ',
    '2025-01-05T00:00',
  ])('%j is none', (text) => {
    expect(() => parseDate(text)).toThrow(`not a date: ${text}`);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00+08:00'],
    ['2026-01-31T08:30', '2026-01-31T08:30:00+08:00'],
    ['2026-01-31 08:30', '2026-01-31T08:30:00+08:00'],
    ['2026-01-31T08:30:15', '2026-01-31T08:30:15+08:00'],
    ['2026-01-31T08:30:15+08:00', '2026-01-31T08:30:15+08:00'],
    ['2026-01-31T00:30:15Z', '2026-01-31T08:30:15+08:00'],
    ['2026-01-30T19:30:15-05:00', '2026-01-31T08:30:15+08:00'],
    ['2026-01-31T24:00', '2026-02-01T00:00:00+08:00'],
  ])('%s is %s', (text, iso) => {
    expect(formatIso(parseIso(text))).toBe(iso);
  });

  it.each([
    '2026-02-30T08:30',
    '2026-01-31T25:00',
    '2026-01-31T08:60',
    '2026-01-31T8:30',
    '2026-01-31Z',
    '31.01.2026',
    'now',
    '',
  ])('%j is none', (text) => {
    expect(() => parseIso(text)).toThrow(/^not a date/);
  });

  it('is written to be read again', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(parseIso(formatIso(instant))).toBe(instant);
        expect(parseIso(formatMinute(instant))).toBe(instant);
      }),
    );
  });

  it('has seconds for people only where they are not zero', () => {
    expect(formatMinute(at('2026-01-31 08:30'))).toBe('2026-01-31 08:30');
    expect(formatMinute(at('2026-01-31 08:30:05'))).toBe('2026-01-31 08:30:05');
  });
});

it('nothing depends on the time zone of the machine', () => {
  const zone = process.env.TZ;
  try {
    for (const [elsewhere, minutes] of [
      ['America/New_York', 300],
      ['Pacific/Kiritimati', -840],
    ] as const) {
      process.env.TZ = elsewhere;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes);
      expect(formatMinute(parseIso('2026-03-08T02:30'))).toBe('2026-03-08 02:30');
      expect(formatDate(dayOf(parseIso('2026-01-01T00:00')))).toBe('2026-01-01');
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
