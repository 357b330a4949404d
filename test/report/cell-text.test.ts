import { describe, expect, it } from 'vitest';
import { cellText, maxCellText } from '../../src-main/report/cell-text.ts';

const safe = (text: string) => cellText(text, (length) => `…[${length}]`);

describe('a text that begins like a formula', () => {
  it.each([
    '=1+1',
    "=cmd|'/c calc'!A1",
    '+1+cmd',
    '-1+cmd',
    '@SUM(A1)',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(A1)',
    '  =1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '-2-3',
  ])('%j gets an apostrophe and is otherwise unchanged', (text) => {
    expect(safe(text)).toBe(`'${text}`);
  });

  it.each([
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', "'\n=1+1"],
    ['\n=1+1', "'\n=1+1"],
    ['\ttext', "'\ttext"],
    ['\u0001=1+1', "'=1+1"],
  ])('%j is inert after its control characters are gone', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  it('cannot hide behind the escape for characters', () => {
    expect(safe('_x003D_1+1')).toBe('_x005F_x003D_1+1');
  });
});

it.each([
  '和平里3号楼',
  '张**',
  '***',
  '138****1234',
  '',
  '-',
  '+',
  '-5',
  '-5.5',
  '-12%',
  '+86 138',
  "'quoted",
])('%j stays as it is', (text) => {
  expect(safe(text)).toBe(text);
});

it('drops what XML forbids and keeps tabs, line ends and rare characters', () => {
  expect(safe('a\u0000b\u0008c\u001Fd\u007Fe\uFFFEf\tg\r\nh𠮷')).toBe('abcdef\tg\nh𠮷');
  expect(safe('half \uD842 pair')).toBe('half \uFFFD pair');
});

describe('a text longer than a cell', () => {
  it('is cut, and says so', () => {
    const cut = safe('长'.repeat(40_000));
    expect(cut).toHaveLength(maxCellText);
    expect(cut).toMatch(/长…\[40000\]$/);
  });

  it('is not cut when it just fits', () => {
    const text = '长'.repeat(maxCellText);
    expect(safe(text)).toBe(text);
  });

  it('is never cut within a character', () => {
    expect(safe(`a${'𠮷'.repeat(20_000)}`).isWellFormed()).toBe(true);
    expect(safe('𠮷'.repeat(20_000)).isWellFormed()).toBe(true);
  });
});
