import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AuthorityTrials } from '../../src-main/app/authority-trials.ts';
import { effectiveResources, withChange } from '../../src-main/app/effective-resources.ts';
import { fingerprint, ruleSetOf } from '../../src-main/app/resources.ts';
import type { AuthorityChange, AuthorityEntry } from '../../src-main/contract/authority-change.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { NuanduError } from '../../src-main/contract/errors.ts';
import { defaultScope } from '../../src-main/contract/scope.ts';
import { authorityChanges } from '../../src-main/store/authority-changes.ts';
import { readCheckState } from '../../src-main/store/check-state.ts';
import { countAllFindings } from '../../src-main/store/queries/findings.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2026-03-01T08:00');

const toThreeDays = {
  kind: 'parameter',
  rule: 'CMP-02',
  parameter: 'limit',
  validFrom: '2025-12-01',
  value: 3,
  basis: 'setting',
} as const satisfies AuthorityChange;

type AuthorityVersion = NonNullable<Extract<AuthorityChange, { kind: 'correction' }>['corrected']>;

function entry(id: number, change: AuthorityChange, at = now): AuthorityEntry {
  return { id, at, actor: 'tester', reason: 'because', source: '', change };
}

function refusal(change: AuthorityChange, changed = resources): unknown {
  try {
    withChange(changed, change, now);
  } catch (error) {
    return error instanceof NuanduError ? `${error.code} ${error.detail.what}` : error;
  }
  return null;
}

function versionsOf(changed: typeof resources, id: string, name = 'limit') {
  return changed.rules.find((rule) => rule.id === id)?.parameters[name]?.versions;
}

/** Complaints of one day each, answered so many working days later. */
function complaints(
  company: string,
  days: readonly (readonly [accepted: string, answered: string])[],
): string {
  const rows = days.map(([acceptedAt, answeredAt], index) => ({
    ...{ company, complaintNo: `${company}${index}`, category: '收费', acceptedAt, answeredAt },
  }));
  return csv(['company', 'complaintNo', 'acceptedAt', 'category', 'answeredAt'], rows);
}

const fourDays = ['2025-12-08 09:00', '2025-12-12 09:00'] as const;
const oneDay = ['2025-12-08 10:00', '2025-12-09 09:00'] as const;
const sevenDays = ['2025-12-08 11:00', '2025-12-17 09:00'] as const;

