import type { FieldDefinition } from '../contract/datasets.ts';
import type { ImportIssue } from '../contract/issues.ts';
import { maskField, maskPhones } from '../domain/mask-field.ts';
import { type SheetColumns, sheetColumns } from '../store/imports.ts';
import type { ReadableDatabase } from '../store/open-database.ts';
import type { StoredIssue } from '../store/queries/issues.ts';
import { datasetNamed, type Resources } from './resources.ts';

/** What a spreadsheet shows in place of a result; nothing of a person. */
const ERROR_VALUE = /^#[A-Z0-9_/]+[!?]?$/;

/**
 * A problem as it may be shown: its value masked where its column holds something of a person, and telephone numbers
 * wherever they stand. A record's number stays what it is.
 */
export function maskedIssue(resources: Resources, issue: ImportIssue, sheet: SheetColumns): ImportIssue {
  const { value, column, code } = issue;
  if (value === null || isConflict(code) || (code === 'error-cell' && ERROR_VALUE.test(value))) return issue;
  const field = fieldUnder(resources, column, sheet);
  return { ...issue, value: field?.personal === true ? maskField(field, value) : maskPhones(value) };
}

/** Stored problems as they may be shown. */
export function* maskedIssues(
  { database, resources }: { readonly database: ReadableDatabase; readonly resources: Resources },
  issues: Iterable<StoredIssue>,
): Generator<ImportIssue> {
  const known = new Map<number, SheetColumns>();
  for (const { sheetId, ...issue } of issues) {
    if (sheetId === null) {
      yield issue;
      continue;
    }
    const sheet = known.get(sheetId) ?? sheetColumns(database, sheetId);
    known.set(sheetId, sheet);
    yield maskedIssue(resources, issue, sheet);
  }
}

function isConflict(code: ImportIssue['code']): boolean {
  return code === 'conflict-in-file' || code === 'conflict-with-stored';
}

function fieldUnder(
  resources: Resources,
  header: string | null,
  { dataset, mapping }: SheetColumns,
): FieldDefinition | undefined {
  const name = Object.keys(mapping).find((field) => mapping[field] === header);
  return datasetNamed(resources, dataset).fields.find((field) => field.name === name);
}
