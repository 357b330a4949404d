import type { ViolationKind } from '../contract/outcomes.ts';
import { renderExplanation } from '../contract/texts/explanation.ts';
import type { Language } from '../contract/texts/language.ts';
import type { FieldValue, Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import { explain } from '../domain/explain.ts';
import type { RecordFacts } from '../domain/judgement.ts';
import { allFindings } from '../store/queries/findings.ts';
import { parseBody } from '../store/recheck.ts';
import { Shapes } from '../store/shapes.ts';
import { checkedBy, overdueMinutes, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';

/** A finding with everything that is told of it. */
export interface FindingView {
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly kind: ViolationKind;
  readonly start: FieldValue;
  readonly community: string | null;
  readonly address: string | null;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
  readonly overdueMinutes: number | null;
  readonly explanation: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** All findings of a view with their explanations, by company, rule, day and number; lazily. */
export function* findingViews(
  context: ReaderContext,
  view: View,
  language: Language,
): Generator<FindingView> {
  const { asOf, scope } = checkedBy(context);
  const ruleSet = ruleSetOf(context.resources, scope);
  const shapes = new Shapes(context.database.connection);
  for (const { body, shapeId, day: _day, recordId: _id, ...finding } of allFindings(context.database, view)) {
    const rule = ruleSet.rulesOf(finding.dataset).find(({ id }) => id === finding.ruleId);
    if (rule === undefined) throw new Error(`a finding of an inactive rule: ${finding.ruleId}`);
    const dataset = datasetNamed(context.resources, finding.dataset);
    const facts = shapes.byId(shapeId).facts(parseBody(body));
    const judgement = ruleSet.judge(rule, facts, asOf);
    const explanation = explain(
      rule,
      dataset,
      context.resources.documents,
      facts,
      judgement,
      ruleSet.contextAt(asOf),
    );
    yield {
      ...finding,
      start: facts.value(dataset.start) ?? null,
      community: textOf(facts, 'community') ?? textOf(facts, 'area'),
      address: textOf(facts, 'address'),
      overdueMinutes: overdueMinutes(finding.dueAt, finding.actualAt, asOf),
      explanation: renderExplanation(explanation, language),
    };
  }
}

function textOf(facts: RecordFacts, field: string): string | null {
  const value = facts.value(field);
  return typeof value === 'string' ? value : null;
}
