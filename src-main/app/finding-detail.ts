import { NuanduError } from '../contract/errors.ts';
import type { FindingDetail } from '../contract/window.ts';
import { overdueMinutes } from '../domain/overdue.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { stateHistory } from '../store/queries/finding-states.ts';
import { recordHistory } from '../store/queries/record-history.ts';
import { recordsNamed } from '../store/queries/records.ts';
import { Shapes } from '../store/shapes.ts';
import { judged } from './judged.ts';
import { leads } from './leads.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
import { fieldViews, versionViews } from './told-record.ts';
import { visitEvidence } from './visit-views.ts';
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
  const { database, resources } = context;
  const shapes = new Shapes(database.connection);
  const found = judged({ resources, ruleSet: ruleSetOf(resources, scope), shapes, asOf }, latest, ruleId);
  if (found === null) throw new NuanduError('no-such-record', { record: recordId, rule: ruleId });

  const dataset = datasetNamed(resources, latest.dataset);
  const { rule, judgement, explanation, community, evidence } = found;
  const { outcome, from, dueAt, actualAt } = judgement;
  const kind = outcome === 'late' || outcome === 'missing' || outcome === 'wrong' ? outcome : null;
  const { company, day, source } = latest;
  const recordNo = shownRecordNo(dataset, latest.recordNo);
  const { file, sheet, row } = source ?? { file: null, sheet: null, row: null };
  return {
    finding: {
      ...{ recordId, company, ruleId, dataset: dataset.name, recordNo, day, from, dueAt, actualAt, kind },
      ...{ file, sheet, row, community },
      overdueMinutes: kind === null ? null : overdueMinutes(dueAt, actualAt, asOf),
    },
    rule: ruleInfo(resources, rule, asOf),
    explanation,
    ...(latest.derivedBy === ''
      ? { fields: fieldViews(dataset, history, shapes), versions: versionViews(dataset, history, shapes) }
      : { fields: [], versions: [] }),
    filledLater: latest.derivedBy === '' ? leads(dataset, explanation, history, shapes) : [],
    states: stateHistory(database, recordId, ruleId),
    visit: found.visitId === null ? null : visitEvidence(database, found.visitId, ruleId),
    restsOn: recordsNamed(database, evidence).map((record) => ({
      ...record,
      recordNo: shownRecordNo(datasetNamed(resources, record.dataset), record.recordNo),
    })),
  };
}
