import { issueMessage } from '../../contract/texts/issue-message.ts';
import type { ImportResult } from '../../contract/views.ts';
import { exitCodes } from './exit-codes.ts';
import type { Session } from './session.ts';

/** Tells on stderr what was recognised in each file, what became of its rows, and what was refused. */
export async function tellImport({ texts, tell, language }: Session, imported: ImportResult): Promise<void> {
  for (const sheet of imported.sheets) {
    const file = sheet.sheet === null ? sheet.file : `${sheet.file} [${sheet.sheet}]`;
    tell(texts.sheet({ ...sheet, file }));
    if (sheet.missingColumns.length > 0) tell(texts.missingColumns(sheet.missingColumns.join(', ')));
  }
  for (const refusal of imported.refusals) {
    const file = refusal.sheet === null ? refusal.file : `${refusal.file} [${refusal.sheet}]`;
    tell(`${file}: ${issueMessage(refusal, language)} (${refusal.code})`);
  }
  if (imported.sheets.length === 0) tell(texts.nothingImported);
}

export function importExitCode({ sheets, refusals }: ImportResult): number {
  if (sheets.length === 0) return exitCodes.failed;
  const rejected = refusals.length > 0 || sheets.some((sheet) => sheet.rejected > 0);
  return rejected ? exitCodes.someRowsRejected : exitCodes.done;
}
