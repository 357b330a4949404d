import { describe, expect, it } from 'vitest';
import { outcomes } from '../../src-main/contract/outcomes.ts';
import { type CheckScope, defaultScope } from '../../src-main/contract/scope.ts';
import { Bindings } from '../../src-main/domain/bindings.ts';
import { explain } from '../../src-main/domain/explain.ts';
import { Shape } from '../../src-main/domain/record-facts.ts';
import { RuleSet } from '../../src-main/domain/rule-set.ts';
import { at } from './moments.ts';
import { calendar, resources } from './resources.ts';

const { datasets, documents, rules, season } = resources;

/** The rules that the tables below count. */
const known = rules.filter(({ id }) =>
  /^(CMP-0[123]|OUT-0[1235]|REP-0[1-6]|SD-28|QD-49A|LY-25|LY-37)$/.test(id),
);

function ruleSet(scope: Partial<CheckScope>): RuleSet {
  return new RuleSet(datasets, known, documents, calendar, season, { ...defaultScope, ...scope });
}

describe('a rule is active where one of its documents binds', () => {
  const companyRules = {
    complaints: 'CMP-01 CMP-02 CMP-03',
    outages: 'OUT-01 OUT-02 OUT-03 OUT-05',
    repairs: 'REP-01 REP-02 REP-03 REP-04 REP-05 REP-06',
  };

  it.each<[string, Partial<CheckScope>, Record<string, string>]>([
    ['by default all nineteen bind and no statute does', {}, companyRules],
    [
      'D03 only, and what the authority itself asks for',
      { documents: ['D03'] },
      { complaints: 'CMP-01 CMP-02', outages: 'OUT-01', repairs: 'REP-01' },
    ],
    [
      'D07: one of two documents is enough',
      { documents: ['D07'] },
      { complaints: 'CMP-03', outages: 'OUT-01 OUT-03', repairs: '' },
    ],
    [
      'D13',
      { documents: ['D13'] },
      { complaints: '', outages: 'OUT-01 OUT-02 OUT-03', repairs: 'REP-02 REP-03 REP-04 REP-05 REP-06' },
    ],
    ['D11', { documents: ['D11'] }, { complaints: '', outages: 'OUT-01 OUT-05', repairs: '' }],
    [
      'D19 frees from duties and has no rule yet',
      { documents: ['D19'] },
      { complaints: '', outages: 'OUT-01', repairs: '' },
    ],
    ['none', { documents: [] }, { complaints: '', outages: 'OUT-01', repairs: '' }],
    [
      'a statute beside none',
      { documents: [], statutes: ['洛阳'] },
      { complaints: 'LY-25', outages: 'OUT-01', repairs: 'LY-37' },
    ],
    [
      'statutes beside all',
      { statutes: ['山东', '青岛'] },
      { ...companyRules, complaints: `${companyRules.complaints} SD-28 QD-49A` },
    ],
    [
      'a statute is not chosen by naming it as a document',
      { documents: ['山东'] },
      { complaints: '', outages: 'OUT-01', repairs: '' },
    ],
  ])('%s', (_, scope, active) => {
    const set = ruleSet(scope);
    for (const [dataset, ids] of Object.entries(active)) {
      expect([
        dataset,
        set
          .rulesOf(dataset)
          .map(({ id }) => id)
          .join(' '),
      ]).toEqual([dataset, ids]);
    }
  });

  it('and the documents that bind are told', () => {
    const some = new Bindings(documents, { ...defaultScope, documents: ['D03'], statutes: ['山东'] }, []);
    expect([...some.general]).toEqual(['AUTH', 'D03', '山东']);
    const all = [...new Bindings(documents, defaultScope, []).general];
    expect(all.filter((id) => /^D\d\d$/.test(id))).toHaveLength(19);
    expect(all).toContain('AUTH');
    expect(all).not.toContain('山东');
  });

  it('and only documents that bind the company are cited against it', () => {
    const only = (company: string) =>
      [...documents.map(({ id }) => id)]
        .filter((id) => id !== 'D07' && id !== 'AUTH' && /^D/.test(id))
        .map((document) => ({ company, document, season: null, binds: false }));
    const bound = new RuleSet(datasets, known, documents, calendar, season, defaultScope, only('甲'));
    const rule = known.find(({ id }) => id === 'OUT-03');
    const dataset = datasets.find(({ name }) => name === 'outages');
    if (rule === undefined || dataset === undefined) throw new Error('OUT-03 on outages is gone');
    const facts = new Shape([]).facts([]);
    const cited = (company: string) => {
      const owner = { company, season: 2025 };
      const judgement = bound.judge(rule, facts, 0, owner);
      const told = explain(rule, dataset, documents, facts, judgement, bound.contextAt(0, owner));
      return [...new Set(told.clauses.map(({ document }) => document))];
    };
    expect(cited('甲')).toEqual(['D07']);
    expect(cited('乙')).toEqual(['D07', 'D13']);
  });

  it('a dataset that nobody knows is refused', () => {
    expect(() => ruleSet({}).rulesOf('meters')).toThrow('unknown dataset: meters');
  });
});

