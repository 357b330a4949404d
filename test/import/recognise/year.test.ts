import { describe, expect, it } from 'vitest';
import { yearOf } from '../../../src-main/import/recognise/year.ts';

describe('the year for dates that name none', () => {
  it.each([
    ['某某热力公司2025年11月投诉台账', 'a.xlsx', { value: 2025, from: 'title' }],
    ['２０２５ 年 11 月', '2024年.xlsx', { value: 2025, from: 'title' }],
    ['投诉台账', '甲2025年11月投诉.xlsx', { value: 2025, from: 'fileName' }],
    ['投诉台账', '投诉2025-11.csv', { value: 2025, from: 'fileName' }],
    ['投诉台账', '投诉202511.csv', { value: 2025, from: 'fileName' }],
    ['投诉台账', '投诉20251130.csv', { value: 2025, from: 'fileName' }],
    ['2025-2026采暖季', 'a.xlsx', { value: 2025, endYear: 2026, from: 'title' }],
    ['2025—2026年度供热期投诉', 'a.xlsx', { value: 2025, endYear: 2026, from: 'title' }],
    ['2025-26采暖季', 'a.xlsx', { value: 2025, endYear: 2026, from: 'title' }],
    ['2025年11月15日至2026年3月15日', 'a.xlsx', { value: 2025, endYear: 2026, from: 'title' }],
    ['填表日期：2026年1月3日', '投诉2025年12月.xlsx', { value: 2025, from: 'fileName' }],
    ['热线12345', '投诉120250.xlsx', null],
    ['投诉台账', '投诉.xlsx', null],
  ])('%s, %s', (title, fileName, expected) => {
    expect(yearOf([title], fileName)).toEqual(expected);
  });
});
