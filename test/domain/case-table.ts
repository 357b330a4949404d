import { expect, it } from 'vitest';
import type { FieldType } from '../../src-main/contract/datasets.ts';
import { outcomes } from '../../src-main/contract/outcomes.ts';
import type { Rule } from '../../src-main/contract/rules.ts';
import type { CheckScope } from '../../src-main/contract/scope.ts';
import { renderExplanation } from '../../src-main/contract/texts/explanation.ts';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { explain } from '../../src-main/domain/explain.ts';
import { Shape } from '../../src-main/domain/record-facts.ts';
import { at, told } from './moments.ts';
import { momentsOf } from './moments-of-check.ts';
import { datasetOf, resources, ruleSetUnder } from './resources.ts';

const DEFAULT_AS_OF = '2026-03-20 00:00';

/**
 * One test per line of a table, whose columns are separated by `|`. The first line names the columns: fields of the
 * record, `as of` (empty: 2026-03-20 00:00), `roll` (`off`: deadlines on days off do not move), `documents` (empty:
 * all bind), `expected` and `why`.
 *
 * In a field: a moment or bare date as the record has it, a class, `yes` or `no`, a number, `-` for an empty cell, `?` for one that cannot be
 * read, `none` for a column that the file does not have.
 *
 * `expected`: outcome, then where there is a deadline `due` and it, of a breach `over` and the whole minutes overdue;
 * where nothing can be determined the field to ask about.
 */
export function cases(rule: Rule, table: string): void {
  const [header = [], ...rows] = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const dataset = datasetOf(rule);
  for (const row of rows) {
    const cells = new Map(header.map((name, column) => [name, row[column] ?? '']));
    const expected = cells.get('expected') ?? '';
    const title = [...cells].flatMap(([name, text]) =>
      text === '' || name === 'why' || name === 'expected' ? [] : [`${name} ${text}`],
    );
    it(`${cells.get('why')}: ${title.join(', ')} → ${expected}`, () => {
      const fields = dataset.fields.filter(({ name }) => (cells.get(name) ?? 'none') !== 'none');
      const values = fields.map(({ name, type }) => fieldValue(cells.get(name) ?? '', type));
      const facts = new Shape(fields.map(({ name }) => name)).facts(values);
      const asOf = at(cells.get('as of') || DEFAULT_AS_OF);
      const ruleSet = ruleSetUnder(scopeOf(cells), [rule]);
      const judgement = ruleSet.judge(rule, facts, asOf);
      const context = ruleSet.contextAt(asOf);
      const explanation = explain(rule, dataset, resources.documents, facts, judgement, context);

      const { outcome, dueAt, field, actualAt } = judgement;
      const { answer } = outcomes[outcome];
      const shown: (string | number)[] = [outcome];
      if (answer === 'undeterminable') shown.push(field ?? '');
      else if (dueAt !== null && answer !== 'notApplicable') shown.push('due', told(dueAt));
      if (explanation.overdueMinutes !== null) shown.push('over', explanation.overdueMinutes);
      expect(shown.join(' ').trim()).toBe(expected);

      const moments = momentsOf(rule.check, (name) => !['', '-', 'none'].includes(cells.get(name) ?? ''));
      if (answer === 'compliant' || answer === 'violation' || answer === 'pending') {
        const start =
          moments?.start ??
          (rule.check.kind === 'all' ? null : (dataset.start.find((name) => cells.get(name)) ?? null));
        if (start !== null && rule.check.kind !== 'window') {
          expect(judgement.from).toBe(firstMoment(cells.get(start)));
        }
      }
      if (moments !== null && (outcome === 'compliant' || outcome === 'late')) {
        expect(actualAt).toBe(firstMoment(cells.get(moments.act)));
      } else if (outcome === 'missing' || outcome === 'pending') expect(actualAt).toBeNull();
      expect(renderExplanation(explanation, 'zh')).not.toMatch(/undefined|null|NaN/);
      expect(renderExplanation(explanation, 'en')).not.toMatch(/undefined|null|NaN/);
    });
  }
}

function fieldValue(cell: string, type: FieldType): FieldValue {
  if (cell === '-') return null;
  if (cell === '?') return { unreadable: '待定' };
  if (type === 'yesNo') return cell === 'yes';
  if (type === 'number') return Number(cell);
  return /^\d{4}-\d{2}-\d{2} \d/.test(cell) ? at(cell) : cell;
}

function firstMoment(cell = ''): number {
  return at(cell.length === 10 ? `${cell} 00:00` : cell);
}

function scopeOf(cells: ReadonlyMap<string, string>): Partial<CheckScope> {
  const documents = cells.get('documents') ?? '';
  return {
    rollForward: cells.get('roll') !== 'off',
    ...(documents !== '' && { documents: documents.split(' ') }),
  };
}
