import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src-main/contract/datasets.ts';
import type { Article, Place } from '../../src-main/contract/library.ts';
import { resources } from '../domain/resources.ts';
import { clausesOfRules } from './clauses-of-rules.ts';

const { library, checklists } = resources;
const rules = [...resources.rules, ...resources.unitRules];

/**
 * The numbered clauses of each document, read from the documents themselves. `4-7`: articles 4 to 7; `7.1-4`: items 1
 * to 4 of article 7. D02, D09 and D14 number sections and items; D14 lacks 1.1 and 7.1 in the text that is at hand.
 */
const numbered: Readonly<Record<string, string>> = {
  D01: '1-5 6.1-2 7.1-4 8.1-2 9-15',
  D02: '1.1-6 2 2.1(1-2) 2.2(1-4) 2.3(1-4) 3.1-2',
  D03: '1-3 4.1-3 5.1-4 6.1-3 7 7.3 8 9.1-2 10-11',
  D04: '1-19',
  D05: '1A(1-3) 1B(1-3) 1C(1-4) 2A(1-3)',
  D06: '1-2 3(1-3) 4(1-3) 5(1-2) 6(1-4)',
  D07: '1-7 8(1-2) 9-11',
  D08: 'preamble 1-5 closing',
  D09: '1 2.1-4 3.1-6 4.1-5 5.1-3 6',
  D10: '1-17',
  D11: '1-13',
  D12: '1-9',
  D13: '一.1-8 二.1-6',
  D14: 'preamble 1.2-3 2.1-3 3.1-3 4.1-3 5.1-3 6.1-3 7.2-3',
  D15: '1-17',
  D16: '1-11',
  D17: '1-18 closing',
  D18: '1-4 5.1-3 6.1-2 7 8.1-4 9.1-3 10.1-3',
  D19: 'preamble 1-4',
  山东: '20-21 28-30 48 50',
  青岛: '27 30 49 51 58',
  洛阳: '25 27 29 37 46',
  徐州: '27-28 33 40',
};

/** Clauses that only a person can check, as the catalogue lists them; a whole article stands for all its items. */
const forAPerson =
  'D02-2 D02-3 D05-1 D06-3 D06-5 D06-6 D07-7 D07-10 D08-4 D13-二.3 D13-二.4 D13-二.5 D13-二.6 D15-1 D15-4 D15-8 ' +
  'D15-9 D15-10 D15-12 D15-15 D15-17 D16-4 D16-5 D16-6 D16-7 D16-8 D16-9 D16-10 D16-11 D04 D09-2 D11-5 D11-12 ' +
  'D11-13 D14-1 D14-2 D14-3 D17-7 D18-9.1';

const articles = new Map<string, Article>(
  library.flatMap(({ id, articles: listed }) =>
    listed.map((article) => [`${id}-${article.article}`, article] as const),
  ),
);
const items = checklists.flatMap((list) => list.items);

function expanded(list: string): string[] {
  return list.split(' ').flatMap((entry) => {
    const range = /^(?<before>.*?)(?<from>\d+)-(?<to>\d+)(?<after>\)?)$/.exec(entry)?.groups;
    if (range === undefined) return [entry];
    const [from, to] = [Number(range.from), Number(range.to)];
    return Array.from({ length: to - from + 1 }, (_, step) => `${range.before}${from + step}${range.after}`);
  });
}

function rulesAt(places: readonly Place[]): string[] {
  return places.flatMap((place) => ('rule' in place ? [place.rule] : []));
}

