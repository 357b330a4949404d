import { describe, expect, it } from 'vitest';
import type { FieldDefinition, NumberUnit } from '../../../src-main/contract/datasets.ts';
import { factorNamedAbove, factorNamedIn } from '../../../src-main/import/values/number-unit.ts';
import { valueReader } from '../../../src-main/import/values/value-reader.ts';
import { context } from './reading.ts';

function reader(unit: NumberUnit, factor = 1) {
  const title = { zh: '数', en: 'Number' };
  const field: FieldDefinition = {
    ...{ name: 'number', title, type: 'number', unit, headers: ['数'] },
    ...{ required: false, personal: false },
  };
  return valueReader(field, context, { factor });
}

describe('a number with a unit is stored in the unit of its field', () => {
  it.each<[NumberUnit, string | number, number]>([
    ['squareMetres', '85.6㎡', 85.6],
    ['squareMetres', '85.6 平方米', 85.6],
    ['squareMetres', '1,200.5m2', 1200.5],
    ['squareMetres', '12.5万㎡', 125_000],
    ['squareMetres', '12.5万平方米', 125_000],
    ['squareMetres', '12.5 万', 125_000],
    ['squareMetres', '１２．５万㎡', 125_000],
    ['squareMetres', 0.0123, 0.0123],
    ['yuan', '￥1,234.50元', 1234.5],
    ['yuan', '3.2万元', 32_000],
    ['yuan', '-0.07万元', -700],
    ['celsius', '17.8℃', 17.8],
    ['celsius', '17.8 摄氏度', 17.8],
    ['celsius', '-3℃', -3],
    ['households', '1.2万户', 12_000],
    ['rings', '3声', 3],
    ['rings', '2次', 2],
  ])('%s: %s is %d', (unit, cell, value) => {
    expect(reader(unit)(cell)).toBe(value);
  });

  it.each<[NumberUnit, string]>([
    ['celsius', '18元'],
    ['celsius', '0.0018万℃'],
    ['squareMetres', '85元'],
    ['yuan', '85㎡'],
    ['rings', '3万声'],
    ['yuan', '万元'],
    ['yuan', '3.2万万元'],
  ])('%s: %s is no such number', (unit, cell) => {
    expect(reader(unit)(cell)).toEqual({ problem: 'invalid-number', found: cell });
  });

  it.each<[string | number, number]>([
    [12.5, 125_000],
    ['12.5', 125_000],
    [0.0123, 123],
    ['0.1', 1000],
    // A cell that names its own unit is not multiplied again.
    ['12.5万㎡', 125_000],
    ['850㎡', 850],
    ['12.5万', 125_000],
  ])('in a column of 万㎡, %s is %d ㎡', (cell, value) => {
    expect(reader('squareMetres', 10_000)(cell)).toBe(value);
  });
});

describe('the unit of a column', () => {
  it.each<[string, NumberUnit, number | null]>([
    ['供热面积（万㎡）', 'squareMetres', 10_000],
    ['供热面积(万平方米)', 'squareMetres', 10_000],
    ['供热面积/万㎡', 'squareMetres', 10_000],
    ['供热面积万平方米', 'squareMetres', 10_000],
    ['供热面积（单位：万㎡）', 'squareMetres', 10_000],
    ['供热面积(㎡)', 'squareMetres', 1],
    ['供热面积（平方米）', 'squareMetres', 1],
    ['供热面积', 'squareMetres', null],
    ['金额(万元)', 'yuan', 10_000],
    ['金额（元）', 'yuan', 1],
    ['供热户数(万户)', 'households', 10_000],
    ['供热户数', 'households', null],
    ['室温(℃)', 'celsius', 1],
    ['应收金额(元/㎡)', 'yuan', 1],
    ['万元户', 'yuan', null],
  ])('%s', (header, unit, factor) => {
    expect(factorNamedIn(header, unit)).toBe(factor);
  });

  it.each<[string, NumberUnit, number | null]>([
    ['单位：万元', 'yuan', 10_000],
    ['（单位：万平方米、万元）', 'squareMetres', 10_000],
    ['（单位：万平方米、万元）', 'yuan', 10_000],
    ['计量单位：元', 'yuan', 1],
    ['填报单位：万元热力公司', 'yuan', null],
    ['2025年供热面积统计表', 'squareMetres', null],
  ])('is told above the table: %s', (line, unit, factor) => {
    expect(factorNamedAbove([line], unit)).toBe(factor);
  });
});