describe('a change is folded into the resources', () => {
  it('as a version beside those that there were', () => {
    const changed = effectiveResources(resources, [entry(1, toThreeDays)]);
    expect(versionsOf(changed, 'CMP-02')).toEqual([
      ...(versionsOf(resources, 'CMP-02') ?? []),
      { validFrom: '2025-12-01', value: 3, basis: 'setting' },
    ]);
    expect(fingerprint(changed, defaultScope)).not.toBe(fingerprint(resources, defaultScope));
  });

  it('and a number that is not in force yet can be withdrawn, one that is cannot', () => {
    const later = { ...toThreeDays, validFrom: '2026-07-01' };
    const withdrawal = { kind: 'withdrawal', rule: 'CMP-02', parameter: 'limit' } as const;
    const before = effectiveResources(resources, [
      entry(1, later),
      entry(2, { ...withdrawal, validFrom: '2026-07-01' }),
    ]);
    expect(versionsOf(before, 'CMP-02')).toEqual(versionsOf(resources, 'CMP-02'));
    const inForce = effectiveResources(resources, [entry(1, toThreeDays)]);
    expect(refusal({ ...withdrawal, validFrom: '2025-12-01' }, inForce)).toBe(
      'change-refused already-in-force parameters.limit 2025-12-01',
    );
  });

  it('and a number in force that was entered wrongly is corrected from its own day on, or taken out', () => {
    const wrong = {
      kind: 'correction',
      rule: 'CMP-02',
      parameter: 'limit',
      validFrom: '2025-12-01',
    } as const;
    const right = { validFrom: '2025-12-15', value: 4, basis: 'setting' } as const;
    const delivered = versionsOf(resources, 'CMP-02') ?? [];
    const versions = (...changes: AuthorityChange[]) => {
      const changed = effectiveResources(
        resources,
        [toThreeDays, ...changes].map((one, id) => entry(id, one)),
      );
      expect(changed.unfit).toEqual([]);
      return versionsOf(changed, 'CMP-02');
    };
    expect(versions({ ...wrong, corrected: right })).toEqual([...delivered, right]);
    expect(versions({ ...wrong, corrected: null })).toEqual(delivered);
    // A correction can be corrected.
    const again = { ...wrong, validFrom: '2025-12-15', corrected: { ...right, value: 2 } };
    expect(versions({ ...wrong, corrected: right }, again)).toEqual([...delivered, { ...right, value: 2 }]);

    const inForce = effectiveResources(resources, [entry(1, toThreeDays)]);
    const refused = (corrected: AuthorityVersion) => refusal({ ...wrong, corrected }, inForce);
    const same = { validFrom: '2025-12-01', value: 3, basis: 'setting' } as const;
    expect(refused(same)).toContain('same-as-now');
    expect(refused({ ...right, validFrom: '1900-01-01' })).toContain('version-exists');
    expect(refused({ ...right, value: 5, basis: 'text' })).toContain('same-as-now');
    const unknown = { ...wrong, validFrom: '2025-12-02', corrected: null };
    expect(refusal(unknown, inForce)).toContain('no-such-version');
    // A number as delivered is no slip of the authority.
    const law = { ...wrong, validFrom: '1900-01-01' };
    expect(refusal({ ...law, corrected: null })).toContain('as-delivered');
    expect(refusal({ ...law, corrected: right }, inForce)).toContain('as-delivered');
  });

  it.each<[string, AuthorityChange, string]>([
    ['a rule that there is not', { ...toThreeDays, rule: 'CMP-99' }, 'unknown-rule rule CMP-99'],
    ['a number that it has not', { ...toThreeDays, parameter: 'days' }, 'unknown-parameter parameters days'],
    [
      'half a working day',
      { ...toThreeDays, value: 2.5 },
      'inconsistent parameters.limit a number of its unit',
    ],
    ['what is so already', { ...toThreeDays, value: 5, basis: 'text' }, 'same-as-now parameters.limit'],
    [
      'a day that has a version',
      { ...toThreeDays, validFrom: '1900-01-01' },
      'version-exists parameters.limit 1900-01-01',
    ],
    ['a document made a statute', { kind: 'level', document: 'D03', level: 'statute' }, 'not-allowed level'],
    [
      "the authority's own demand let go",
      { kind: 'binding', company: '甲', document: 'AUTH', season: null, binds: false },
      'always-binds document AUTH',
    ],
    [
      'an exception that is none',
      { kind: 'binding', company: '甲', document: 'D03', season: null, binds: null },
      'same-as-now binds',
    ],
    [
      'a made-up Monday',
      {
        kind: 'calendar',
        year: { year: 2027, notice: 'x', holidays: [], workingWeekends: ['2027-01-04'] },
      },
      'no-weekend 2027-01-04',
    ],
  ])('and %s is refused with what is wrong', (_, change, what) => {
    expect(refusal(change)).toContain(`change-refused ${what}`);
  });

  it('and one that a newer program has no rule for is kept, told, and not in force', () => {
    const changed = effectiveResources(resources, [
      entry(1, { ...toThreeDays, rule: 'CMP-99' }),
      entry(2, toThreeDays),
    ]);
    expect(changed.unfit).toEqual([{ id: 1, problem: expect.objectContaining({ code: 'unknown-rule' }) }]);
    expect(versionsOf(changed, 'CMP-02')).toHaveLength(2);
    expect(changed.changes).toHaveLength(2);
  });
});

