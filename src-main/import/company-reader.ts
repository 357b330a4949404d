import type { FieldDefinition } from '../contract/datasets.ts';
import type { FieldValue } from '../contract/values.ts';
import type { Cell } from './cell.ts';
import type { CompanyPlan } from './sheet-plan.ts';
import { wordKey } from './values/plain-text.ts';
import { isProblem, type Problem } from './values/problem.ts';
import type { ReadContext } from './values/read-context.ts';
import { valueReader } from './values/value-reader.ts';

const companyField: FieldDefinition = {
  name: 'company',
  title: { zh: '企业', en: 'Company' },
  type: 'text',
  required: true,
  personal: false,
  headers: ['企业'],
};

/**
 * How the company of a row is read. Problem `company-unmapped` for a text of which nobody has said whose it is; other
 * problems as of any text cell. `null`: the cell is empty.
 */
export function companyReader(
  company: CompanyPlan,
  context: ReadContext,
): (cells: readonly Cell[]) => FieldValue | Problem {
  if ('name' in company) return () => company.name;
  const read = valueReader(companyField, context);
  const { index } = company;
  if (company.by === 'column') return (cells) => read(cells[index] ?? null);
  const named = new Map(Object.entries(company.values).map(([text, name]) => [wordKey(text), name]));
  return (cells) => {
    const text = read(cells[index] ?? null);
    if (text === null || isProblem(text)) return text;
    return named.get(wordKey(String(text))) ?? { problem: 'company-unmapped', found: String(text) };
  };
}
