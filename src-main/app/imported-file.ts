import type { SheetChoices } from '../contract/sheet-choices.ts';
import type { Instant } from '../contract/values.ts';
import type { ListedFile } from './list-files.ts';

/** A file to be imported, with what the user said of it. */
export interface ImportedFile extends ListedFile {
  readonly company?: string;
  readonly dataset?: string;
  /** When it was handed in; by default with the import. */
  readonly receivedAt?: Instant;
  readonly sheets?: readonly SheetChoices[];
}
