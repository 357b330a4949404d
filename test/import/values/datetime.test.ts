import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Cell } from '../../../src-main/import/cell.ts';
import { plainDatetime } from '../../../src-main/import/values/plain-datetime.ts';
import { at, read } from './reading.ts';

describe('a moment', () => {
  it.each<[Cell, string]>([
    ['2025-11-15 08:30', '2025-11-15T08:30:00'],
    ['2025-11-15 08:30:15', '2025-11-15T08:30:15'],
    ['2025/11/15 8:30:00', '2025-11-15T08:30:00'],
    ['2025/1/5 8:03', '2025-01-05T08:03:00'],
    ['2025-11-15 08:30:15.000', '2025-11-15T08:30:15'],
    ['2025-11-15 08:30:59.700', '2025-11-15T08:31:00'],
    ['2025年11月15日8时30分', '2025-11-15T08:30:00'],
    ['2025年11月15日8时30分20秒', '2025-11-15T08:30:20'],
    ['2025年11月15日 8点30分', '2025-11-15T08:30:00'],
    ['2025年11月15日8点半', '2025-11-15T08:30:00'],
    ['2025年11月15日8时', '2025-11-15T08:00:00'],
    ['2025年11月15日8:30', '2025-11-15T08:30:00'],
    ['2025 年 11 月 15 日 8 时 30 分', '2025-11-15T08:30:00'],
    ['2025.11.15 8:30', '2025-11-15T08:30:00'],
    ['2025-11-15T08:30:00+08:00', '2025-11-15T08:30:00'],
    ['2025-11-15T08:30:00', '2025-11-15T08:30:00'],
    ['2025-11-15T00:30:00Z', '2025-11-15T08:30:00'],
    ['2025-11-15T00:30:00.000Z', '2025-11-15T08:30:00'],
    ['2025-11-14T19:30:00-05:00', '2025-11-15T08:30:00'],
    ['2025-11-15T09:30+0900', '2025-11-15T08:30:00'],
    ['202511150830', '2025-11-15T08:30:00'],
    ['20251115083000', '2025-11-15T08:30:00'],
    ['20251115 083000', '2025-11-15T08:30:00'],
    ['20251115 08:30', '2025-11-15T08:30:00'],
    [202511150830, '2025-11-15T08:30:00'],
    [20251115083000, '2025-11-15T08:30:00'],
    ['11月15日 8:30', '2025-11-15T08:30:00'],
    ['11-15 8:30', '2025-11-15T08:30:00'],
    ['11/15 8:30', '2025-11-15T08:30:00'],
    ['11.15 8:30', '2025-11-15T08:30:00'],
    ['2025-11-15 上午8:30', '2025-11-15T08:30:00'],
    ['2025-11-15上午8点', '2025-11-15T08:00:00'],
    ['2025-11-15 下午3:05', '2025-11-15T15:05:00'],
    ['2025-11-15 下午15:05', '2025-11-15T15:05:00'],
    ['2025-11-15 下午12:05', '2025-11-15T12:05:00'],
    ['2025-11-15 晚上8点', '2025-11-15T20:00:00'],
    ['2025-11-15 中午12:30', '2025-11-15T12:30:00'],
    ['2025-11-15 中午1点', '2025-11-15T13:00:00'],
    ['2025-11-15 凌晨1:20', '2025-11-15T01:20:00'],
    ['2025-11-15 8:30 PM', '2025-11-15T20:30:00'],
    ['2025-11-15 12:30 AM', '2025-11-15T00:30:00'],
    ['2025-11-15 12:30 pm', '2025-11-15T12:30:00'],
    ['２０２５－１１－１５　０８：３０', '2025-11-15T08:30:00'],
    ['2025－11－15 08：30', '2025-11-15T08:30:00'],
    ['2025—11—15 08:30', '2025-11-15T08:30:00'],
    ['  2025-11-15   08:30 ', '2025-11-15T08:30:00'],
    ['2025-11-15\n08:30', '2025-11-15T08:30:00'],
    ['2025-11-15，08:30', '2025-11-15T08:30:00'],
    ['2025-11-15（周六）08:30', '2025-11-15T08:30:00'],
    ['2025年11月15日 星期六 8:30', '2025-11-15T08:30:00'],
    ['\u202d2025-11-15 08:30\u202c', '2025-11-15T08:30:00'],
    ['2025-11-15 24:00', '2025-11-16T00:00:00'],
    ['2025-11-15 24:00:00', '2025-11-16T00:00:00'],
    ['2025年12月31日24时', '2026-01-01T00:00:00'],
    ['2025-11-15 00:00:00', '2025-11-15T00:00:00'],
    ['2024-02-29 08:30', '2024-02-29T08:30:00'],
    [{ serial: 45976.354166666664 }, '2025-11-15T08:30:00'],
    [{ serial: 45976.35416 }, '2025-11-15T08:29:59'],
    [45976.354166666664, '2025-11-15T08:30:00'],
    ['45976.354166666664', '2025-11-15T08:30:00'],
    ['45976.35', '2025-11-15T08:24:00'],
  ])('%j is %s', (cell, beijing) => {
    expect(read('datetime', cell)).toBe(at(beijing));
  });

  it('counts serials from 1904 where the workbook does', () => {
    const date1904 = true;
    expect(read('datetime', { serial: 44514.354166666664 }, { date1904 })).toBe(at('2025-11-15T08:30:00'));
    expect(read('datetime', 44514, { date1904 })).toBe('2025-11-15');
    expect(read('datetime', '44514', { date1904 })).toBe('2025-11-15');
  });
});

