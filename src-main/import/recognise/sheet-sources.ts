import type { SheetChoices } from '../../contract/sheet-choices.ts';
import type { ImportLimits } from '../limits.ts';

/** What a sheet is understood from, besides its cells. */
export interface SheetSources {
  readonly fileName: string;
  readonly folderName: string;
  readonly knownCompanies: readonly string[];
  /** Said of the file or the sheet. */
  readonly company: string | undefined;
  readonly choices: SheetChoices | null;
  readonly noise: RegExp;
  readonly limits: ImportLimits;
}
