/** What can be wrong with a file, a row or a cell. Closed: every code has a text in each language. */
export const issueCodes = [
  // the file or sheet as a whole
  'file-not-found',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'format-unsupported',
  'file-damaged',
  'file-encrypted',
  'file-suspicious',
  'archive-without-tables',
  'archive-in-archive',
  'archive-unsafe',
  'archive-too-many-files',
  'archive-method',
  'too-many-sheets',
  'too-many-rows',
  'too-many-columns',
  'no-header',
  'no-rows',
  'company-uncertain',
  'dataset-uncertain',
  'required-column-missing',
  'column-ambiguous',
  'no-data-sheet',
  // a row or a cell
  'missing-required',
  'invalid-datetime',
  'year-unknown',
  'day-unclear',
  'invalid-number',
  'invalid-yes-no',
  'unknown-value',
  'company-unmapped',
  'company-several',
  'error-cell',
  'formula-without-value',
  'text-too-long',
  'conflict-in-file',
  'conflict-with-stored',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** `file`: file or sheet refused. `row`: row rejected. `cell`: row stored, this field marked unreadable. */
export type IssueSeverity = 'file' | 'row' | 'cell';

/** One problem, with the place where it stands. The sentence for people is made from `code` and `detail` by the texts. */
export interface ImportIssue {
  readonly file: string;
  readonly sheet: string | null;
  /** Row number as Excel shows it; CSV: the line on which the record starts. */
  readonly row: number | null;
  /** The header as found; a header of several rows joined with `/`. */
  readonly column: string | null;
  /** The value as found. */
  readonly value: string | null;
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  /** What the sentence names: candidates, limits, the other row of a conflict. */
  readonly detail: Readonly<Record<string, string | number>>;
}
