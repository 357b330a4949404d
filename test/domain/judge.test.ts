import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, Rule } from '../../src-main/contract/rules.ts';
import { renderExplanation } from '../../src-main/contract/texts/explanation.ts';
import type { FieldValue, Instant } from '../../src-main/contract/values.ts';
import { explain } from '../../src-main/domain/explain.ts';
import type { Judgement } from '../../src-main/domain/judgement.ts';
import { answerOf, answersOf, bareDates, countsDates, judgedAtSampledTimes } from './every-moment-oracle.ts';
import { momentsOf } from './moments-of-check.ts';
import { factsOf, type RandomRecord, randomRecord, rulesWithOptions, shown } from './random-records.ts';
import { datasetOf, resources, ruleSetUnder } from './resources.ts';

const scopes = [
  { scope: 'deadlines roll forward', rules: ruleSetUnder({}) },
  {
    scope: 'they do not, and D19 does not bind',
    rules: ruleSetUnder({ rollForward: false, documents: ['D13'] }),
  },
];
const eachRule = rulesWithOptions.flatMap(([name, rule]) =>
  scopes.map((scope) => ({ name, rule, ...scope })),
);

/** What holds of a judgement; whether it stands in a stored answer too. */
function told({ outcome, field, from, dueAt, actualAt }: Judgement) {
  return { outcome, field, from, dueAt, actualAt };
}

/** Fails with the record as a case table would show it. */
function forRandomRecords(rule: Rule, runs: number, check: (record: RandomRecord) => void): void {
  fc.assert(
    fc.property(randomRecord(rule), (record) => {
      try {
        check(record);
      } catch (cause) {
        throw new Error(`${rule.id}: ${shown(record)}\n${String(cause)}`, { cause });
      }
    }),
    { numRuns: runs },
  );
}

describe('a judgement holds, unchanged, for every asOf of its stretch', () => {
  it.each(eachRule)('$name, $scope', ({ rule, rules }) => {
    const at = (record: RandomRecord, asOf: Instant) => rules.judge(rule, factsOf(record.values), asOf);
    forRandomRecords(rule, 400, (record) => {
      const judgement = at(record, record.asOf);
      const { holdsFrom, holdsUntil } = judgement;
      expect(holdsFrom).toBeLessThanOrEqual(record.asOf);
      expect(holdsUntil).toBeGreaterThan(record.asOf);
      const earliest = Math.max(holdsFrom, record.asOf - 40 * 86_400);
      const latest = Math.min(holdsUntil - 1, record.asOf + 40 * 86_400);
      const middle = Math.floor((earliest + latest) / 2);
      for (const asOf of [earliest, middle, latest, ...momentsBetween(earliest, latest)]) {
        expect({ asOf, ...told(at(record, asOf)) }).toEqual({ asOf, ...told(judgement) });
      }
    });
  });

  /** Ten moments, unevenly spread. */
  function momentsBetween(earliest: Instant, latest: Instant): Instant[] {
    return Array.from({ length: 10 }, (_, index) =>
      Math.floor(earliest + ((latest - earliest) * (index + 0.37)) / 10.1),
    );
  }
});

