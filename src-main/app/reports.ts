import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { dayOf, formatDate } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import { type ReportEntry, type ReportRequest, reportEntry } from '../contract/window.ts';
import { attachmentOf, newestDecision } from '../store/queries/finding-states.ts';
import { importedFiles } from '../store/queries/import-history.ts';
import { madeFileAt } from './made-files.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { writeExcel } from './write-excel.ts';
import type { RunningJob } from './writer-context.ts';

/**
 * Reports that windows asked for lie in the data folder, each workbook with a file beside it that tells what it is.
 * They are no records: the reader may write them, and a folder that is copied takes them along.
 */
const entryName = /^([0-9a-f-]{36})\.json$/;

/**
 * Makes a report and keeps it in the history. Throws NuanduError `report-not-written`, `cancelled`; then there is none.
 */
export async function makeReport(
  context: ReaderContext,
  request: ReportRequest,
  job: RunningJob,
): Promise<ReportEntry> {
  const reportId = randomUUID();
  const path = workbookPath(context, reportId);
  const { asOf } = checkedBy(context);
  const madeFrom = fingerprintOf(context, request);
  const { bytes } = await writeExcel(context, { ...request, path }, job);
  const entry: ReportEntry = {
    reportId,
    fileName: fileNameOf(request, context.now()),
    createdAt: context.now(),
    actor: context.actor,
    asOf,
    request,
    bytes,
    sha256: await sha256Of(path),
    madeFrom,
  };
  try {
    const part = `${entryPath(context, reportId)}.part`;
    writeFileSync(part, JSON.stringify(entry), { flush: true });
    renameSync(part, entryPath(context, reportId));
  } catch (cause) {
    rmSync(path, { force: true });
    throw new NuanduError('report-not-written', { path, what: String(cause) }, { cause });
  }
  return entry;
}

/** The history, the newest first. */
export function listReports({ database }: ReaderContext): ReportEntry[] {
  const { reports } = database.folder;
  return readdirSync(reports)
    .filter((name) => entryName.test(name))
    .map((name) => reportEntry.parse(JSON.parse(readFileSync(join(reports, name), 'utf8'))))
    .toSorted((one, other) => other.createdAt - one.createdAt);
}

/** Where a report of the history, a workbook made for a window, or a file that a state rests on lies. Throws NuanduError `report-gone`. */
export function locateReport(context: ReaderContext, reportId: string): { path: string; fileName: string } {
  const entry = z.uuid().safeParse(reportId).success
    ? listReports(context).find((one) => one.reportId === reportId)
    : undefined;
  if (entry === undefined) {
    const made = madeFileAt(context.database.folder, reportId);
    if (made !== null) return made;
    const attachment = attachmentOf(context.database, reportId);
    if (attachment !== null) return attachmentFile(context, attachment);
  }
  const path = entry === undefined ? '' : workbookPath(context, entry.reportId);
  if (entry === undefined || !existsSync(path)) {
    throw new NuanduError('report-gone', { fileName: entry?.fileName ?? reportId });
  }
  return { path, fileName: entry.fileName };
}

function attachmentFile(
  { database }: ReaderContext,
  { fileName, sha256 }: { fileName: string; sha256: string },
): { path: string; fileName: string } {
  const path = join(database.folder.originals, sha256);
  if (!existsSync(path)) throw new NuanduError('report-gone', { fileName });
  return { path, fileName };
}

function workbookPath({ database }: ReaderContext, reportId: string): string {
  return join(database.folder.reports, `${reportId}.xlsx`);
}

function entryPath({ database }: ReaderContext, reportId: string): string {
  return join(database.folder.reports, `${reportId}.json`);
}

function fileNameOf({ company, from, to, language }: ReportRequest, now: number): string {
  const title = language === 'zh' ? '供热监督核查报告' : 'Heating supervision report';
  const period = from === null && to === null ? '' : ` ${from ?? ''}~${to ?? ''}`;
  const of = company === null ? '' : ` ${company.replaceAll(/[^\p{L}\p{N}（）()-]/gu, '_')}`;
  return `${title}${of}${period} ${formatDate(dayOf(now))}.xlsx`;
}

/** Two reports with the same one were made from the same data, judged alike, and cover the same. */
function fingerprintOf(context: ReaderContext, request: ReportRequest): string {
  const { asOf, scope, fingerprint } = checkedBy(context);
  const files = importedFiles(context.database);
  const decision = newestDecision(context.database);
  return createHash('sha256')
    .update(JSON.stringify({ asOf, scope, fingerprint, request, files, decision }))
    .digest('hex');
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
