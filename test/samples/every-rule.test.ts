import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { resources } from '../domain/resources.ts';
import { OpenSamples } from './open-samples.ts';
import { auditSamples } from './run-audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'every-rule-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `numbered('OUT', 2)`: OUT-01, OUT-02 */
function numbered(series: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${series}-${String(index + 1).padStart(2, '0')}`);
}

/** The rules that rest on documents, which bind by default, and on the authority's own demand. */
const ofDocuments = [
  ...[numbered('OUT', 5), numbered('CMP', 9), numbered('REP', 27), numbered('HOT', 5), numbered('TMP', 2)],
  ...[numbered('FEE', 3), numbered('ACT', 11), ['STF-01', 'CON-01', 'RPT-01']],
].flat();
const ofStatutes = {
  山东: ['SD-20', 'SD-21A', 'SD-21B', 'SD-28', 'SD-29A', 'SD-29B', 'SD-30'],
  青岛: ['QD-27', 'QD-30', 'QD-49A', 'QD-49B', 'QD-51', 'QD-58'],
  洛阳: ['LY-25', 'LY-27A', 'LY-27B', 'LY-29', 'LY-37'],
  徐州: ['XZ-27', 'XZ-33'],
} as const;
const runs = [
  ['no statute', [], ofDocuments],
  ...Object.entries(ofStatutes).map(([statute, rules]) => [statute, [statute], rules] as const),
] as const;

/** A rule whose records are all broken or not meant: whatever is found true of it is a breach. */
const onlyBreaks = ['CMP-07'];

test('the catalogue holds these rules and no others', () => {
  const ids = [...resources.rules, ...resources.unitRules].map(({ id }) => id);
  expect(ids.sort()).toEqual([...ofDocuments, ...Object.values(ofStatutes).flat()].sort());
  expect(ids).toHaveLength(85);
});

describe('loaded as a window does, with the days on which the files were handed in', () => {
  let samples: OpenSamples;
  beforeAll(async () => {
    samples = await OpenSamples.load();
  });
  afterAll(() => samples[Symbol.dispose]());

  describe.each(runs)('with %s', (_, statutes, rules) => {
    beforeAll(() => samples.bind(statutes));

    test.each(rules.filter((rule) => !onlyBreaks.includes(rule)))('%s is kept by a record', (rule) => {
      expect(samples.answers({ rule, answer: 'compliant' })).not.toEqual([]);
    });

    test.each([...rules])('%s is broken by a record', (rule) => {
      expect(samples.answers({ rule, answer: 'violation' })).not.toEqual([]);
    });
  });

  test.each(onlyBreaks)('%s only breaks', (rule) => {
    expect(samples.answers({ rule, answer: 'compliant' })).toEqual([]);
    expect(samples.answers({ rule, answer: 'notApplicable' })).not.toEqual([]);
  });

  test.each([
    [
      'on the tenth of the next month',
      '澄栎热力有限公司/投诉/2026-01',
      'compliant',
      '2026-02-11',
      '2026-02-10',
    ],
    ['on 8 January', '朔榆供热有限责任公司/投诉/2025-12', 'compliant', '2026-01-11', '2026-01-08'],
    ['on 8 January', '朔榆供热有限责任公司/投诉/2025-11', 'late', '2025-12-11', '2026-01-08'],
    ['after 20 March', '槐堰热电有限公司/停热/2025-11', 'missing', '2025-12-11', null],
  ])('what was handed in %s: %s is %s', async (_, recordNo, outcome, due, arrived) => {
    await samples.bind(['青岛']);
    for (const rule of ['RPT-01', 'QD-58']) {
      const found = samples.answers({ rule, text: recordNo }).map(({ answer }) => answer);
      const at = { dueAt: parseIso(due), actualAt: arrived && parseIso(arrived) };
      expect(found).toMatchObject([{ outcome, ...at }]);
    }
  });
});

describe.each(runs)('audit --json with %s', (_, statutes, rules) => {
  const { summary } = auditSamples(folder, ...(statutes.length > 0 ? ['--statutes', ...statutes] : [])).json;
  const active = [...new Set([...ofDocuments, ...rules])].sort();

  test.each(['澄栎热力有限公司', '朔榆供热有限责任公司', '槐堰热电有限公司'])(
    'reports of %s every rule that is active, and no other',
    (company) => {
      const own = summary.filter((row) => row.company === company);
      expect(own.map(({ ruleId }) => ruleId).sort()).toEqual(active);
    },
  );

  test('counts every rule in some of its five answers', () => {
    for (const rule of active) {
      const rows = summary.filter(({ ruleId }) => ruleId === rule);
      const told = rows.map((row) => row.compliant + row.violation + row.pending + row.undeterminable);
      expect(Math.max(...told), rule).toBeGreaterThan(0);
    }
  });
});
