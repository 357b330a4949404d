import type { ColumnBy, Confidence } from '../../contract/sheet-recognition.ts';
import type { ColumnPlan } from '../sheet-plan.ts';

/** A column that is used, with the reason why it is. */
export interface MappedColumn extends ColumnPlan {
  readonly by: ColumnBy;
  readonly confidence: Confidence;
}