describe('the check of a record', () => {
  const shape = new Shape(['category', 'acceptedAt', 'investigatedAt', 'answeredAt', 'onsiteAt']);
  const facts = shape.facts([
    'leak',
    at('2025-11-17 09:00'),
    at('2025-11-18 10:00'),
    null,
    at('2025-11-17 09:30'),
  ]);
  const set = ruleSet({});

  it('has a letter per rule, the breaches and the open deadlines', () => {
    const check = set.check('complaints', facts, set.contextAt(at('2025-11-20 00:00')));
    expect(check.outcomes).toBe('lpc');
    expect(check.violations).toEqual([
      {
        rule: 'CMP-01',
        kind: 'late',
        from: at('2025-11-17 09:00'),
        dueAt: at('2025-11-18 09:00'),
        actualAt: at('2025-11-18 10:00'),
      },
    ]);
    expect(check.pending).toEqual([
      { rule: 'CMP-02', from: at('2025-11-17 09:00'), dueAt: at('2025-11-25 00:00'), actualAt: null },
    ]);
  });

  it('holds as long as all its answers do', () => {
    const check = set.check('complaints', facts, set.contextAt(at('2025-11-20 00:00')));
    expect(check.holdsFrom).toBe(at('2025-11-18 10:00'));
    expect(check.holdsUntil).toBe(at('2025-11-25 00:00:01'));
    const before = set.check('complaints', facts, set.contextAt(at('2025-11-17 08:00')));
    expect(before.outcomes).toBe('nnn');
    expect(before.holdsFrom).toBe(Number.NEGATIVE_INFINITY);
    expect(before.holdsUntil).toBe(at('2025-11-17 09:00'));
    const after = set.check('complaints', facts, set.contextAt(at('2026-11-17 08:00')));
    expect(after.outcomes).toBe('lmc');
    expect(after.holdsUntil).toBe(Number.POSITIVE_INFINITY);
  });

  it('says of each rule what judging that rule alone says', () => {
    const asOf = at('2025-11-20 00:00');
    const alone = set.rulesOf('complaints').map((rule) => set.judge(rule, facts, asOf));
    const together = set.check('complaints', facts, set.contextAt(asOf));
    expect(together.outcomes).toBe(alone.map(({ outcome }) => outcomes[outcome].letter).join(''));
    expect(together.holdsFrom).toBe(Math.max(...alone.map(({ holdsFrom }) => holdsFrom)));
    expect(together.holdsUntil).toBe(Math.min(...alone.map(({ holdsUntil }) => holdsUntil)));
  });

  it('holds for ever where no rule is active', () => {
    const none = ruleSet({ documents: [] });
    expect(none.check('complaints', facts, none.contextAt(0))).toEqual({
      outcomes: '',
      violations: [],
      pending: [],
      holdsFrom: Number.NEGATIVE_INFINITY,
      holdsUntil: Number.POSITIVE_INFINITY,
    });
  });
});
