import { NuanduError } from '../contract/errors.ts';
import type { FindingDetail } from '../contract/window.ts';
import { explain } from '../domain/explain.ts';
import { communityOf } from '../domain/record-facts.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { recordHistory } from '../store/queries/record-history.ts';
import { parseBody } from '../store/recheck.ts';
import { Shapes } from '../store/shapes.ts';
import { checkedBy, overdueMinutes, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
import { fieldViews, versionViews } from './told-record.ts';
import { ruleInfo } from './window-state.ts';

/**
 * The evidence for what a rule says of a record, whatever it says: why, the record as sent, which file said what.
 * Personal data are masked. Throws NuanduError `no-such-record`.
 */
export function findingDetail(
  context: ReaderContext,
  { recordId, rule: ruleId }: { recordId: number; rule: string },
): FindingDetail {
  const { asOf, scope } = checkedBy(context);
  const history = recordHistory(context.database, recordId);
  const [latest] = history;
  if (latest === undefined) throw new NuanduError('no-such-record', { record: recordId, rule: ruleId });
  const ruleSet = ruleSetOf(context.resources, scope);
  const rule = ruleSet.rulesOf(latest.dataset).find(({ id }) => id === ruleId);
  if (rule === undefined) throw new NuanduError('no-such-record', { record: recordId, rule: ruleId });

  const dataset = datasetNamed(context.resources, latest.dataset);
  const shapes = new Shapes(context.database.connection);
  const facts = shapes.byId(latest.shapeId).facts(parseBody(latest.body));
  const judgement = ruleSet.judge(rule, facts, asOf);
  const { outcome, from, dueAt, actualAt } = judgement;
  const kind = outcome === 'late' || outcome === 'missing' || outcome === 'wrong' ? outcome : null;
  const { company, day, source } = latest;
  const recordNo = shownRecordNo(dataset, latest.recordNo);
  const { file, sheet, row } = source ?? { file: null, sheet: null, row: null };
  const { documents } = context.resources;
  return {
    finding: {
      ...{ recordId, company, ruleId, dataset: dataset.name, recordNo, day, from, dueAt, actualAt, kind },
      ...{ file, sheet, row, community: communityOf(facts) },
      overdueMinutes: kind === null ? null : overdueMinutes(dueAt, actualAt, asOf),
    },
    rule: ruleInfo(context.resources, rule),
    explanation: explain(rule, dataset, documents, facts, judgement, ruleSet.contextAt(asOf)),
    fields: fieldViews(dataset, history, shapes),
    versions: versionViews(dataset, history, shapes),
  };
}
