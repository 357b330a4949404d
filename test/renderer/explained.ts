import type { Explanation, TimePart } from '../../src-main/contract/explanation.ts';
import type { Rule } from '../../src-main/contract/rules.ts';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { explain } from '../../src-main/domain/explain.ts';
import { Shape } from '../../src-main/domain/record-facts.ts';
import { at } from '../domain/moments.ts';
import { datasetOf, resources, ruleNamed, ruleSetUnder } from '../domain/resources.ts';

/**
 * What the program explains of a record under a rule at `asOf`. A field `2026-01-05 08:00` is a moment, `2026-01-05` a
 * bare date, null an empty cell; one that is not given is not in the file.
 */
export function explained(
  rule: Rule | string,
  fields: Readonly<Record<string, string | null>>,
  asOf = '2026-03-20 00:00',
): Explanation {
  const judged = typeof rule === 'string' ? ruleNamed(rule) : rule;
  const facts = new Shape(Object.keys(fields)).facts(Object.values(fields).map(fieldValue));
  const ruleSet = ruleSetUnder({}, [judged]);
  const judgement = ruleSet.judge(judged, facts, at(asOf));
  return explain(
    judged,
    datasetOf(judged),
    resources.documents,
    facts,
    judgement,
    ruleSet.contextAt(at(asOf)),
  );
}

function fieldValue(text: string | null): FieldValue {
  return text !== null && /^\d{4}-\d{2}-\d{2} \d/.test(text) ? at(text) : text;
}

/** The arguments with which a time line of that explanation is drawn, of a rule that is one time limit. */
export function timeOf(...asked: Parameters<typeof explained>): [part: TimePart, asOf: number] {
  const { parts, asOf } = explained(...asked);
  const [part] = parts;
  if (part?.form !== 'time' || parts.length > 1) throw new Error('not one time limit');
  return [part, asOf];
}