test('a company that no document of a rule binds in a season has no answer of it but "not applicable"', () => {
  const rule = ruleSetOf(resources, defaultScope);
  const documents = resources.documents.filter(
    ({ level, alwaysBinds }) => level !== 'statute' && !alwaysBinds,
  );
  const bindings = fc.uniqueArray(
    fc.record({
      company: fc.constantFrom('甲', null),
      document: fc.constantFrom(...documents.map(({ id }) => id)),
      season: fc.constantFrom(2025, null),
      binds: fc.constant(false),
    }),
    { selector: (one) => JSON.stringify(one) },
  );
  fc.assert(
    fc.property(bindings, (exceptions) => {
      const told = exceptions.filter(({ company, season }) => company !== null || season !== null);
      const set = ruleSetOf({ ...resources, bindings: told }, defaultScope);
      const { released } = set.contextAt(now, { company: '甲', season: 2025 });
      const freed = new Set(told.map(({ document }) => document));
      for (const dataset of resources.datasets) {
        for (const { id, sources } of rule.allRulesOf(dataset.name)) {
          const free = sources.every(({ document }) => freed.has(document) || isOfStatute(document));
          expect([id, released.has(id)]).toEqual([id, free]);
        }
      }
      expect(set.contextAt(now, { company: '乙', season: 2024 }).released.size).toBe(0);
    }),
  );
  function isOfStatute(id: string): boolean {
    return resources.documents.some((document) => document.id === id && document.level === 'statute');
  }
});

