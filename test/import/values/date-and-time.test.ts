import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src-main/import/cell.ts';
import { momentAfter, readDateAndTime } from '../../../src-main/import/values/date-and-time.ts';
import { at, context } from './reading.ts';

describe('a date column and a time column', () => {
  it.each<[Cell, Cell, string]>([
    ['2025-11-15', '8:30', '2025-11-15T08:30:00'],
    ['2025年11月15日', '8时30分', '2025-11-15T08:30:00'],
    ['11月15日', '上午8:30', '2025-11-15T08:30:00'],
    ['11月15日', '下午3：05', '2025-11-15T15:05:00'],
    ['20251115', '0830', '2025-11-15T08:30:00'],
    [{ serial: 45976 }, { serial: 0.3541666667 }, '2025-11-15T08:30:00'],
    [{ serial: 45976 }, 0.3541666667, '2025-11-15T08:30:00'],
    [45976, '0.3541666667', '2025-11-15T08:30:00'],
    [45976, 0, '2025-11-15T00:00:00'],
    ['2025-11-15', '24:00', '2025-11-16T00:00:00'],
    ['2025-11-15', 1, '2025-11-16T00:00:00'],
    ['2025-11-15', '晚8点', '2025-11-15T20:00:00'],
    ['2025-11-15', '早8点', '2025-11-15T08:00:00'],
    ['2025-11-15', '次日6:00', '2025-11-16T06:00:00'],
    ['2025-11-15', '（次日）早上6点半', '2025-11-16T06:30:00'],
    ['2025-12-31', '第二天 0:30', '2026-01-01T00:30:00'],
    ['2025-11-15 00:00:00', '8:30', '2025-11-15T08:30:00'],
    ['2025-11-15 08:30', '8:30', '2025-11-15T08:30:00'],
    ['2025-11-15', '2025-11-16 09:00', '2025-11-16T09:00:00'],
    ['2025-11-15', { serial: 45977.375 }, '2025-11-16T09:00:00'],
    [null, '2025-11-16 09:00', '2025-11-16T09:00:00'],
    ['待定', '2025-11-16 09:00', '2025-11-16T09:00:00'],
  ])('%j and %j are %s', (date, time, beijing) => {
    expect(readDateAndTime(date, time, context)).toBe(at(beijing));
  });

  it.each<[Cell, Cell, string | null]>([
    ['2025-11-15', null, '2025-11-15'],
    ['2025-11-15', ' - ', '2025-11-15'],
    [{ serial: 45976 }, '', '2025-11-15'],
    [null, '2025-11-16', '2025-11-16'],
    [null, null, null],
    ['—', '/', null],
  ])('%j and %j are %j', (date, time, value) => {
    expect(readDateAndTime(date, time, context)).toBe(value);
  });

  it.each<[Cell, Cell, string, string]>([
    [null, '8:30', 'invalid-datetime', '8:30'],
    ['-', { serial: 0.5 }, 'invalid-datetime', '- 12:00'],
    ['2025-11-15', '待定', 'invalid-datetime', '待定'],
    ['2025-11-15', '25:00', 'invalid-datetime', '25:00'],
    ['2025-11-15', '8:30-9:00', 'invalid-datetime', '8:30-9:00'],
    ['2025-11-15', '0830-0900', 'invalid-datetime', '0830-0900'],
    ['2025-11-15 09:00', '8:30', 'invalid-datetime', '2025-11-15 09:00 8:30'],
    ['2025-02-30', '8:30', 'invalid-datetime', '2025-02-30'],
    ['2099-12-31', '24:00', 'invalid-datetime', '2099-12-31 24:00'],
    ['2025-11-15', true, 'invalid-datetime', 'TRUE'],
    ['2025-11-15', { error: '#N/A' }, 'error-cell', '#N/A'],
    [{ formula: 'A1' }, '8:30', 'formula-without-value', '=A1'],
  ])('%j and %j are refused as %s', (date, time, problem, found) => {
    expect(readDateAndTime(date, time, context)).toEqual({ problem, found });
  });

  it('needs a year', () => {
    expect(readDateAndTime('11-15', '8:30', { ...context, year: null })).toEqual({
      problem: 'year-unknown',
      found: '11-15',
    });
  });

  it('counts from 1904 where the workbook does', () => {
    const moment = readDateAndTime({ serial: 44514 }, { serial: 0.5 }, { ...context, date1904: true });
    expect(moment).toBe(at('2025-11-15T12:00:00'));
  });
});

describe('a moment that shares its date with the one before it, which is 2025-11-15 22:00,', () => {
  const before = at('2025-11-15T22:00:00');
  const read = (moment: string, time: Cell, mayBeSame = false) =>
    momentAfter(before, at(moment), time, { mayBeSame, context });

  it.each<[string, Cell, string]>([
    ['2025-11-15T23:00:00', '23:00', '2025-11-15T23:00:00'],
    ['2025-11-15T06:00:00', '6:00', '2025-11-16T06:00:00'],
    ['2025-11-15T21:59:00', { serial: 0.916 }, '2025-11-16T21:59:00'],
    ['2025-11-16T06:00:00', '次日6:00', '2025-11-16T06:00:00'],
    ['2025-11-16T00:00:00', '24:00', '2025-11-16T00:00:00'],
    ['2025-11-15T06:00:00', '2025-11-15 06:00', '2025-11-15T06:00:00'],
  ])('%s, written as %j, is %s', (moment, time, beijing) => {
    expect(read(moment, time)).toBe(at(beijing));
  });

  it.each<[string, Cell]>([
    ['2025-11-15T22:00:00', '22:00'],
    ['2025-11-14T21:00:00', '21:00'],
    ['2025-11-15T00:00:00', '24:00'],
    ['2025-11-15T06:00:00', '次日6:00'],
  ])('%s, written as %j, is on no clear day', (moment, time) => {
    expect(read(moment, time)).toEqual({ problem: 'day-unclear', found: String(time) });
  });

  it('may be the same moment where that makes sense', () => {
    expect(read('2025-11-15T22:00:00', '22:00', true)).toBe(before);
  });
});
