import type { Explanation } from '../contract/explanation.ts';
import type { ViolationKind } from '../contract/outcomes.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { BareDate, Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import { explain } from '../domain/explain.ts';
import { communityOf } from '../domain/record-facts.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { startOf } from '../domain/record-start.ts';
import { companyNames } from '../store/imports.ts';
import { allFindings } from '../store/queries/findings.ts';
import { parseBody } from '../store/recheck.ts';
import { Shapes } from '../store/shapes.ts';
import { checkedBy, overdueMinutes, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';

/** A finding with everything that is told of it; nothing is masked but its number. */
export interface FindingView {
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly kind: ViolationKind;
  readonly start: Instant | BareDate | null;
  readonly community: string | null;
  readonly address: string | null;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
  readonly overdueMinutes: number | null;
  readonly explanation: Explanation;
  /** All null where no row told the record. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** All findings of a view with their explanations, by company's name, rule, day and number; lazily. */
export function* findingViews(context: ReaderContext, view: View): Generator<FindingView> {
  const { database, resources } = context;
  const { asOf, scope } = checkedBy(context);
  const ruleSet = ruleSetOf(resources, scope);
  const shapes = new Shapes(database.connection);
  const companies = companyNames(database).toSorted(compareNames);
  for (const { body, shapeId, day: _day, recordId: _id, ...finding } of allFindings(
    database,
    view,
    companies,
  )) {
    const rule = ruleSet.rulesOf(finding.dataset).find(({ id }) => id === finding.ruleId);
    if (rule === undefined) throw new Error(`a finding of an inactive rule: ${finding.ruleId}`);
    const dataset = datasetNamed(resources, finding.dataset);
    const facts = shapes.byId(shapeId).facts(parseBody(body));
    const judgement = ruleSet.judge(rule, facts, asOf);
    const address = facts.value('address');
    yield {
      ...finding,
      recordNo: shownRecordNo(dataset, finding.recordNo),
      start: startOf(dataset.start, facts),
      community: communityOf(facts),
      address: typeof address === 'string' ? address : null,
      overdueMinutes: overdueMinutes(finding.dueAt, finding.actualAt, asOf),
      explanation: explain(rule, dataset, resources.documents, facts, judgement, ruleSet.contextAt(asOf)),
    };
  }
}