describe('a trial', () => {
  async function opened() {
    const folder = new OpenFolder({ now });
    const file = folder.file(
      '投诉.csv',
      `${complaints('甲热力', [fourDays, oneDay])}${complaints('乙热力', [sevenDays, fourDays]).split('\n').slice(1).join('\n')}`,
    );
    await folder.import(file);
    const trials = new AuthorityTrials(folder.context);
    return { folder, trials, [Symbol.dispose]: () => folder[Symbol.dispose]() };
  }
  const keep = (trialId: string) => ({ trialId, reason: '文件规定', source: '某供热〔2026〕3号' });

  it('tells the effect by company and stores nothing', async () => {
    using open = await opened();
    const { connection } = open.folder.context.database;
    const before = countAllFindings(connection);
    const { effect } = await open.trials.try(toThreeDays, quiet);
    expect(
      effect.rows.map(({ company, ruleId, before, after }) => [
        company,
        ruleId,
        before.violation,
        after.violation,
      ]),
    ).toEqual([
      ['甲热力', 'CMP-02', 0, 1],
      ['乙热力', 'CMP-02', 1, 2],
    ]);
    expect(effect.after.findings - effect.before.findings).toBe(2);
    expect(effect.added.map(({ recordNo }) => recordNo).toSorted()).toEqual(['乙热力1', '甲热力0']);
    expect(effect.gone).toEqual([]);
    expect(countAllFindings(connection)).toBe(before);
    expect(authorityChanges(open.folder.context.database)).toEqual([]);
  });

  it('is what the change then gives, and the log keeps who, when, why and by what', async () => {
    using open = await opened();
    const { database } = open.folder.context;
    const { trialId, effect } = await open.trials.try(toThreeDays, quiet);
    const kept = await open.trials.keep(keep(trialId), quiet);
    expect(kept.effect).toEqual(effect);
    expect(countAllFindings(database.connection)).toBe(effect.after.allTime);
    expect(authorityChanges(database)).toEqual([
      {
        ...{ id: 1, at: now, actor: 'test', reason: '文件规定', source: '某供热〔2026〕3号' },
        change: toThreeDays,
      },
    ]);
    expect(readCheckState(database)?.fingerprint).toBe(
      fingerprint(open.folder.context.resources, defaultScope),
    );
    const checked = await open.folder.check({ asOf: now, full: true });
    expect(checked.judged).toBeGreaterThan(0);
    expect(checked.changed).toEqual([]);
    expect(countAllFindings(database.connection)).toBe(effect.after.allTime);
    await expect(open.trials.keep(keep(trialId), quiet)).rejects.toMatchObject({ code: 'trial-gone' });
  });

  it('of a correction judges anew what the slip was judged by, and the log tells both', async () => {
    using open = await opened();
    const { database } = open.folder.context;
    const { connection } = database;
    const before = countAllFindings(connection);
    const make = async (change: AuthorityChange) => {
      const { trialId, effect } = await open.trials.try(change, quiet);
      await open.trials.keep(keep(trialId), quiet);
      return effect;
    };
    await make(toThreeDays);
    expect(countAllFindings(connection)).toBe(before + 2);
    const corrected = { validFrom: '2025-12-09', value: 3, basis: 'setting' } as const;
    const { validFrom } = toThreeDays;
    const of = { kind: 'correction', rule: 'CMP-02', parameter: 'limit' } as const;
    const effect = await make({ ...of, validFrom, corrected });
    expect(effect.gone.map(({ recordNo }) => recordNo).toSorted()).toEqual(['乙热力1', '甲热力0']);
    expect(countAllFindings(connection)).toBe(before);
    expect(authorityChanges(database).map(({ change }) => change.kind)).toEqual(['parameter', 'correction']);
    const checked = await open.folder.check({ asOf: now, full: true });
    expect(checked.changed).toEqual([]);
  });

  it('is refused once data came in', async () => {
    using open = await opened();
    const { trialId } = await open.trials.try(toThreeDays, quiet);
    await open.folder.import(open.folder.file('丙.csv', complaints('丙热力', [fourDays])));
    await expect(open.trials.keep(keep(trialId), quiet)).rejects.toMatchObject({ code: 'trial-outdated' });
    expect(authorityChanges(open.folder.context.database)).toEqual([]);
  });

  it('of a company freed from a document takes its findings, and an import afterwards is judged so too', async () => {
    using open = await opened();
    const free = (document: string): AuthorityChange => ({
      ...{ kind: 'binding', company: '乙热力', document, season: 2025, binds: false },
    });
    const sources = resources.rules.find(({ id }) => id === 'CMP-02')?.sources ?? [];
    const documents = [...new Set(sources.map(({ document }) => document))];
    let last = await open.trials.try(free(documents[0] ?? ''), quiet);
    for (const document of documents) {
      last = await open.trials.try(free(document), quiet);
      await open.trials.keep(keep(last.trialId), quiet);
    }
    expect(last.effect.rows.find(({ ruleId }) => ruleId === 'CMP-02')).toMatchObject({
      company: '乙热力',
      before: { violation: 1, compliant: 1 },
      after: { violation: 0, compliant: 0, notApplicable: 2 },
    });
    const { connection } = open.folder.context.database;
    const ofRule = () =>
      connection.prepare(`select count(*) from finding where rule = 'CMP-02'`).pluck().get();
    expect(ofRule()).toBe(0);
    const rows = complaints('乙热力', [sevenDays, sevenDays, sevenDays]);
    await open.folder.import(open.folder.file('乙.csv', rows));
    expect(ofRule()).toBe(0);
    await open.folder.check({ asOf: now, full: true });
    expect(ofRule()).toBe(0);
  });

  it('of a company that is not known is refused, and so is a scope with a document that is not', async () => {
    using open = await opened();
    const strange: AuthorityChange = {
      ...{ kind: 'binding', company: '丁热力', document: 'D03', season: null, binds: false },
    };
    await expect(open.trials.try(strange, quiet)).rejects.toMatchObject({ code: 'change-refused' });
    const scope = { ...defaultScope, statutes: ['北京'] };
    await expect(open.trials.try({ kind: 'scope', scope }, quiet)).rejects.toMatchObject({
      code: 'unknown-name',
    });
  });

  it('made by the command line is in the log as well, and a check says what it changed', async () => {
    using open = await opened();
    const { changed } = await open.folder.check({
      asOf: now,
      scope: { documents: ['D07'] },
      reason: 'audit',
    });
    expect(changed.every(({ before, after }) => before !== after)).toBe(true);
    expect(changed).toContainEqual({ company: '乙热力', ruleId: 'CMP-02', before: 1, after: 0 });
    expect(authorityChanges(open.folder.context.database)).toMatchObject([
      { reason: 'audit', change: { kind: 'scope', scope: { documents: ['D07'] } } },
    ]);
  });

  it('of the scope becomes what everything is checked against', async () => {
    using open = await opened();
    const scope = { ...defaultScope, documents: ['D07'] };
    const { trialId, effect } = await open.trials.try({ kind: 'scope', scope }, quiet);
    expect(effect.after.findings).toBeLessThan(effect.before.findings);
    await open.trials.keep(keep(trialId), quiet);
    expect(readCheckState(open.folder.context.database)?.scope).toEqual(scope);
  });
});
