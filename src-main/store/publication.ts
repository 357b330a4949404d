import type { DatasetDefinition } from '../contract/datasets.ts';
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
  /** Header of the column that holds the records' numbers, of several columns joined with `+`, by staged sheet. */
  readonly numberColumns: ReadonlyMap<number, string>;
  readonly datasetOf: (name: string) => DatasetDefinition;
}
