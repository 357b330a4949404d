/** What can go wrong besides what import issues say. Closed: every code has a text in each language. */
export const errorCodes = [
  'bad-request',
  'unknown-name',
  'data-folder-busy',
  'data-folder-unusable',
  'database-newer',
  'database-damaged',
  'resources-invalid',
  'nothing-found',
  'no-such-record',
  'received-later',
  'no-finding',
  'attachment-refused',
  'no-such-visit',
  'visit-signed',
  'visit-open',
  'visit-unanswered',
  'visit-later',
  'preview-gone',
  'preview-outdated',
  'change-refused',
  'trial-gone',
  'trial-outdated',
  'not-empty',
  'no-such-import',
  'later-imports',
  'original-gone',
  'report-not-written',
  'report-gone',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error that people are told about: what, where, and (by its text) what to do. */
export class NuanduError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    detail: Readonly<Record<string, string | number>> = {},
    options: { cause?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.name = 'NuanduError';
    this.code = code;
    this.detail = detail;
  }
}
