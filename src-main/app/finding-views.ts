import type { Explanation } from '../contract/explanation.ts';
import type { ViolationKind } from '../contract/outcomes.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { BareDate, Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import { overdueMinutes } from '../domain/overdue.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { startOf } from '../domain/record-start.ts';
import { companyNames } from '../store/imports.ts';
import { allFindings } from '../store/queries/findings.ts';
import { Shapes } from '../store/shapes.ts';
import { judged } from './judged.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
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
  const judging = {
    ...{ resources, asOf, ruleSet: ruleSetOf(resources, scope) },
    shapes: new Shapes(database.connection),
  };
  const companies = companyNames(database).toSorted(compareNames);
  for (const stored of allFindings(database, view, companies)) {
    const { body: _b, shapeId: _s, derivedBy: _r, season: _n, day: _d, recordId: _i, ...finding } = stored;
    const found = judged(judging, stored, finding.ruleId);
    if (found === null) throw new Error(`a finding of an inactive rule: ${finding.ruleId}`);
    const dataset = datasetNamed(resources, finding.dataset);
    const { facts, community, explanation } = found;
    const address = facts.value('address');
    yield {
      ...finding,
      recordNo: shownRecordNo(dataset, finding.recordNo),
      start: startOf(dataset.start, facts),
      community,
      address: typeof address === 'string' ? address : null,
      overdueMinutes: overdueMinutes(finding.dueAt, finding.actualAt, asOf),
      explanation,
    };
  }
}
