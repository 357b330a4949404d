import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src-main/contract/rules.ts';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { answerOf } from './every-moment-oracle.ts';
import { factsOf, fieldsOf, randomRecord, rulesWithOptions, shown } from './random-records.ts';
import { datasetOf, ruleSetUnder } from './resources.ts';

const unreadable: FieldValue = { unreadable: '待定' };
const rules = ruleSetUnder({});

const isTold = (value: FieldValue | undefined): value is FieldValue =>
  ['number', 'string', 'boolean'].includes(typeof value);

/** Fields that the rule looks at; a row with an unreadable required cell is not stored. */
function optionalOf(rule: Rule): string[] {
  const used = fieldsOf(rule);
  return datasetOf(rule)
    .fields.filter(({ name, required }) => !required && used.has(name))
    .map(({ name }) => name);
}

describe('an unreadable cell is never taken for a value', () => {
  it.each(rulesWithOptions.filter(([, rule]) => optionalOf(rule).length > 0))(
    '%s is undeterminable, unless whatever stood in the cell would come to the same',
    (_, rule) => {
      const answer = (values: ReadonlyMap<string, FieldValue>, asOf: number) =>
        answerOf(rules.judge(rule, factsOf(values), asOf).outcome);
      let undeterminable = 0;
      fc.assert(
        fc.property(
          randomRecord(rule),
          fc.array(randomRecord(rule), { minLength: 8, maxLength: 8 }),
          fc.constantFrom(...optionalOf(rule)),
          (record, others, field) => {
            const { values, asOf } = record;
            const unread = answer(new Map([...values, [field, unreadable]]), asOf);
            if (unread === 'undeterminable') undeterminable++;
            // Of a record that, by the moments that can be read, starts after asOf nothing is asked yet.
            else if (unread !== 'notApplicable' || !datasetOf(rule).start.includes(field)) {
              for (const value of others.map((other) => other.values.get(field)).filter(isTold)) {
                const read = new Map([...values, [field, value]]);
                const told = `${rule.id}: ${field} of ${shown({ values: read, asOf })}`;
                expect([unread, 'undeterminable'], told).toContain(answer(read, asOf));
              }
            }
          },
        ),
        { numRuns: 200 },
      );
      expect(undeterminable).toBeGreaterThan(10);
    },
  );
});
