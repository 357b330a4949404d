import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import type { ImportIssue } from '../contract/issues.ts';
import { issueParts } from '../contract/texts/issue-message.ts';
import type { Language } from '../contract/texts/language.ts';
import type { MadeFile, ReturnRequest } from '../contract/window.ts';
import type { SheetPlan } from '../import/sheet-plan.ts';
import type { ReturnedProblem, ReturnedRow } from '../report/returned-workbook.ts';
import { storeDisclosure } from '../store/disclosures.ts';
import { storedSheet } from '../store/imports.ts';
import { ReturnedIssues } from '../store/returned-issues.ts';
import { newMadeFile } from './made-files.ts';
import { maskedIssue } from './masked-issues.ts';
import type { Previews } from './previews.ts';
import type { RereadEvent } from './reread-rows.ts';
import { datasetNamed } from './resources.ts';
import { ReturnedCells } from './returned-cells.ts';
import type { SheetToReturn } from './sheet-to-return.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

/**
 * Makes a workbook of those rows of a sheet that were rejected, as the company sent them, from the kept original. Asked
 * for with a reason, it tells of persons, which is recorded; without one they are masked. Throws NuanduError
 * `preview-gone`, `no-such-import`, `original-gone`, `report-not-written`, `cancelled`; then there is no file.
 */
export async function returnRows(
  context: WriterContext,
  previews: Previews,
  request: ReturnRequest,
  job: RunningJob,
): Promise<MadeFile> {
  const { source, reason } = request;
  const sheet =
    'sheetId' in source
      ? storedToReturn(context, source.sheetId)
      : previews.sheetToReturn(source.previewId, source.sheet);
  if (!existsSync(context.originals.pathOf(sheet.sha256))) {
    throw new NuanduError('original-gone', { file: sheet.file });
  }
  if (reason !== null) {
    const { file, sha256, plan } = sheet;
    storeDisclosure(context.database, {
      ...{ at: context.now(), actor: context.actor, reason, kind: 'returnedRows' },
      subject: { file, sha256, sheet: plan.sheet },
    });
  }
  const make = () => makeWorkbook(context, sheet, request, job);
  return 'previewId' in source && 'staged' in sheet.issues
    ? previews.whilePublished(source.previewId, job, make)
    : make();
}

function storedToReturn({ database }: WriterContext, sheetId: number): SheetToReturn {
  const sheet = storedSheet(database, sheetId);
  if (sheet === null) throw new NuanduError('no-such-import');
  return { ...sheet, plan: sheet.plan as SheetPlan, issues: { sheetId } };
}

async function makeWorkbook(
  context: WriterContext,
  sheet: SheetToReturn,
  { language, reason, unreadable }: ReturnRequest,
  job: RunningJob,
): Promise<MadeFile> {
  const { database, resources, originals } = context;
  const { plan } = sheet;
  const dataset = datasetNamed(resources, plan.dataset);
  const fileName = fileNameOf(sheet, language);
  const issues = new ReturnedIssues(database.connection, sheet.issues, { unreadable });
  const made = newMadeFile(database.folder, fileName);
  const rows = issues.rows();
  const path = originals.pathOf(sheet.sha256);
  const events = context.reread({ path, plan, rows }, job.signal)[Symbol.asyncIterator]();
  try {
    const first = await events.next();
    if (first.done === true || first.value.type !== 'head') throw new Error('a sheet without a head');
    const { value: head } = first;
    const cells = new ReturnedCells(plan, dataset, {
      date1904: head.date1904,
      masked: reason === null,
    });
    const told = (issue: ImportIssue) =>
      problemOf(reason === null ? maskedIssue(resources, issue, columnsOf(plan)) : issue, plan, language);
    // Its library is large, and most threads never write a workbook.
    const { writeReturnedWorkbook } = await import('../report/returned-workbook.ts');
    const { bytes, rows: count } = await writeReturnedWorkbook(
      {
        name: plan.sheet ?? dataset.title.zh,
        head: head.rows.map(({ row, cells: found }) => ({
          row,
          cells: found.map((cell) => cells.head(cell)),
        })),
        merges: head.merges,
        headerRows: plan.headerRows,
        longest: head.longest,
        rows: withProblems(events, issues, cells, told),
      },
      made.path,
      {
        language,
        signal: job.signal,
        onProgress: (done) => job.report({ phase: 'writing', file: fileName, done, total: rows.length }),
      },
    );
    return { reportId: made.reportId, fileName, rows: count, bytes };
  } catch (cause) {
    made.discard();
    if (job.signal.aborted) throw new NuanduError('cancelled');
    if (cause instanceof NuanduError) throw cause;
    throw new NuanduError('report-not-written', { path: fileName, what: String(cause) }, { cause });
  } finally {
    await events.return?.();
    issues.discard();
  }
}

async function* withProblems(
  events: AsyncIterator<RereadEvent>,
  issues: ReturnedIssues,
  cells: ReturnedCells,
  told: (issue: ImportIssue) => ReturnedProblem,
): AsyncGenerator<ReturnedRow> {
  for (;;) {
    const event = await events.next();
    if (event.done === true) return;
    const { rows } = event.value;
    const problems = issues.between(rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0);
    for (const { row, cells: found } of rows) {
      yield {
        row,
        cells: found.map((cell, column) => cells.cell(cell, column)),
        problems: (problems.get(row) ?? []).map(told),
      };
    }
  }
}

function problemOf(issue: ImportIssue, plan: SheetPlan, language: Language): ReturnedProblem {
  return { ...issueParts(issue, language), columns: columnsUnder(issue.column, plan) };
}

/** The columns of a header; a number of several fields names all of theirs, joined. */
function columnsUnder(header: string | null, { columns, company }: SheetPlan): number[] {
  if (header === null) return [];
  if ('index' in company && company.header === header) return [company.index];
  const own = columns.filter((column) => column.header === header);
  if (own[0] !== undefined) return [own[0].index];
  const parts = header.split('+');
  return columns.filter((column) => parts.includes(column.header)).map(({ index }) => index);
}

/** The columns of a plan as problems are masked by. */
function columnsOf({ dataset, columns }: SheetPlan) {
  return { dataset, mapping: Object.fromEntries(columns.map(({ field, header }) => [field, header])) };
}

/**
 * Named after the file that the rows came in, so that its name still tells the year; the company is named in front
 * where the file's own name does not, so that the corrected file is known to be its.
 */
function fileNameOf({ file, plan }: SheetToReturn, language: Language): string {
  const base = posix.basename(file).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const company = 'name' in plan.company ? plan.company.name : '';
  const parts = [base.includes(company) ? '' : company, base, language === 'zh' ? '退回更正' : 'to correct'];
  const name = parts.filter((part) => part !== '').join(' ');
  return `${name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '_')}.xlsx`;
}
