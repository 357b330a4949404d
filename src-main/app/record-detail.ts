import { NuanduError } from '../contract/errors.ts';
import type { RecordDetail } from '../contract/window.ts';
import { explain } from '../domain/explain.ts';
import { communityOf } from '../domain/record-facts.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { recordHistory } from '../store/queries/record-history.ts';
import { parseBody } from '../store/recheck.ts';
import { Shapes } from '../store/shapes.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
import { fieldViews, versionViews } from './told-record.ts';
import { ruleInfo } from './window-state.ts';

/**
 * A record as it was sent, personal data masked, and what every active rule of its dataset says of it. Throws
 * NuanduError `no-such-record`.
 */
export function recordDetail(context: ReaderContext, { recordId }: { recordId: number }): RecordDetail {
  const { database, resources } = context;
  const { asOf, scope } = checkedBy(context);
  const history = recordHistory(database, recordId);
  const [latest] = history;
  if (latest === undefined) throw new NuanduError('no-such-record', { record: recordId });
  const ruleSet = ruleSetOf(resources, scope);
  const dataset = datasetNamed(resources, latest.dataset);
  const shapes = new Shapes(database.connection);
  const facts = shapes.byId(latest.shapeId).facts(parseBody(latest.body));
  const explanationOf = (rule: Parameters<typeof ruleInfo>[1]) =>
    explain(
      rule,
      dataset,
      resources.documents,
      facts,
      ruleSet.judge(rule, facts, asOf),
      ruleSet.contextAt(asOf),
    );
  return {
    recordId,
    company: latest.company,
    dataset: dataset.name,
    recordNo: shownRecordNo(dataset, latest.recordNo),
    community: communityOf(facts),
    asOf,
    answers: ruleSet
      .rulesOf(dataset.name)
      .map((rule) => ({ rule: ruleInfo(resources, rule), explanation: explanationOf(rule) })),
    fields: fieldViews(dataset, history, shapes),
    versions: versionViews(dataset, history, shapes),
  };
}
