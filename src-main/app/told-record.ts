import { z } from 'zod';
import { formatMinute } from '../contract/beijing-time.ts';
import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import { type FieldValue, isUnreadable } from '../contract/values.ts';
import type { FieldView, RecordVersion } from '../contract/window.ts';
import { maskField } from '../domain/mask-field.ts';
import type { ToldRecord, ToldRow } from '../store/queries/record-history.ts';
import type { Shapes } from '../store/shapes.ts';
import { parseBody } from '../store/stored-record.ts';

/** The fields of a record as it was told last, personal data masked, under the headers of the files that told it. */
export function fieldViews(
  dataset: DatasetDefinition,
  history: readonly ToldRecord[],
  shapes: Shapes,
): FieldView[] {
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
  return told.source === null ? {} : columns.parse(JSON.parse(told.source.columns)).mapping;
}

function stateOf(value: FieldValue | undefined): FieldView['state'] {
  if (value === undefined) return 'notSupplied';
  if (value === null) return 'empty';
  return isUnreadable(value) ? 'unreadable' : 'value';
}

/** What rows of files told of a record when, and what each time changed; `history` has the newest first, and so has this. */
export function versionViews(
  dataset: DatasetDefinition,
  history: readonly ToldRecord[],
  shapes: Shapes,
): RecordVersion[] {
  return history.flatMap((told, index) =>
    told.source === null ? [] : [version(dataset, told, told.source, history[index + 1], shapes)],
  );
}

function version(
  dataset: DatasetDefinition,
  told: ToldRecord,
  source: ToldRow,
  earlier: ToldRecord | undefined,
  shapes: Shapes,
): RecordVersion {
  const { file, sha256, sheet, row, receivedAt, importedAt, actor } = source;
  return {
    ...{ version: told.version, file, sha256, sheet, row, receivedAt, importedAt, actor },
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
