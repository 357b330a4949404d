import type { ImportIssue } from '../contract/issues.ts';
import { issueMessage } from '../contract/texts/issue-message.ts';
import type { Language } from '../contract/texts/language.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { SheetResult } from '../contract/views.ts';
import type { ReportIssue } from '../report/report-data.ts';
import { sheetResults } from '../store/imports.ts';
import { issuesOf } from '../store/queries/issues.ts';
import { maskedIssues } from './masked-issues.ts';
import type { ReaderContext } from './reader-context.ts';

interface ReadSheet {
  readonly sheetId: number;
  readonly results: readonly [SheetResult, ...SheetResult[]];
}

/**
 * What could not be imported or read: first the refused files and sheets, of which nobody knows whose they are, then
 * rows and cells of the sheets of `company`, or of all, by company and file. Personal data are masked.
 */
export function* reportIssues(
  context: ReaderContext,
  company: string | null,
  language: Language,
): Generator<ReportIssue> {
  const { database } = context;
  for (const issue of issuesOf(database, null)) {
    if (issue.severity === 'file') yield told(issue, null, language);
  }
  for (const { sheetId, results } of sheetsOf(context, company)) {
    const companies =
      results
        .map((result) => result.company)
        .toSorted(compareNames)
        .join(language === 'zh' ? '、' : ', ') || null;
    for (const issue of maskedIssues(context, issuesOf(database, [sheetId]))) {
      yield told(issue, companies, language);
    }
  }
}

function sheetsOf({ database }: ReaderContext, company: string | null): ReadSheet[] {
  const bySheet = Map.groupBy(sheetResults(database, null), ({ sheetId }) => sheetId);
  return [...bySheet]
    .flatMap(([sheetId, [first, ...others]]): ReadSheet[] =>
      first === undefined ? [] : [{ sheetId, results: [first, ...others] }],
    )
    .filter(({ results }) => company === null || results.some((result) => result.company === company))
    .toSorted((one, other) => compareNames(one.results[0].company, other.results[0].company));
}

function told(issue: ImportIssue, company: string | null, language: Language): ReportIssue {
  const { file, sheet, row, column, value, severity, code } = issue;
  return { company, file, sheet, row, column, value, severity, code, message: issueMessage(issue, language) };
}
