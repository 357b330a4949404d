import { z } from 'zod';
import { formatMinute } from '../contract/beijing-time.ts';
import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import { NuanduError } from '../contract/errors.ts';
import { type FieldValue, isUnreadable } from '../contract/values.ts';
import type { FieldView, FindingDetail, RecordVersion } from '../contract/window.ts';
import { explain } from '../domain/explain.ts';
import { maskField } from '../domain/mask-field.ts';
import { communityOf } from '../domain/record-facts.ts';
import { recordHistory, type ToldRecord } from '../store/queries/record-history.ts';
import { parseBody } from '../store/recheck.ts';
import { Shapes } from '../store/shapes.ts';
import { checkedBy, overdueMinutes, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
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
  const { company, recordNo, day, file, sheet, row } = latest;
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
    versions: history.map((told, index) => version(dataset, told, history[index + 1], shapes)),
  };
}

function fieldViews(dataset: DatasetDefinition, history: readonly ToldRecord[], shapes: Shapes): FieldView[] {
  const [latest] = history;
  if (latest === undefined) return [];
  const facts = shapes.byId(latest.shapeId).facts(parseBody(latest.body));
  const headers = Object.assign({}, ...history.toReversed().map(mappingOf));
  return dataset.fields.map((field) => {
    const value = facts.value(field.name);
    const header: unknown = headers[field.name];
    return {
      field: field.name,
      title: field.title,
      header: typeof header === 'string' ? header : null,
      state: stateOf(value),
      text: shownText(field, value),
    };
  });
}

const columns = z.object({ mapping: z.record(z.string(), z.string()) });

function mappingOf(told: ToldRecord): Record<string, string> {
  return columns.parse(JSON.parse(told.columns)).mapping;
}

function stateOf(value: FieldValue | undefined): FieldView['state'] {
  if (value === undefined) return 'notSupplied';
  if (value === null) return 'empty';
  return isUnreadable(value) ? 'unreadable' : 'value';
}

function version(
  dataset: DatasetDefinition,
  told: ToldRecord,
  earlier: ToldRecord | undefined,
  shapes: Shapes,
): RecordVersion {
  const { file, sha256, sheet, row, importedAt, actor } = told;
  return {
    ...{ version: told.version, file, sha256, sheet, row, importedAt, actor },
    changes: earlier === undefined ? [] : changes(dataset, earlier, told, shapes),
  };
}

function changes(dataset: DatasetDefinition, earlier: ToldRecord, later: ToldRecord, shapes: Shapes) {
  const [was, is] = [earlier, later].map((told) => shapes.byId(told.shapeId).facts(parseBody(told.body)));
  return dataset.fields.flatMap((field) => {
    const [old, now] = [was?.value(field.name), is?.value(field.name)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ title: field.title, before: shownText(field, old), after: shownText(field, now) }];
  });
}

/** A value as people write it, with personal data masked. */
export function shownText(field: FieldDefinition, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isUnreadable(value)) return maskField(field, value.unreadable);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.type === 'datetime' ? formatMinute(value) : String(value);
  if (field.type === 'class') return field.vocabulary?.[value]?.[0] ?? value;
  return maskField(field, value);
}
