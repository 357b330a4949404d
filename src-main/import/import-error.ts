import type { IssueCode } from '../contract/issues.ts';

/** A file or sheet that cannot be read at all. Caught once per file and turned into an issue of severity `file`. */
export class ImportError extends Error {
  readonly code: IssueCode;
  readonly sheet: string | null;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(
    code: IssueCode,
    detail: Readonly<Record<string, string | number>> = {},
    options: { sheet?: string | null; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'ImportError';
    this.code = code;
    this.sheet = options.sheet ?? null;
    this.detail = detail;
  }
}
