import { open, rename, rm, stat } from 'node:fs/promises';
import { formatIso } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { ImportIssue } from '../contract/issues.ts';
import { renderExplanation } from '../contract/texts/explanation.ts';
import { issueMessage } from '../contract/texts/issue-message.ts';
import type { Language } from '../contract/texts/language.ts';
import type { Instant } from '../contract/values.ts';
import type { ImportResult, View } from '../contract/views.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { sheetResults } from '../store/imports.ts';
import { issuesOf } from '../store/queries/issues.ts';
import { allPending } from '../store/queries/pending.ts';
import type { TallySummary } from '../store/queries/tallies.ts';
import { findingViews } from './finding-views.ts';
import { maskedIssues } from './masked-issues.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed } from './resources.ts';
import { answerRows } from './summary.ts';
import type { RunningJob } from './writer-context.ts';

/** What the JSON file of the command line tells: a view, and an import or all of them. */
export interface JsonRequest extends View {
  readonly path: string;
  readonly language: Language;
  readonly imported: ImportResult | null;
}

/**
 * Writes the command line's JSON file; its form is fixed by the command-line contract. Throws NuanduError
 * `report-not-written`, `cancelled`; then there is no file.
 */
export async function writeJson(context: ReaderContext, request: JsonRequest, job: RunningJob) {
  const { path } = request;
  const part = `${path}.part`;
  try {
    await writePieces(part, inPieces(document(context, request, job)), job);
    await rename(part, path);
    return { path, bytes: (await stat(path)).size };
  } catch (cause) {
    // Where it cannot be removed it could not be made either; what matters is why.
    await rm(part, { force: true }).catch(() => {});
    if (job.signal.aborted) throw new NuanduError('cancelled');
    throw new NuanduError('report-not-written', { path, what: String(cause) }, { cause });
  }
}

async function writePieces(path: string, pieces: Iterable<string>, job: RunningJob): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) {
      if (job.signal.aborted) throw new NuanduError('cancelled');
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
}

function* document(context: ReaderContext, request: JsonRequest, job: RunningJob): Generator<string> {
  const { database } = context;
  const { asOf } = checkedBy(context);
  const sheets = request.imported?.sheets ?? sheetResults(database, null);
  const sheetIds = request.imported && [...new Set(sheets.flatMap(({ sheetId }) => sheetId ?? []))];
  const files = sheets.map(({ sheetId: _id, ...sheet }) => fileEntry(sheet));
  yield `{\n"asOf": ${JSON.stringify(formatIso(asOf))}`;
  yield* list('files', files);
  yield* list(
    'issues',
    issueEntries(
      [request.imported?.refusals ?? [], maskedIssues(context, issuesOf(database, sheetIds))],
      request.language,
    ),
  );
  yield* list('summary', answerRows(context, request).map(rounded));
  yield* list('violations', violations(context, request, job));
  yield* list('pending', pending(context, request));
  yield '\n}\n';
}

function* list(name: string, entries: Iterable<unknown>): Generator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield ']';
}

/** A row of the summary, its rate and share to three decimals. */
function rounded({ rate, share, ...row }: TallySummary): TallySummary {
  const round = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * 1000) / 1000);
  return { ...row, rate: round(rate), share: round(share) };
}

function fileEntry(sheet: Omit<ImportResult['sheets'][number], 'sheetId'>) {
  const { file, company, dataset, rows, accepted, rejected, unchanged, updated } = sheet;
  const { mapping, unmappedColumns, missingColumns } = sheet;
  const counts = { rows, accepted, rejected, unchanged, updated };
  return { file, sheet: sheet.sheet, company, dataset, ...counts, mapping, unmappedColumns, missingColumns };
}

function* issueEntries(sources: readonly Iterable<ImportIssue>[], language: Language) {
  for (const source of sources) {
    for (const issue of source) {
      const { file, sheet, row, column, value, code, severity } = issue;
      yield { file, sheet, row, column, value, code, severity, message: issueMessage(issue, language) };
    }
  }
}

function* violations(context: ReaderContext, request: JsonRequest, job: RunningJob) {
  let done = 0;
  for (const finding of findingViews(context, request)) {
    const { company, ruleId, dataset, recordNo, file, sheet, row, kind, overdueMinutes } = finding;
    yield {
      company,
      ruleId,
      dataset,
      recordNo,
      file,
      sheet,
      row,
      kind,
      from: iso(finding.from),
      dueAt: iso(finding.dueAt),
      actualAt: iso(finding.actualAt),
      overdueMinutes,
      explanation: renderExplanation(finding.explanation, request.language),
    };
    if (++done % 1000 === 0) job.report({ phase: 'writing', file: request.path, done, total: null });
  }
}

function* pending({ database, resources }: ReaderContext, request: JsonRequest) {
  for (const open of allPending(database, request)) {
    const { company, ruleId, from, dueAt, file, sheet, row } = open;
    const recordNo = shownRecordNo(datasetNamed(resources, open.dataset), open.recordNo);
    yield { company, ruleId, recordNo, file, sheet, row, from: iso(from), dueAt: iso(dueAt) };
  }
}

function iso(instant: Instant | null): string | null {
  return instant === null ? null : formatIso(instant);
}

/** Joins small texts, so that the stream is not written line by line. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
