import { issueMessage } from '../../contract/texts/issue-message.ts';
import type { ImportResult } from '../../contract/views.ts';
import { exitCodes } from './exit-codes.ts';
import type { Session } from './session.ts';

/** So many problems of rows are told; the files of --json and --report hold all of them. */
const TOLD_PROBLEMS = 10;
const TOLD_SPELLINGS = 10;

/**
 * Tells on stderr what was recognised in each file, what became of its rows, what was refused, and the first problems
 * of rows and cells.
 */
export async function tellImport(session: Session, imported: ImportResult): Promise<void> {
  const { engine, texts, tell, language } = session;
  for (const sheet of imported.sheets) {
    tell(texts.sheet({ ...sheet, file: placeOf(sheet) }));
    const { dataset, missingColumns: missing } = sheet;
    const needed = await engine.reader.columns.needed({ dataset, missing });
    if (needed.length > 0) {
      tell(texts.missingColumns(needed.map(({ title, rules }) => ({ title: title[language], rules }))));
    }
  }
  for (const reading of imported.readings) {
    const { remembered, nothingIn, spellings, sharedDates, overwritesNewer } = reading;
    const place = placeOf(reading);
    if (nothingIn !== null) tell(texts.nothingIn({ place, ...nothingIn }));
    if (remembered !== null) tell(texts.remembered({ ...remembered, place }));
    for (const { found, company, by, alike } of spellings.slice(0, TOLD_SPELLINGS)) {
      if (company === null) continue;
      if (by === 'spelling') tell(texts.otherSpelling({ place, found, company }));
      if (alike.length > 0) tell(texts.alikeCompanies({ place, company, alike }));
    }
    const more = spellings.length - TOLD_SPELLINGS;
    if (more > 0) tell(texts.moreSpellings({ place, count: more }));
    for (const shared of sharedDates) tell(texts.sharedDate({ place, ...shared }));
    if (overwritesNewer > 0) tell(texts.overwritesNewer({ place, records: overwritesNewer }));
  }
  for (const refusal of imported.refusals) {
    tell(`${placeOf(refusal)}: ${issueMessage(refusal, language)} (${refusal.code})`);
  }
  await tellProblems(session, imported);
  if (!isImported(imported)) tell(texts.nothingImported);
}

/** Nothing imported, where no row or report of nothing is stored by it or was before; else done, with or without rejected rows. */
export function importExitCode(imported: ImportResult): number {
  if (!isImported(imported)) return exitCodes.failed;
  const { sheets, refusals } = imported;
  const rejected = refusals.length > 0 || sheets.some((sheet) => sheet.rejected > 0);
  return rejected ? exitCodes.someRowsRejected : exitCodes.done;
}

function isImported({ sheets, readings }: ImportResult): boolean {
  const ofNothing = readings.some(({ nothingIn }) => nothingIn !== null);
  return ofNothing || sheets.some((sheet) => sheet.rows > sheet.rejected);
}

async function tellProblems(
  { engine, texts, tell, language }: Session,
  { sheets }: ImportResult,
): Promise<void> {
  const sheetIds = [...new Set(sheets.flatMap(({ sheetId }) => sheetId ?? []))];
  const { issues, total } = await engine.reader.sheets.issues({ sheetIds, limit: TOLD_PROBLEMS });
  for (const issue of issues) {
    const message = `${issueMessage(issue, language)} (${issue.code})`;
    tell(texts.problem({ place: placeOf(issue), row: issue.row ?? 0, message }));
  }
  if (total > issues.length) tell(texts.moreProblems(total - issues.length));
}

function placeOf({ file, sheet }: { file: string; sheet: string | null }): string {
  return sheet === null ? file : `${file} [${sheet}]`;
}
