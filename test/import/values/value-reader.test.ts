import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../../src-main/contract/datasets.ts';
import type { Cell } from '../../../src-main/import/cell.ts';
import { cellText } from '../../../src-main/import/values/cell-text.ts';
import { valueReader } from '../../../src-main/import/values/value-reader.ts';
import { context, fieldOf, read } from './reading.ts';

describe.each(fieldTypes)('any field: %s', (type) => {
  it.each<[Cell]>([
    [null],
    [''],
    ['  '],
    ['\u3000\n'],
    ['-'],
    ['--'],
    ['—'],
    ['——'],
    ['－'],
    ['/'],
    ['／'],
    [' - '],
  ])('%j is empty', (cell) => {
    expect(read(type, cell)).toBeNull();
  });

  it.each<[Cell, string, string]>([
    [{ error: '#N/A' }, 'error-cell', '#N/A'],
    ['#REF!', 'error-cell', '#REF!'],
    [{ formula: 'VLOOKUP(A1,B:C,2)' }, 'formula-without-value', '=VLOOKUP(A1,B:C,2)'],
  ])('%j is %s', (cell, problem, found) => {
    expect(read(type, cell)).toEqual({ problem, found });
  });

  it('refuses a text over the limit', () => {
    const limits = { ...context.limits, cellCharacters: 5 };
    expect(read(type, '123456', { limits })).toEqual({ problem: 'text-too-long', found: '12345' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (cell) => {
        read(type, cell);
        if (typeof cell === 'number') read(type, { serial: cell });
      }),
    );
  });
});

describe('numbers', () => {
  it.each<[Cell, number]>([
    [12.5, 12.5],
    [0, 0],
    ['1,234', 1234],
    ['1,234,567.80', 1234567.8],
    ['１，２３４', 1234],
    ['￥1,200', 1200],
    ['¥1200.50', 1200.5],
    ['1200元', 1200],
    ['0 元', 0],
    ['１００元整', 100],
    ['18.5℃', 18.5],
    ['18.5°C', 18.5],
    ['18 度', 18],
    ['89.5㎡', 89.5],
    ['89.5m²', 89.5],
    ['120户', 120],
    ['-3.5', -3.5],
    ['−3.5', -3.5],
    ['￥-20', -20],
    ['-￥20', -20],
    ['+5', 5],
    ['.5', 0.5],
  ])('%j is %d', (cell, value) => {
    expect(read('number', cell)).toBe(value);
  });

  it.each<[Cell]>([
    ['1.2万'],
    ['1.2万元'],
    ['约100户'],
    ['100余户'],
    ['1,23'],
    ['12,34,567'],
    ['10-20'],
    ['5%'],
    ['1e5'],
    ['--5'],
    ['-￥-5'],
    ['1.2.3'],
    ['待定'],
    [true],
    [{ serial: 45976 }],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['9'.repeat(400)],
  ])('%j is none', (cell) => {
    expect(read('number', cell)).toEqual({ problem: 'invalid-number', found: cellText(cell) });
  });

  it('无 is empty', () => {
    expect(read('number', '无')).toBeNull();
  });
});

describe('yes and no', () => {
  it.each<[Cell]>([
    ...['是', '√', '✓', '✔️', 'Y', 'y', 'Yes', '1', '１', 'TRUE', '有', '已', '已出示', ' 是 ', '属实'].map(
      (text): [Cell] => [text],
    ),
    [1],
    [true],
  ])('%j is yes', (cell) => {
    expect(read('yesNo', cell)).toBe(true);
  });

  it.each<[Cell]>([
    ...[
      '否',
      '×',
      '✗',
      'x',
      'N',
      'no',
      '0',
      'false',
      '无',
      ' 无 ',
      '未',
      '没',
      '没有',
      '未出示',
      '不属实',
      '免费',
    ].map((text): [Cell] => [text]),
    [0],
    [false],
  ])('%j is no', (cell) => {
    expect(read('yesNo', cell)).toBe(false);
  });

  it.each<[Cell]>([['部分属实'], ['未知'], ['未核实'], ['不详'], ['待定'], ['张三'], [2], [{ serial: 1 }]])(
    '%j is neither',
    (cell) => {
      expect(read('yesNo', cell)).toEqual({ problem: 'invalid-yes-no', found: cellText(cell) });
    },
  );
});

describe('classes', () => {
  const vocabulary = { leak: ['漏水', 'Water Leak'], temperature: ['温度不达标', '18℃以下', '10'] };
  const reader = valueReader(fieldOf('class', { vocabulary }), context);

  it.each<[Cell, string | null]>([
    ['漏水', 'leak'],
    [' 漏 水\n', 'leak'],
    ['WATER  leak', 'leak'],
    ['ｌｅａｋ', 'leak'],
    ['leak', 'leak'],
    ['Temperature', 'temperature'],
    ['18°C以下', 'temperature'],
    [10, 'temperature'],
    ['无', null],
  ])('%j is %j', (cell, code) => {
    expect(reader(cell)).toBe(code);
  });

  it.each<[Cell]>([['漏'], ['漏水吗'], ['constructor'], [3], [true], [{ serial: 45976 }]])(
    '%j is unknown',
    (cell) => {
      expect(reader(cell)).toEqual({ problem: 'unknown-value', found: cellText(cell) });
    },
  );

  it('reads a word of the vocabulary that elsewhere means empty', () => {
    expect(valueReader(fieldOf('class', { vocabulary: { none: ['无'] } }), context)('无')).toBe('none');
  });
});

describe('texts', () => {
  it.each<[Cell, string]>([
    ['  幸福小区 ', '幸福小区'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['a\0b\ud800c\u0007', 'abc'],
    ['暖气😀', '暖气😀'],
    ['\u202d13800000000\u202c', '13800000000'],
    ['００１', '００１'],
    ['1.0', '1.0'],
    [13800000000, '13800000000'],
    [20251115001, '20251115001'],
    [1, '1'],
    [1e21, '1000000000000000000000'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [true, 'TRUE'],
    [{ serial: 45976 }, '2025-11-15'],
    [{ serial: 45976.354166666664 }, '2025-11-15 08:30'],
  ])('%j is %j', (cell, text) => {
    expect(read('text', cell)).toBe(text);
  });

  it('nothing but control characters is empty', () => {
    expect(read('text', '\0\u0001')).toBeNull();
  });

  it('无 is empty, but a mark can be a record number', () => {
    expect(read('text', '无')).toBeNull();
    expect(valueReader(fieldOf('text', { required: true }), context)('-')).toBe('-');
  });

  it('writes dates of the 1904 system as they are', () => {
    expect(read('text', { serial: 44514 }, { date1904: true })).toBe('2025-11-15');
  });
});

describe('the value as found', () => {
  it.each<[Cell, string]>([
    [null, ''],
    [' 待定 ', ' 待定 '],
    [45976.35, '45976.35'],
    [false, 'FALSE'],
    [{ serial: 1 }, '1900-01-01'],
    [{ serial: 59 }, '1900-02-28'],
    [{ serial: 60 }, '1900-02-29'],
    [{ serial: 61 }, '1900-03-01'],
    [{ serial: 0.354166666 }, '08:30'],
    [{ serial: 45976.5000116 }, '2025-11-15 12:00:01'],
    [{ serial: -5 }, '-5'],
    [{ serial: 1e300 }, '1e+300'],
    [{ error: '#DIV/0!' }, '#DIV/0!'],
    [{ formula: '=A1' }, '=A1'],
  ])('%j is %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
