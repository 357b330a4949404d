import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CompanyNames } from '../../../src-main/import/recognise/company-names.ts';
import { AlikeNames, fullest, nameKey } from '../../../src-main/import/recognise/company-spelling.ts';

describe('one name', () => {
  it.each([
    ['甲热力', '甲热力有限公司'],
    ['甲热力公司', '甲热力有限责任公司'],
    ['甲 热 力', '甲热力\u3000公司'],
    ['ＡＢ热力', 'ab热力有限公司'],
    ['甲热力(集团)有限公司', '甲热力（集团）有限公司'],
    ['甲热力集团', '甲热力集团有限责任公司'],
    ['甲热力股份有限公司', '甲热力（股份）有限公司'],
    ['\u200b甲热力', '“甲热力”公司'],
  ])('is %j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['甲热力', '甲热电'],
    ['甲热力', '甲热力二公司'],
    ['甲热力一公司', '甲热力二公司'],
    ['甲热力有限公司', '甲热力有限公司二分公司'],
    ['甲热力', '甲热力集团有限公司'],
    ['甲热力有限公司', '甲热力股份有限公司'],
    ['河北甲热力有限公司', '甲热力'],
    ['石家庄市甲热力', '甲热力'],
    ['东方热力', '新东方热力'],
    ['甲热力', '甲热力（东区）'],
    ['热力公司', '热力有限公司'],
    ['供热', '热力'],
  ])('is not %j and %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('names are alike, but not the same,', () => {
  it.each([
    ['甲热力', ['甲热力集团有限公司', '甲热力股份有限公司', '河北省石家庄市甲热力公司', '河北甲热力']],
    ['河北甲热力公司', ['甲热力', '甲热力集团', '河北甲热力集团']],
  ])('%s and %j', (name, others) => {
    expect(new AlikeNames(others).of(name)).toEqual(others.toSorted());
    for (const other of others) expect(new AlikeNames([name]).of(other)).toEqual([name]);
  });

  it.each([
    ['甲热力', ['甲热电', '甲热力二公司', '乙热力', '大甲热力', '热力公司']],
    ['河北甲热力', ['山东甲热力', '甲热电']],
    ['石家庄市热力公司', ['热力公司', '保定市热力公司']],
  ])('neither of %s and %j', (name, others) => {
    expect(new AlikeNames(others).of(name)).toEqual([]);
  });
});

const spelling = fc
  .tuple(
    fc.constantFrom('', '河北', '石家庄市'),
    fc.constantFrom('甲', '乙', 'A'),
    fc.constantFrom('热力', '热电', '供热'),
    fc.constantFrom('', '集团', '（集团）', '二'),
    fc.constantFrom('', '公司', '有限公司', '有限责任公司', '股份有限公司'),
  )
  .map((parts) => parts.join(''));

test('width of letters and white space never tell names apart', () => {
  fc.assert(
    fc.property(spelling, (name) => {
      const spaced = [...name].join(' ').replace('A', 'Ａ').replace('（', '(').replace('）', ')');
      expect(nameKey(spaced)).toBe(nameKey(name));
      expect(new CompanyNames([name]).take(spaced)).toMatchObject({ by: 'known', company: name });
    }),
  );
});

test('the fullest spelling is the same in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(spelling, { minLength: 1 }), fc.infiniteStream(fc.nat()), (names, numbers) => {
      const shuffled = names
        .map((name) => ({ name, at: numbers.next().value }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ name }) => name);
      expect(fullest(shuffled)).toBe(fullest(names));
    }),
  );
});

describe('a name in a file is', () => {
  const names = new CompanyNames(
    ['甲热力有限公司', '乙热力', '乙热力公司', '丙热力'],
    [{ spelling: '老甲', company: '甲热力有限公司' }],
  );
  it.each([
    ['what a person says here', '丙热力', { by: 'user', company: '甲热力有限公司' }],
    ['what somebody said before', '老 甲', { by: 'remembered', company: '甲热力有限公司' }],
    ['the company that is called so', '乙热力', { by: 'known', company: '乙热力' }],
    ['the only company that is spelled like it', '甲热力', { by: 'spelling', company: '甲热力有限公司' }],
    ['a new one', '甲热电', { by: 'new', company: '甲热电' }],
  ])('%s', (_, found, taken) => {
    expect(names.take(found, new Map([['丙热力', '甲热力有限公司']]))).toEqual(taken);
  });

  it('none of several that are spelled like it', () => {
    expect(names.take('乙热力有限公司')).toEqual({
      ...{ by: 'several', company: null, candidates: ['乙热力', '乙热力公司'] },
    });
  });
});