describe('a bare date is answered only as every time of that day would be', () => {
  it.each(eachRule)('$name, $scope', ({ rule, rules }) => {
    const judgeAt = (asOf: Instant) => (values: ReadonlyMap<string, FieldValue>) =>
      rules.judge(rule, factsOf(values), asOf);
    // Which starts go with a sensible end is not known to a notice counted in hours: it may doubt more than it must.
    // Nor do the parts of a rule, and its conditions, know of one another.
    const several = rule.check.kind === 'all' || rule.when.some((condition) => !('field' in condition));
    const cautious = several && !countsDates(rule);
    let compared = 0;
    forRandomRecords(rule, 150, (record) => {
      const bare = bareDates(rule, record);
      if (bare.length === 0 || bare.length > 2) return;
      const judgement = judgeAt(record.asOf)(record.values);
      const sampled = judgedAtSampledTimes(rule, record, judgeAt(record.asOf));
      const answers = [...answersOf(sampled)];
      compared++;
      const answer = answerOf(judgement.outcome);
      if (judgement.outcome === 'timeMissing') {
        const agreed = answers.length === 1 && answers[0] !== 'undeterminable';
        expect(agreed && !cautious).toBe(false);
      } else if (answer === 'undeterminable') {
        expect(answers).toContain(answer);
        expect(['undeterminable', 'notApplicable']).toEqual(expect.arrayContaining(answers));
      } else {
        expect(answers).toEqual([answer]);
        // Another part of several may be the worst at another time.
        if (answer === 'violation' && judgement.dueAt !== null && rule.check.kind !== 'all') {
          const least = Math.min(...sampled.map((each) => overdue(each, record.asOf)));
          expect(overdue(judgement, record.asOf)).toBeLessThanOrEqual(least);
          if (!cautious) expect(overdue(judgement, record.asOf)).toBe(least);
        }
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  function overdue({ actualAt, dueAt }: Judgement, asOf: Instant): number {
    return (actualAt ?? asOf) - (dueAt ?? Number.NaN);
  }
});

describe('what is not told is never compliant', () => {
  it.each(eachRule)('$name, $scope', ({ rule, rules }) => {
    const { check } = rule;
    const classes = datasetOf(rule).fields.filter(
      ({ name, type }) =>
        type === 'class' &&
        rule.when.some(
          (condition) => 'field' in condition && condition.field === name && !('whereTold' in condition),
        ),
    );
    const isTold = (value: FieldValue | undefined) =>
      value !== null && ['number', 'string', 'boolean'].includes(typeof value);
    forRandomRecords(rule, 300, ({ values, asOf }) => {
      const { outcome } = rules.judge(rule, factsOf(values), asOf);
      const told = (field: string) => isTold(values.get(field));
      if (!mustBeTold(check, told).every(told)) expect(outcome).not.toBe('compliant');
      const start = momentsOf(check, told)?.start ?? null;
      if ((start !== null && !told(start)) || classes.some(({ name }) => !told(name))) {
        expect(['undeterminable', 'notApplicable']).toContain(answerOf(outcome));
      }
      const act = momentsOf(check)?.act;
      const known = act === undefined ? null : values.get(act);
      if (typeof known === 'object' && known !== null) expect(answerOf(outcome)).not.toBe('violation');
    });
  });
});

/** Without which of its fields nothing is compliant. */
function mustBeTold(check: Check, told: (field: string) => boolean): string[] {
  switch (check.kind) {
    case 'contents':
      return check.groups.flatMap(([item, other]) =>
        item === undefined || other !== undefined ? [] : [typeof item === 'string' ? item : item.happened],
      );
    case 'fact':
      return [check.field, ...('notMoreThan' in check.must ? [check.must.notMoreThan] : [])];
    case 'window':
      return [check.at];
    case 'forbidden':
      return [];
    case 'all':
      return check.parts
        .filter((part) => part.kind !== 'order' || told(part.by))
        .flatMap((part) => mustBeTold(part, told));
    default:
      return [momentsOf(check)?.act ?? ''];
  }
}

describe('every judgement can be explained in both languages', () => {
  it.each(eachRule)('$name, $scope', ({ rule, rules }) => {
    forRandomRecords(rule, 150, (record) => {
      const facts = factsOf(record.values);
      const judgement = rules.judge(rule, facts, record.asOf);
      const context = rules.contextAt(record.asOf);
      const explanation = explain(rule, datasetOf(rule), resources.documents, facts, judgement, context);
      expect(renderExplanation(explanation, 'zh')).not.toMatch(/undefined|null|NaN|[。，：；]{2}|。$^/);
      expect(renderExplanation(explanation, 'en')).not.toMatch(/undefined|null|NaN| {2}|[.;,:]{2}/);
      if (answerOf(judgement.outcome) === 'violation') {
        if (judgement.dueAt !== null) expect(explanation.overdueMinutes).toBeGreaterThanOrEqual(0);
        const told = explanation.parts.map((part) =>
          part.form === 'time' ? part.due : part.points.length > 0,
        );
        expect(told.some(Boolean)).toBe(true);
      } else expect(explanation.overdueMinutes).toBeNull();
    });
  });
});
