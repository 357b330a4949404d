import type { FindingsChange } from '../../../contract/views.ts';

/** Everything the command line says of itself; what it says of rules, issues and errors stands in contract/texts. */
export interface CliTexts {
  readonly columns: {
    readonly company: string;
    readonly rule: string;
    readonly compliant: string;
    readonly violation: string;
    readonly pending: string;
    readonly undeterminable: string;
    readonly notApplicable: string;
    readonly rate: string;
    readonly share: string;
  };
  readonly phases: Readonly<Record<'keeping' | 'reading' | 'storing' | 'checking' | 'writing', string>>;
  readonly sheet: (told: {
    file: string;
    company: string;
    dataset: string;
    rows: number;
    accepted: number;
    updated: number;
    unchanged: number;
    rejected: number;
  }) => string;
  readonly missingColumns: (columns: readonly { title: string; rules: readonly string[] }[]) => string;
  /** Columns were read as remembered; `added` and `gone`: headers that differ from the last file's. */
  readonly remembered: (told: {
    place: string;
    importId: number;
    added: readonly string[];
    gone: readonly string[];
  }) => string;
  /** A list without rows: nothing happened in these days. */
  readonly nothingIn: (told: { place: string; from: string; to: string }) => string;
  readonly otherSpelling: (told: { place: string; found: string; company: string }) => string;
  /** A new company whose name is like those of others, and was taken for none of them. */
  readonly alikeCompanies: (told: { place: string; company: string; alike: readonly string[] }) => string;
  readonly moreSpellings: (told: { place: string; count: number }) => string;
  /** A column of times of day that takes its date from a column which others share. */
  readonly sharedDate: (told: { place: string; date: string; time: string }) => string;
  /** A file that was imported before said it in an older reading. */
  readonly overwritesNewer: (told: { place: string; records: number }) => string;
  /** A problem of a row or a cell; the message names the column. */
  readonly problem: (told: { place: string; row: number; message: string }) => string;
  readonly moreProblems: (count: number) => string;
  readonly nothingImported: string;
  readonly nothingStored: string;
  readonly checked: (records: number, judged: number, asOf: string) => string;
  readonly findingsChanged: (change: FindingsChange) => string;
  readonly written: (path: string) => string;
  readonly cancelling: string;
}
