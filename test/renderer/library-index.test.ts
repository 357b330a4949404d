import { describe, expect, it } from 'vitest';
import type { ArticleView, LibraryRule, LibraryView } from '../../src-main/contract/library-view.ts';
import { indexOf, placesOf, search, shortName } from '../../src-renderer/pages/regulations/library-index.ts';

const both = (zh: string, en = zh) => ({ zh, en });

function article(number: string, told: Partial<ArticleView>): ArticleView {
  return {
    article: number,
    summary: both('条文', 'an article'),
    rules: [],
    checklistItems: [],
    notCheckable: null,
    ...told,
  };
}

function rule(id: string, document: string, matter: string, value: number): LibraryRule {
  return {
    id,
    dataset: 'repairs',
    title: both(`${matter}规则`, 'On site in time'),
    requirement: both('要求', 'asked for'),
    sources: [{ document, article: '1' }],
    parameters: {
      limit: {
        title: both(matter),
        basis: 'text',
        unit: 'hours',
        versions: [{ validFrom: '1900-01-01', value }],
      },
    },
    advisory: false,
    active: true,
  };
}

const library: LibraryView = {
  documents: [
    {
      id: 'D03',
      title: both('供热服务制度', 'Heating service system'),
      level: 'commitment',
      alwaysBinds: false,
      binds: true,
      articles: [
        article('1', { rules: ['REP-01'], checklistItems: ['CHK-VISIT-01'] }),
        article('2', { summary: both('漏水先到场', 'leaks come first'), checklistItems: ['CHK-VISIT-01'] }),
        article('3', { notCheckable: both('目的', 'purpose') }),
      ],
    },
    {
      id: '洛阳',
      title: both('洛阳市供热条例', 'Luoyang heating statute'),
      level: 'statute',
      alwaysBinds: false,
      binds: false,
      articles: [article('1', { rules: ['LY-37'] })],
    },
  ],
  rules: [
    rule('REP-01', 'D03', '到场时限', 24),
    rule('LY-37', '洛阳', '到场时限', 2),
    rule('REP-05', 'D03', '处理时限', 24),
  ],
  checklists: [
    {
      id: 'visit',
      title: both('入户维修', 'Household visit'),
      places: ['household'],
      items: [
        {
          id: 'CHK-VISIT-01',
          question: both('是否穿鞋套？', 'Are shoe covers worn?'),
          how: both('看', 'look'),
          sources: [{ document: 'D03', article: '1' }],
        },
      ],
    },
  ],
};
const index = indexOf(library);

it('an article with a rule and an item counts in both places', () => {
  expect(library.documents.map(placesOf)).toEqual([
    { rule: 1, item: 2, none: 1 },
    { rule: 1, item: 0, none: 0 },
  ]);
});

it('a document goes by its number, a statute by its name', () => {
  expect(library.documents.map((document) => shortName(document, 'en'))).toEqual([
    'D03',
    'Luoyang heating statute',
  ]);
});

it('rules that limit one matter stand side by side; a matter of one rule is none', () => {
  expect([...index.matters].map(([matter, limits]) => [matter, limits.map((each) => each.rule.id)])).toEqual([
    ['到场时限', ['REP-01', 'LY-37']],
  ]);
});

describe('a search finds what holds every word', () => {
  it.each([
    ['漏水', 'D03-2', '', ''],
    ['LEAKS first', 'D03-2', '', ''],
    ['leaks last', '', '', ''],
    ['rep-01', 'D03-1', 'REP-01', ''],
    ['d03-3', 'D03-3', '', ''],
    ['到场', 'D03-2', 'REP-01 LY-37', ''],
    ['鞋套', '', '', 'CHK-VISIT-01'],
    ['chk-visit', '', '', 'CHK-VISIT-01'],
    ['洛阳市', '洛阳-1', '', ''],
  ])('%s', (text, articles, rules, items) => {
    const hits = search(index, text);
    expect(
      hits.articles.map(({ document, article: { article: number } }) => `${document.id}-${number}`).join(' '),
    ).toBe(articles);
    expect(hits.rules.map(({ id }) => id).join(' ')).toBe(rules);
    expect(hits.items.map(({ item }) => item.id).join(' ')).toBe(items);
  });
});
