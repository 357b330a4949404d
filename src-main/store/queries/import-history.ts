import { z } from 'zod';
import type { ImportEntry, ImportedSheet } from '../../contract/window.ts';
import type { ReadableDatabase } from '../open-database.ts';
import { issuesOfImport, type StoredIssue } from './issues.ts';

interface ImportRow {
  readonly importId: number;
  readonly startedAt: number;
  readonly actor: string;
  readonly files: string;
  readonly companies: string;
  readonly datasets: string;
  readonly rows: number;
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly refusedFiles: number;
  readonly undoneAt: number | null;
  readonly undoneBy: string | null;
}

const files = z.array(
  z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.int(), receivedAt: z.int() }),
);
const names = z.array(z.string());

/** Imports with an id below `before`, or all where it is null, the newest first. */
export function importHistory(
  { connection }: ReadableDatabase,
  { before, limit }: { before: number | null; limit: number },
): ImportEntry[] {
  const counted = (column: string) => `(select coalesce(sum(${column}), 0) from sheet_count
    join source_sheet on source_sheet.id = sheet_count.sheet_id
    join source_file on source_file.id = source_sheet.file_id where import_id = import_run.id)`;
  const distinct = (column: string) => `(select json_group_array(distinct ${column}) from sheet_count
    join source_sheet on source_sheet.id = sheet_count.sheet_id
    join source_file on source_file.id = source_sheet.file_id where import_id = import_run.id)`;
  return connection
    .prepare<unknown[], ImportRow>(
      `select id as importId, started_at as startedAt, actor, undone_at as undoneAt, undone_by as undoneBy,
         (select json_group_array(json_object('name', name, 'sha256', sha256, 'bytes', bytes, 'receivedAt', received_at))
          from source_file where import_id = import_run.id) as files,
         ${distinct('sheet_count.company')} as companies, ${distinct('dataset')} as datasets,
         ${counted('rows')} as rows, ${counted('accepted')} as accepted, ${counted('updated')} as updated,
         ${counted('unchanged')} as unchanged, ${counted('rejected')} as rejected,
         (select count(distinct file) from import_issue
          where import_id = import_run.id and severity = 'file' and sheet_id is null) as refusedFiles
       from import_run where @before is null or id < @before order by id desc limit @limit`,
    )
    .all({ before, limit })
    .map((row) => ({
      ...row,
      files: files.parse(JSON.parse(row.files)),
      companies: names.parse(JSON.parse(row.companies)),
      datasets: names.parse(JSON.parse(row.datasets)),
    }));
}

/** The first problems of an import in the order of its files, and how many there are. */
export function firstIssues(
  database: ReadableDatabase,
  { importId, limit }: { importId: number; limit: number },
): { issues: StoredIssue[]; total: number } {
  const total = database.connection
    .prepare('select count(*) from import_issue where import_id = ?')
    .pluck()
    .get(importId);
  return { issues: [...issuesOfImport(database, importId, limit)], total: Number(total) };
}

/** When each company last sent something of each dataset. */
export function lastImports({
  connection,
}: ReadableDatabase): { company: string; dataset: string; importedAt: number }[] {
  return connection
    .prepare<[], { company: string; dataset: string; importedAt: number }>(
      `select sheet_count.company, dataset, max(started_at) as importedAt from sheet_count
       join source_sheet on source_sheet.id = sheet_count.sheet_id
       join source_file on source_file.id = source_sheet.file_id
       join import_run on import_run.id = source_file.import_id
       where undone_at is null group by 1, 2`,
    )
    .all();
}

/** SHA-256 of every file that was imported and counts, in order. */
export function importedFiles({ connection }: ReadableDatabase): string[] {
  return connection
    .prepare<[], string>(
      `select distinct sha256 from source_file join import_run on import_run.id = source_file.import_id
       where undone_at is null order by sha256`,
    )
    .pluck()
    .all();
}

/** The sheets of an import, in the order of its files. */
export function sheetsOfImport({ connection }: ReadableDatabase, importId: number): ImportedSheet[] {
  return connection
    .prepare<[number], ImportedSheet>(
      `select source_sheet.id as sheetId, source_file.name as file, source_sheet.name, dataset,
         (select coalesce(sum(rejected), 0) from sheet_count where sheet_id = source_sheet.id) as rejected,
         (select count(distinct row) from import_issue
          where sheet_id = source_sheet.id and severity = 'cell') as unreadable
       from source_sheet join source_file on source_file.id = source_sheet.file_id
       where import_id = ? order by source_sheet.id`,
    )
    .all(importId);
}
