import type { ImportLimits } from '../limits.ts';

/** What the meaning of a cell depends on besides its field. */
export interface ReadContext {
  /** Serial dates count from 1904-01-01. */
  readonly date1904: boolean;
  /** Year for dates that name none; `null`: such dates are problems. */
  readonly year: number | null;
  readonly limits: ImportLimits;
}
