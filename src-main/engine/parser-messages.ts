import type { ParseRequest } from '../app/parse-files.ts';
import type { RereadEvent, RereadRequest } from '../app/reread-rows.ts';
import type { CheckScope } from '../contract/scope.ts';
import type { ParseEvent, StagedSheet } from '../contract/staged.ts';

/** What the parser thread is started with: files to read, or some rows of one to read once more. */
export type ParserStart = FilesStart | { readonly reread: RereadRequest };

export interface FilesStart {
  readonly request: ParseRequest;
  readonly scope: CheckScope;
}

/** From the parser thread: an event, rows that were read once more, a question which sheets are wanted, a sign of life, or the end. */
export type ParserMessage =
  | { readonly event: ParseEvent }
  | { readonly rows: RereadEvent }
  | { readonly file: number; readonly sheets: readonly StagedSheet[] }
  | { readonly alive: true }
  | { readonly end: true };

/** To the parser thread: one event was taken, or some rows, or the sheets that are wanted. */
export type ParserReply = { readonly taken: true } | { readonly wanted: readonly number[] };

/** Milliseconds between two signs of life, which a parser that does not stop running gives. */
export const SIGN_OF_LIFE = 1000;
