import { describe, expect, it } from 'vitest';
import { citationText } from '../../src-main/contract/texts/citation.ts';
import { resources } from '../domain/resources.ts';

function clause(document: string, article: string | null) {
  const source = resources.documents.find(({ id }) => id === document);
  if (source === undefined) throw new Error(`no document ${document}`);
  return { document, article, title: source.title, level: source.level };
}

describe('an article is cited as people do', () => {
  it.each([
    ['8', '第 8 条', 'Art. 8'],
    ['5.2', '第 5 条第 2 项', 'Art. 5.2'],
    ['8(1)', '第 8 条第（1）项', 'Art. 8(1)'],
    ['2A(1)', '第 2A 条第（1）项', 'Art. 2A(1)'],
    ['一.4', '第一部分第 4 条', 'Part 1, Art. 4'],
    ['二.1', '第二部分第 1 条', 'Part 2, Art. 1'],
    ['三', '第三条', 'Art. 3'],
    ['preamble', '引言', 'Introduction'],
    ['closing', '结语', 'Closing words'],
    ['附则', '附则', '附则'],
  ])('%s', (article, zh, en) => {
    expect(citationText([clause('D13', article)], 'zh')).toBe(`《供暖业务服务指南》（D13）${zh}`);
    expect(citationText([clause('D13', article)], 'en')).toBe(`D13 "Heating business service guide", ${en}`);
  });
});

describe('clauses', () => {
  it('of one document stand together', () => {
    const clauses = [clause('D13', '一.4'), clause('D07', '3'), clause('D13', '一.6')];
    expect(citationText(clauses, 'zh')).toBe(
      '《供暖业务服务指南》（D13）第一部分第 4 条、第一部分第 6 条和《热力公司维修、检护服务规范》（D07）第 3 条',
    );
    expect(citationText(clauses, 'en')).toBe(
      'D13 "Heating business service guide", Part 1, Art. 4 and Part 1, Art. 6; D07 "Repair and inspection service code", Art. 3',
    );
  });

  it('of a statute go by its name alone', () => {
    expect(citationText([clause('青岛', '49')], 'zh')).toBe('《青岛市供热条例（2017）》第 49 条');
    expect(citationText([clause('青岛', '49')], 'en')).toBe('Qingdao heating statute (2017), Art. 49');
  });

  it('the demand of the authority itself has no article', () => {
    expect(citationText([clause('AUTH', null)], 'zh')).toBe('供热主管部门检查要求');
    expect(citationText([clause('AUTH', null)], 'en')).toBe('Requirements of the supervising authority');
  });
});

it('every clause of the rules can be cited', () => {
  const cited = resources.rules.flatMap(({ sources }) =>
    sources.map(({ document, article }) => citationText([clause(document, article)], 'zh')),
  );
  expect(cited.filter((text) => !/》(（D\d\d）)?第.+[条项]$|^供热主管部门检查要求$/.test(text))).toEqual([]);
});
