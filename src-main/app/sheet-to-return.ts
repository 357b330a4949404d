import type { SheetPlan } from '../import/sheet-plan.ts';
import type { IssueSource } from '../store/returned-issues.ts';

/** A sheet that was read, the kept file that it lies in, and where its problems are told. */
export interface SheetToReturn {
  readonly file: string;
  readonly sha256: string;
  readonly plan: SheetPlan;
  readonly issues: IssueSource;
}