describe('no clause of a document is left over', () => {
  it('and every document has its list', () => {
    expect(library.map(({ id }) => id).filter((id) => id !== 'AUTH')).toEqual(
      expect.arrayContaining(Object.keys(numbered)),
    );
    expect(library).toHaveLength(Object.keys(numbered).length + 1);
  });

  it.each(Object.entries(numbered))('%s: %s', (id, list) => {
    const document = library.find((one) => one.id === id);
    expect(document?.articles.map(({ article }) => article)).toEqual(expanded(list));
  });

  it('and each ends in a rule, a checklist item, or not checkable for a reason, never in the last beside another', () => {
    for (const [clause, { places }] of articles) {
      expect(places.length, clause).toBeGreaterThan(0);
      if (places.some((place) => 'notCheckable' in place)) expect(places, clause).toHaveLength(1);
      const named = places.map((place) => JSON.stringify(place));
      expect(new Set(named).size, clause).toBe(named.length);
    }
  });

  it('and what only a person can check is a checklist item', () => {
    const prefixes = forAPerson.split(' ');
    for (const prefix of prefixes) {
      const under = [...articles].filter(([clause]) => isUnder(clause, prefix));
      expect(under.length, prefix).toBeGreaterThan(0);
      const asked = under.filter(([, { places }]) => places.some((place) => !('notCheckable' in place)));
      expect(asked.length, prefix).toBeGreaterThan(0);
    }
  });
});

/** `D02-2.1(1)` is under `D02-2`; `D02-21` is not. */
function isUnder(clause: string, prefix: string): boolean {
  return clause === prefix || (clause.startsWith(prefix) && /^[-.(A-Z]/.test(clause.slice(prefix.length)));
}

describe('rules and articles name each other', () => {
  it.each([...clausesOfRules])('%s stands on %j', (id, clauses) => {
    const naming = [...articles].filter(([, { places }]) => rulesAt(places).includes(id));
    expect(naming.map(([clause]) => clause).sort()).toEqual([...clauses].sort());
  });

  it('and no article names a rule that is not in the catalogue', () => {
    const named = [...articles.values()].flatMap(({ places, penalty, deduction }) => [
      ...rulesAt(places),
      ...(penalty?.rules ?? []),
      ...(deduction?.rules ?? []),
    ]);
    expect(named.filter((id) => !clausesOfRules.has(id))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s cites in its file what the catalogue says',
    (id, rule) => {
      const cited = rule.sources.flatMap(({ document, article }) =>
        article === null ? [] : [`${document}-${article}`],
      );
      expect(cited.sort()).toEqual([...(clausesOfRules.get(id) ?? [])].sort());
    },
  );

  it('and no rule file is unknown to the catalogue', () => {
    expect(rules.filter(({ id }) => !clausesOfRules.has(id))).toEqual([]);
  });

  it('and every rule of the catalogue has its file', () => {
    const written = new Set(rules.map(({ id }) => id));
    expect([...clausesOfRules.keys()].filter((id) => !written.has(id))).toEqual([]);
  });
});

describe('checklist items and articles name each other', () => {
  it.each(items.map((item) => [item.id, item] as const))('%s', (id, { sources }) => {
    const naming = [...articles].filter(([, { places }]) =>
      places.some((place) => 'checklist' in place && place.checklist === id),
    );
    expect(sources.map(({ document, article }) => `${document}-${article}`).sort()).toEqual(
      naming.map(([clause]) => clause).sort(),
    );
  });

  it('and no id or question is given twice', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ question }) => question.zh)).size).toBe(items.length);
  });

  it('and each question is one in both languages', () => {
    for (const { id, question } of items) {
      expect(question.zh, id).toMatch(/？$/);
      expect(question.en, id).toMatch(/\?$/);
    }
  });
});

