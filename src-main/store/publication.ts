import type { Instant } from '../contract/values.ts';
import type { RuleSet } from '../domain/rule-set.ts';

/** What publishing needs to know of the import. */
export interface Publication {
  readonly importId: number;
  /** Stored id of each staged sheet. */
  readonly sheetIds: ReadonlyMap<number, number>;
  /** Name of each staged file, by its number within the import. */
  readonly fileNames: ReadonlyMap<number, string>;
  readonly ruleSet: RuleSet;
  readonly asOf: Instant;
  /** Header of the column that holds the records' numbers, by staged sheet. */
  readonly numberColumns: ReadonlyMap<number, string>;
  /** All fields of a dataset, in its order. */
  readonly fieldsOf: (dataset: string) => readonly string[];
}
