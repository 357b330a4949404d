import type { IssueCode } from '../../contract/issues.ts';
import type { FieldValue } from '../../contract/values.ts';

/** Why a filled-in cell could not be read as its field's type. */
export interface Problem {
  readonly problem: IssueCode;
  /** The value as found. */
  readonly found: string;
  /** What the sentence about it names besides. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export function isProblem(value: FieldValue | Problem): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