describe('texts are in the language they say', () => {
  const texts = [
    ...[...articles].flatMap(([clause, { summary, places, penalty, deduction, note }]) => [
      [clause, summary] as const,
      ...[penalty?.note, deduction?.note, note].flatMap((text) => (text ? [[clause, text] as const] : [])),
      ...places.flatMap((place) => ('notCheckable' in place ? [[clause, place.notCheckable] as const] : [])),
    ]),
    ...items.flatMap(({ id, question, how }) => [[id, question] as const, [id, how] as const]),
  ];
  it.each([
    ['Chinese in Chinese', ({ zh }: Bilingual) => /[\u4e00-\u9fff]/.test(zh)],
    [
      'no Chinese in English but the word for which there is none',
      ({ en }: Bilingual) => !/[\u3000-\u9fff\uff00-\uffef]/.test(en.replace('规章', '')),
    ],
    ['whole sentences', ({ zh, en }: Bilingual) => /[。？]$/.test(zh) && /[.?]$/.test(en)],
  ])('%s', (_, isRight) => {
    expect(texts.filter(([, text]) => !isRight(text))).toEqual([]);
  });
});

describe('consequences', () => {
  const penalties = new Map(
    [...articles].flatMap(([clause, { penalty }]) => (penalty ? [[clause, penalty]] : [])),
  );

  it.each([
    ['山东-48', 'order fine', '10000-50000', true, 'SD-20'],
    ['山东-50', 'warning fine', '100000-500000', false, 'SD-30'],
    ['青岛-58', 'fine', '5000-10000', false, 'QD-27 QD-30 QD-58'],
    ['洛阳-46', 'warning order fine', '10000-50000', true, 'LY-25 LY-27B LY-37'],
    ['徐州-40', 'fine', '5000-30000 30000-150000', false, ''],
    ['D17-15', 'order warning fine', '', false, ''],
  ])('%s: %s %s, order first: %s, after %s', (clause, measures, fines, orderFirst, after) => {
    const penalty = penalties.get(clause);
    expect(penalty?.measures.join(' ')).toBe(measures);
    expect(penalty?.fines.map(({ min, max }) => `${min}-${max}`).join(' ')).toBe(fines);
    expect(penalty?.orderFirst).toBe(orderFirst);
    expect(penalty?.rules.join(' ')).toBe(after);
  });

  it('follow from these articles only, and of the nineteen documents only from one that must be adopted first', () => {
    expect(penalties.size).toBe(6);
    const levels = new Map(library.map(({ id, level }) => [id, level]));
    for (const [clause, { needsAdoption }] of penalties) {
      expect(needsAdoption, clause).toBe(levels.get(clause.split('-')[0] ?? '') !== 'statute');
    }
  });

  it('of D19-4 are a deduction of 200 yuan from the person, no penalty', () => {
    const { deduction, penalty } = articles.get('D19-4') ?? {};
    expect(deduction).toMatchObject({ yuan: 200, from: 'person', rules: ['REP-19'] });
    expect(penalty).toBeUndefined();
  });

  it('D12 says who supervises and holds no duty of its own', () => {
    const document = library.find(({ id }) => id === 'D12');
    expect(document?.level).toBe('none');
    for (const { places } of document?.articles ?? []) {
      expect(places).toEqual([{ notCheckable: expect.anything() }]);
    }
  });
});

describe('graded refunds: every temperature falls in one band', () => {
  it.each([
    ['青岛-51', 18, null],
    ['青岛-51', 17.99, 20],
    ['青岛-51', 16, 20],
    ['青岛-51', 15.99, 50],
    ['青岛-51', 14, 50],
    ['青岛-51', 13.99, 100],
    ['青岛-51', -5, 100],
    ['洛阳-29', 18, null],
    ['洛阳-29', 17.99, 50],
    ['洛阳-29', 14, 50],
    ['洛阳-29', 13.99, 100],
  ])('%s at %d °C: %s %%', (clause, celsius, percent) => {
    const bands = articles.get(clause)?.refund?.bands ?? [];
    const hit = bands.filter(
      ({ from, to }) =>
        (from === null || celsius > from.celsius || (from.included && celsius === from.celsius)) &&
        (celsius < to.celsius || (to.included && celsius === to.celsius)),
    );
    expect(hit.map((band) => band.percent)).toEqual(percent === null ? [] : [percent]);
  });
});
