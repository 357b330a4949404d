import { z } from 'zod';
import { type ImportIssue, issueCodes } from '../../contract/issues.ts';
import type { ReadableDatabase } from '../open-database.ts';

/** A problem with the sheet that it was found in; null where a file or sheet was refused. */
export interface StoredIssue extends ImportIssue {
  readonly sheetId: number | null;
}

const storedIssue = z.object({
  sheetId: z.number().nullable(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.enum(issueCodes),
  severity: z.enum(['file', 'row', 'cell']),
  detail: z
    .string()
    .transform((text) => z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(text))),
});

const columns = 'sheet_id as sheetId, file, sheet, row, "column", value, code, severity, detail';

/**
 * Problems in the order of the files: of the sheets named, or of all imports that count, refused files included,
 * where `sheetIds` is null.
 */
export function* issuesOf(
  { connection }: ReadableDatabase,
  sheetIds: readonly number[] | null,
): Generator<StoredIssue> {
  const where =
    sheetIds === null
      ? 'where import_id in (select id from import_run where undone_at is null)'
      : 'where sheet_id in (select value from json_each(?))';
  const statement = connection.prepare(`select ${columns} from import_issue ${where} order by id`);
  const rows = sheetIds === null ? statement.iterate() : statement.iterate(JSON.stringify(sheetIds));
  for (const row of rows) yield storedIssue.parse(row);
}

/** The first problems of the sheets named, in the order of the files, and how many there are. */
export function firstIssuesOf(
  { connection }: ReadableDatabase,
  { sheetIds, limit }: { sheetIds: readonly number[]; limit: number },
): { issues: StoredIssue[]; total: number } {
  const from = 'from import_issue where sheet_id in (select value from json_each(?))';
  const named = JSON.stringify(sheetIds);
  const rows = connection.prepare(`select ${columns} ${from} order by id limit ?`).all(named, limit);
  const total = connection.prepare(`select count(*) ${from}`).pluck().get(named);
  return { issues: rows.map((row) => storedIssue.parse(row)), total: Number(total) };
}

/** At most `limit` problems of one import, in the order of its files. */
export function* issuesOfImport(
  { connection }: ReadableDatabase,
  importId: number,
  limit: number,
): Generator<StoredIssue> {
  const statement = connection.prepare(
    `select ${columns} from import_issue where import_id = ? order by id limit ?`,
  );
  for (const row of statement.iterate(importId, limit)) yield storedIssue.parse(row);
}