describe('a date without a time of day', () => {
  it.each<[Cell, string]>([
    ['2025-11-15', '2025-11-15'],
    ['2025/1/5', '2025-01-05'],
    ['2025/11/15', '2025-11-15'],
    ['2025年11月15日', '2025-11-15'],
    ['2025年1月5日（周一）', '2025-01-05'],
    ['2025.11.15', '2025-11-15'],
    ['20251115', '2025-11-15'],
    [20251115, '2025-11-15'],
    ['11月15日', '2025-11-15'],
    ['11/15', '2025-11-15'],
    ['11-15', '2025-11-15'],
    [{ serial: 45976 }, '2025-11-15'],
    [{ serial: 45975.999999 }, '2025-11-15'],
    [45976, '2025-11-15'],
    ['45976', '2025-11-15'],
    [{ serial: 36526 }, '2000-01-01'],
    [{ serial: 73050 }, '2099-12-31'],
  ])('%j is %s', (cell, date) => {
    expect(read('datetime', cell)).toBe(date);
  });
});

describe('a cell that names no moment', () => {
  it.each<[Cell]>([
    ['2025-02-30'],
    ['2025-02-29 08:30'],
    ['2025-13-01'],
    ['2025-00-10'],
    ['2025-11-15 25:61'],
    ['2025-11-15 24:01'],
    ['2025-11-15 08:60'],
    ['1999-12-31 08:30'],
    ['2100-01-01'],
    ['2099-12-31 24:00'],
    ['25-11-15'],
    ['25/11/15 8:30'],
    ['15/11/2025'],
    ['2025年11月'],
    ['2025-11'],
    ['11.15'],
    ['8:30'],
    ['2025-11-15 8'],
    ['2025/1/115:30'],
    ['2025-11-15 08:30-09:00'],
    ['2025-11-15 上午12:30'],
    ['2025-11-15 晚上12点'],
    ['2025-11-15 上午15:30'],
    ['2025-11-15 8:30 左右'],
    ['待定'],
    ['未到场'],
    ['2025-11-15 08:30; 2025-11-16 09:00'],
    ['\ud800'],
    [{ serial: 0.354 }],
    [{ serial: 60 }],
    [{ serial: -1 }],
    [{ serial: Number.NaN }],
    [0],
    [1e300],
    [Number.POSITIVE_INFINITY],
    [2025111508],
    [true],
  ])('%j', (cell) => {
    expect(read('datetime', cell)).toMatchObject({ problem: 'invalid-datetime' });
  });

  it.each(['11月15日 8:30', '11-15', '2月29日'])('%s without a known year', (text) => {
    expect(read('datetime', text, { year: null })).toEqual({ problem: 'year-unknown', found: text });
  });

  it.each(['2月30日', '11-31 8:30', '11-15 25:00'])('%s is impossible in every year', (text) => {
    expect(read('datetime', text, { year: null })).toMatchObject({ problem: 'invalid-datetime' });
  });

  it('takes 29 February only in leap years', () => {
    expect(read('datetime', '2月29日', { year: 2024 })).toBe('2024-02-29');
    expect(read('datetime', '2月29日', { year: 2025 })).toMatchObject({ problem: 'invalid-datetime' });
  });
});

