import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src-main/contract/beijing-time.ts';
import { seasonDates, seasonYear } from '../../src-main/domain/season.ts';
import { resources } from './resources.ts';

const { season } = resources;

describe('the heating season', () => {
  it.each([
    ['2025-06-30', 2024],
    ['2025-07-01', 2025],
    ['2025-11-14', 2025],
    ['2025-11-15', 2025],
    ['2025-12-31', 2025],
    ['2026-01-01', 2025],
    ['2026-03-16', 2025],
    ['2026-06-30', 2025],
    ['2026-07-01', 2026],
  ])('of %s is the one that begins in %i', (date, year) => {
    expect(seasonYear(parseDate(date), season)).toBe(year);
  });

  it('runs from November into March', () => {
    expect(seasonDates(2025, season)).toEqual({ from: '2025-11-15', to: '2026-03-15' });
  });

  it('may lie within one year', () => {
    expect(seasonDates(2026, { from: '01-01', to: '03-31', numbersRestart: '07-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
  });
});
