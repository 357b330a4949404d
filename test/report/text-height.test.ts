import { describe, expect, it } from 'vitest';
import {
  boldTextHeight,
  displayWidth,
  headerWidth,
  lineCount,
  singleLine,
  textHeight,
} from '../../src-main/report/text-height.ts';

describe('the width of a text, in digits', () => {
  it('is one for a digit and nearly two for a Chinese character', () => {
    expect(displayWidth('0123456789')).toBeCloseTo(10.6, 1);
    expect(displayWidth('一二三四五六七八九十')).toBeCloseTo(19, 0);
    expect(displayWidth('（）')).toBe(displayWidth('中文'));
  });

  it('tells narrow letters from wide ones', () => {
    expect(displayWidth('illi')).toBeLessThan(displayWidth('WW'));
  });
});

it.each([
  ['nothing', '', 10, 1],
  ['what fits', '短', 10, 1],
  ['Chinese, broken anywhere', '一二三四五六七八九十', 10, 3],
  ['line ends', 'a\nb\nc', 10, 3],
  ['words, broken between them', 'two words', 6, 2],
  ['a number, broken at its hyphen', 'KF251119-0957', 10, 2],
  ['a word wider than the cell', 'x'.repeat(64), 20, 4],
])('lines are counted: %s', (_what, text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

describe('the height of a row', () => {
  it('grows by the line, more for Chinese than for Latin', () => {
    const chinese = '一二三四五六七八九十';
    expect(textHeight(chinese, 30)).toBe(singleLine);
    expect(textHeight(chinese, 12) - textHeight(chinese, 30)).toBeCloseTo(14.4, 5);
    expect(textHeight('two words', 6) - textHeight('two words', 60)).toBeCloseTo(12.6, 5);
  });

  it('is never more than a spreadsheet allows', () => {
    expect(textHeight('长'.repeat(10_000), 20)).toBe(409);
  });

  it('takes bold text to be wider', () => {
    const text = '供热投诉答复时限规定';
    expect(textHeight(text, displayWidth(text) + 1)).toBe(singleLine);
    expect(boldTextHeight(text, displayWidth(text) + 1)).toBeGreaterThan(singleLine);
  });
});

it('a column is as wide as the longest Latin word of its header', () => {
  expect(headerWidth('of which undeterminable')).toBe(headerWidth('undeterminable'));
  expect(headerWidth('违规类型')).toBeLessThan(2);
});