const moment = fc.integer({ min: at('2000-01-01T00:00:00'), max: at('2099-12-31T23:59:59') });

type Parts = { y: string; m: string; d: string; h: string; min: string; s: string };
const styles: Record<string, (parts: Parts) => Cell> = {
  dashes: ({ y, m, d, h, min, s }) => `${y}-${m}-${d} ${h}:${min}:${s}`,
  'slashes without zeros': ({ y, m, d, h, min, s }) => `${y}/${+m}/${+d} ${+h}:${min}:${s}`,
  dots: ({ y, m, d, h, min, s }) => `${y}.${m}.${d} ${h}:${min}:${s}`,
  'Chinese signs': ({ y, m, d, h, min, s }) => `${y}年${+m}月${+d}日${+h}时${+min}分${+s}秒`,
  digits: ({ y, m, d, h, min, s }) => `${y}${m}${d}${h}${min}${s}`,
  'a number of digits': ({ y, m, d, h, min, s }) => Number(`${y}${m}${d}${h}${min}${s}`),
  'ISO with offset': ({ y, m, d, h, min, s }) => `${y}-${m}-${d}T${h}:${min}:${s}+08:00`,
  'full width': ({ y, m, d, h, min, s }) =>
    `${y}－${m}－${d}　${h}：${min}：${s}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + +digit)),
};
const texts = Object.entries(styles);

describe('every style names the same moment', () => {
  it.each(texts)('%s', (_name, style) => {
    fc.assert(
      fc.property(moment, (instant) => {
        expect(read('datetime', style(partsOf(instant)))).toBe(instant);
      }),
    );
  });

  it.each([
    [false, 25_569],
    [true, 24_107],
  ])('serial, 1904 system: %s', (date1904, epoch) => {
    fc.assert(
      fc.property(moment, (instant) => {
        const serial = (instant + 8 * 3600) / 86_400 + epoch;
        const expected = (instant + 8 * 3600) % 86_400 === 0 ? dateOf(instant) : instant;
        expect(read('datetime', { serial }, { date1904 })).toBe(expected);
      }),
    );
  });

  it('bare dates', () => {
    fc.assert(
      fc.property(moment, (instant) => {
        const { y, m, d } = partsOf(instant);
        for (const text of [`${y}-${m}-${d}`, `${y}/${+m}/${+d}`, `${y}年${+m}月${+d}日`, `${y}${m}${d}`]) {
          expect(read('datetime', text)).toBe(`${y}-${m}-${d}`);
        }
      }),
    );
  });

  it('any text is read or refused, never thrown at, and the fast path agrees with the slow one', () => {
    const digitsAndSigns = fc.string({ unit: fc.constantFrom(...'0123456789-/: .年月日时分午上T+Z') });
    fc.assert(
      fc.property(fc.oneof(digitsAndSigns, fc.string({ unit: 'binary' })), (text) => {
        const value = read('datetime', text);
        const fast = plainDatetime(text);
        if (fast !== null) expect(value).toBe(fast);
        // A space in front sends the text the slow way.
        if (fast !== null) expect(read('datetime', ` ${text}`)).toBe(fast);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the time zone of the machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each<[string, number]>([
    ['UTC', 0],
    ['Asia/Shanghai', 8],
    ['America/New_York', 19],
    ['Pacific/Apia', 13],
  ])('%s changes nothing', (name, hour) => {
    vi.stubEnv('TZ', name);
    expect(new Date(1_763_166_600_000).getHours()).toBe(hour);
    for (const [, style] of texts) {
      expect(read('datetime', style(partsOf(at('2025-03-09T02:30:00'))))).toBe(1_741_458_600);
    }
    expect(read('datetime', { serial: 45976.354166666664 })).toBe(1_763_166_600);
    expect(read('datetime', { serial: 45976 })).toBe('2025-11-15');
  });
});

function partsOf(instant: number): Parts {
  const text = new Date((instant + 8 * 3600) * 1000).toISOString();
  const part = (from: number, to: number) => text.slice(from, to);
  return {
    y: part(0, 4),
    m: part(5, 7),
    d: part(8, 10),
    h: part(11, 13),
    min: part(14, 16),
    s: part(17, 19),
  };
}

function dateOf(instant: number): string {
  return new Date((instant + 8 * 3600) * 1000).toISOString().slice(0, 10);
}
