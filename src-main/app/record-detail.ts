import { NuanduError } from '../contract/errors.ts';
import type { RecordDetail } from '../contract/window.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { recordHistory } from '../store/queries/record-history.ts';
import { Shapes } from '../store/shapes.ts';
import { judged, rulesFor, storedCommunity } from './judged.ts';
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
  const dataset = datasetNamed(resources, latest.dataset);
  const shapes = new Shapes(database.connection);
  const judging = { resources, ruleSet: ruleSetOf(resources, scope), shapes, asOf };
  const answers = rulesFor(judging, latest).flatMap(({ id }) => judged(judging, latest, id) ?? []);
  const told = latest.derivedBy === '';
  return {
    recordId,
    company: latest.company,
    dataset: dataset.name,
    recordNo: shownRecordNo(dataset, latest.recordNo),
    community: storedCommunity(shapes, latest),
    asOf,
    answers: answers.map(({ rule, explanation }) => ({ rule: ruleInfo(resources, rule, asOf), explanation })),
    fields: told ? fieldViews(dataset, history, shapes) : [],
    versions: told ? versionViews(dataset, history, shapes) : [],
  };
}
