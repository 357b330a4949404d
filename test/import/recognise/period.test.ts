import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src-main/import/recognise/period.ts';

const nothing = { titleLines: [], sheetName: '', fileName: '' };

function told(fileName: string): string | null {
  const period = periodOf({ ...nothing, fileName });
  return period && `${period.from} ${period.to}`;
}

describe('the days of which a list tells', () => {
  it.each([
    ['甲热力2025年11月停热统计表.xlsx', '2025-11-01 2025-11-30'],
    ['停热 2025 年 2 月.csv', '2025-02-01 2025-02-28'],
    ['停热2025-12.csv', '2025-12-01 2025-12-31'],
    ['停热_202601.csv', '2026-01-01 2026-01-31'],
    ['停热２０２５．１１.csv', '2025-11-01 2025-11-30'],
    ['停热2025年11月15日至30日.csv', '2025-11-15 2025-11-30'],
    ['停热2025年11月15日-12月31日.csv', '2025-11-15 2025-12-31'],
    ['停热_20251115-20251231.csv', '2025-11-15 2025-12-31'],
    ['停热2025年11月-2026年1月.csv', '2025-11-01 2026-01-31'],
    ['停热2025年11月至12月.csv', '2025-11-01 2025-12-31'],
    ['停热2025-2026采暖季.csv', '2025-07-01 2026-06-30'],
    ['停热2025-26年度.csv', '2025-07-01 2026-06-30'],
    // A day says when a list was made out, not of which days it tells.
    ['停热2025-11-30.csv', null],
    ['停热20251130.csv', null],
    ['停热2025年11月30日.csv', null],
    ['停热2025年11月和2025年12月.csv', null],
    ['停热2025年13月.csv', null],
    ['停热2025年.csv', null],
    ['停热11月.csv', null],
    ['停热统计表.csv', null],
  ])('%s: %s', (fileName, days) => {
    expect(told(fileName)).toBe(days);
  });

  it('is told by the title before the sheet, and by the sheet before the file; the day of filling in tells nothing', () => {
    const words = { titleLines: ['2025年11月停热'], sheetName: '2025年12月', fileName: '2026年1月.xlsx' };
    expect(periodOf(words)).toMatchObject({ from: '2025-11-01', told: 'title' });
    expect(periodOf({ ...words, titleLines: ['填报日期：2026年2月'] })).toMatchObject({
      ...{ from: '2025-12-01', told: 'sheetName' },
    });
    expect(periodOf({ ...words, titleLines: [], sheetName: 'Sheet1' })).toMatchObject({
      ...{ from: '2026-01-01', told: 'fileName' },
    });
  });
});
