import type { Explanation, TimePart } from '../../src-main/contract/explanation.ts';
import type { Rule } from '../../src-main/contract/rules.ts';
import type { CheckScope } from '../../src-main/contract/scope.ts';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { explain } from '../../src-main/domain/explain.ts';
import { at } from './moments.ts';
import { datasetOf, resources, ruleNamed, ruleSetUnder } from './resources.ts';

export interface Asked {
  /** Beijing time; 2026-03-20 00:00 unless told. */
  readonly asOf?: string;
  readonly scope?: Partial<CheckScope>;
}

/**
 * What the program explains of a record under a rule. A field `2026-01-05 08:00` is a moment, `2026-01-05` a bare date,
 * null an empty cell; one that is not given is not in the file.
 */
export function explained(
  rule: Rule | string,
  fields: Readonly<Record<string, FieldValue>>,
  { asOf = '2026-03-20 00:00', scope = {} }: Asked = {},
): Explanation {
  const judged = typeof rule === 'string' ? ruleNamed(rule) : rule;
  const facts = { value: (field: string) => read(fields[field]) };
  const ruleSet = ruleSetUnder(scope, [judged]);
  const judgement = ruleSet.judge(judged, facts, at(asOf));
  const context = ruleSet.contextAt(at(asOf));
  return explain(judged, datasetOf(judged), resources.documents, facts, judgement, context);
}

/** The same of a rule that is one time limit. */
export function explainedTime(...asked: Parameters<typeof explained>): TimePart {
  const { parts } = explained(...asked);
  const [part] = parts;
  if (part?.form !== 'time' || parts.length > 1) throw new Error('not one time limit');
  return part;
}

function read(value: FieldValue | undefined): FieldValue | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2} \d/.test(value) ? at(value) : value;
}
