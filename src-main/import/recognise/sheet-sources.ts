import type { SheetChoices } from '../../contract/sheet-choices.ts';
import type { ImportLimits } from '../limits.ts';
import type { CompanyNames } from './company-names.ts';

/** What a sheet is understood from, besides its cells. */
export interface SheetSources {
  readonly fileName: string;
  readonly folderName: string;
  readonly names: CompanyNames;
  /** By `exactKey`: what a person says of spellings in this sheet. */
  readonly said: ReadonlyMap<string, string>;
  /** Said of the file or the sheet. */
  readonly company: string | undefined;
  readonly choices: SheetChoices | null;
  readonly noise: RegExp;
  readonly limits: ImportLimits;
}
