import { formatMinute } from '../contract/beijing-time.ts';
import type { DatasetDefinition } from '../contract/datasets.ts';
import type { FieldValue } from '../contract/values.ts';
import { maskField } from './mask-field.ts';

const JOINT = '/';
/** Stands for `/` inside a part, so that the parts can be told apart again. */
const WIDE_JOINT = '／';

/**
 * The number of a record from the values of its dataset's identity, in that order: a single text as it is, several
 * parts joined with `/`. Moments are written as `2025-11-15 08:00` in Beijing, dates without time of day as they are.
 */
export function recordNumber(values: readonly (FieldValue | undefined)[]): string {
  if (values.length === 1) return partText(values[0]);
  return values.map((value) => partText(value).replaceAll(JOINT, WIDE_JOINT)).join(JOINT);
}

/** Whether a dataset's records are companies, so that their number is the company itself. */
export function isOfCompanies({ identity, companyFrom }: DatasetDefinition): boolean {
  return companyFrom !== undefined && identity.length === 1 && identity[0] === companyFrom;
}

function partText(value: FieldValue | undefined): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  return typeof value === 'number' ? formatMinute(value) : String(value);
}

/** A record's number as a window, file or report may show it: parts that name a person are masked, empty ones left out. */
export function shownRecordNo({ identity, fields }: DatasetDefinition, recordNo: string): string {
  const parts = identity.length === 1 ? [recordNo] : recordNo.split(JOINT);
  return parts
    .map((part, index) => {
      const field = fields.find(({ name }) => name === identity[index]);
      return part !== '' && field?.personal === true ? maskField(field, part) : part;
    })
    .filter((part) => part !== '')
    .join(JOINT);
}
