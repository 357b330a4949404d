import { describe, expect, it } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { type Parameter, parametersNamed } from '../../src-main/contract/rules.ts';
import { ruleTexts } from '../../src-main/domain/rule-texts.ts';
import { resources, ruleNamed } from './resources.ts';

type Versions = Parameter['versions'];

const since = (validFrom: string, value: number) => ({ validFrom, value });
const delivered = since('1900-01-01', 5);

/** The title of CMP-02 at a moment, with these versions of its limit. */
function titleAt(asOf: string, versions: Versions) {
  const rule = ruleNamed('CMP-02');
  const { limit } = rule.parameters;
  if (limit === undefined) throw new Error('CMP-02 has a limit');
  return ruleTexts({ ...rule, parameters: { limit: { ...limit, versions } } }, parseIso(asOf)).title;
}

describe('a rule’s title tells the number in force, and what was in force before', () => {
  it.each<[string, string, Versions, string, string]>([
    ['as delivered', '2026-03-01', [delivered], '5 个工作日', '5 working days'],
    [
      'after a change',
      '2026-01-01',
      [delivered, since('2026-01-01', 3)],
      '3 个工作日（2026-01-01 之前：5 个工作日）',
      '3 working days (before 2026-01-01: 5 working days)',
    ],
    [
      'the day before the change',
      '2025-12-31',
      [delivered, since('2026-01-01', 3)],
      '5 个工作日',
      '5 working days',
    ],
    [
      'after two, the newest first',
      '2027-03-01',
      [delivered, since('2026-01-01', 3), since('2027-01-01', 1)],
      '1 个工作日（2027-01-01 之前：3 个工作日；2026-01-01 之前：5 个工作日）',
      '1 working day (before 2027-01-01: 3 working days; before 2026-01-01: 5 working days)',
    ],
    [
      'after a change of the basis alone',
      '2026-03-01',
      [delivered, { ...since('2026-01-01', 5), basis: 'setting' }],
      '5 个工作日',
      '5 working days',
    ],
    [
      'before its first day',
      '2026-03-01',
      [since('2026-07-01', 3)],
      '3 个工作日（2026-07-01 起）',
      '3 working days (from 2026-07-01)',
    ],
  ])('%s', (_, asOf, versions, zh, en) => {
    expect(titleAt(`${asOf}T08:00`, versions)).toEqual({
      zh: `投诉 ${zh}内答复`,
      en: `Complaint answered within ${en}`,
    });
  });
});

/** Not numbers of the rule: around the clock, the next working day, what a document docks a person, a zero to be written down. */
const fixed: Readonly<Record<string, RegExp>> = {
  'HOT-02': /24 (小时|hours)/,
  'REP-19': /200 (元|yuan)/,
  'CMP-05': /下一个工作日/,
  'CMP-06': /记 0|\(0 where/,
};

describe('delivered rules', () => {
  const all = [...resources.rules, ...resources.unitRules];
  it.each(all.map((rule) => [rule.id, rule] as const))(
    '%s writes no number that can be changed',
    (id, rule) => {
      for (const text of [rule.title, rule.requirement].flatMap(({ zh, en }) => [zh, en])) {
        const rest = text.replace(/\{\w+\}/g, '').replace(fixed[id] ?? /$^/, '');
        expect(rest).not.toMatch(/\d|[一二两三四五六七八九十]+(?:个|小时|分钟|日|天|声|元)/);
        expect(rest).not.toMatch(/\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i);
      }
      for (const { zh, en } of [rule.title, rule.requirement])
        expect(parametersNamed(zh).toSorted()).toEqual(parametersNamed(en).toSorted());
      const { title, requirement } = ruleTexts(rule, parseIso('2026-03-01T08:00'));
      expect([title, requirement].flatMap(({ zh, en }) => [zh, en]).join('')).not.toMatch(/[{}]/);
    },
  );
});
