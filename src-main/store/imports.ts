import { z } from 'zod';
import type { StagedSheet } from '../contract/staged.ts';
import type { Instant } from '../contract/values.ts';
import type { SheetResult } from '../contract/views.ts';
import { and, eq, isNull, max, sql } from './drizzle.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import {
  company,
  importRun,
  sheetCount,
  sourceFile,
  sourceSheet,
  stateAttachment,
  visitPhoto,
} from './schema.ts';

/** A file whose bytes are kept. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Names of the companies that have sent something. */
export function companyNames({ orm }: ReadableDatabase | WritableDatabase): string[] {
  return orm
    .select({ name: company.name })
    .from(company)
    .all()
    .map(({ name }) => name);
}

/** Whether there is such an import and it was not taken back. */
export function isCounted({ orm }: WritableDatabase, importId: number): boolean {
  const counts = and(eq(importRun.id, importId), isNull(importRun.undoneAt));
  return orm.select({ id: importRun.id }).from(importRun).where(counts).get() !== undefined;
}

/** Whether something was imported and not taken back. */
export function hasImports({ orm }: WritableDatabase): boolean {
  return (
    orm.select({ id: importRun.id }).from(importRun).where(isNull(importRun.undoneAt)).get() !== undefined
  );
}

/** Id of the newest import; null where there was none. */
export function newestImport({ orm }: WritableDatabase): number | null {
  return (
    orm
      .select({ id: max(importRun.id) })
      .from(importRun)
      .get()?.id ?? null
  );
}

/** Whether an import, the state of a finding, or a visit stands on the bytes that are kept under this name. */
export function isKept({ orm }: WritableDatabase, sha256: string): boolean {
  const imported = orm
    .select({ id: sourceFile.id })
    .from(sourceFile)
    .where(eq(sourceFile.sha256, sha256))
    .get();
  const attached = orm
    .select({ id: stateAttachment.id })
    .from(stateAttachment)
    .where(eq(stateAttachment.sha256, sha256))
    .get();
  const taken = orm.select({ id: visitPhoto.id }).from(visitPhoto).where(eq(visitPhoto.sha256, sha256)).get();
  return imported !== undefined || attached !== undefined || taken !== undefined;
}

/**
 * Stored sheets that were read from the same bytes and not taken back, each with the plan by which it was read, the
 * first import first.
 */
export function sheetsOf(
  { orm }: WritableDatabase,
  sha256: string,
): { id: number; name: string | null; importId: number; plan: string }[] {
  return orm
    .select({
      id: sourceSheet.id,
      name: sourceSheet.name,
      importId: sourceFile.importId,
      plan: sql<string>`${sourceSheet.plan}`,
    })
    .from(sourceSheet)
    .innerJoin(sourceFile, eq(sourceFile.id, sourceSheet.fileId))
    .innerJoin(importRun, eq(importRun.id, sourceFile.importId))
    .where(and(eq(sourceFile.sha256, sha256), isNull(importRun.undoneAt)))
    .orderBy(sourceSheet.id)
    .all();
}

export function storeImport({ orm }: WritableDatabase, startedAt: number, actor: string): number {
  return orm.insert(importRun).values({ startedAt, actor }).returning({ id: importRun.id }).get().id;
}

/** `receivedAt`: when it was handed in. */
export function storeFile(
  { orm }: WritableDatabase,
  importId: number,
  file: KeptFile & { readonly receivedAt: Instant },
): number {
  const { name, sha256, bytes, receivedAt } = file;
  const row = { importId, name, sha256, bytes, receivedAt };
  return orm.insert(sourceFile).values(row).returning({ id: sourceFile.id }).get().id;
}

export function storeSheet({ orm }: WritableDatabase, fileId: number, sheet: StagedSheet): number {
  const { name, dataset, mapping, unmappedColumns, missingColumns } = sheet;
  const row = {
    fileId,
    name,
    dataset,
    plan: JSON.parse(sheet.plan),
    columns: { mapping, unmappedColumns, missingColumns },
  };
  return orm.insert(sourceSheet).values(row).returning({ id: sourceSheet.id }).get().id;
}

export function storeCounts({ orm }: WritableDatabase, result: SheetResult): void {
  const { sheetId, rows, accepted, updated, unchanged, rejected } = result;
  if (sheetId === null) throw new Error('the sheet is not stored');
  orm
    .insert(sheetCount)
    .values({ sheetId, company: result.company, rows, accepted, updated, unchanged, rejected })
    .run();
}

const columns = z.strictObject({
  mapping: z.record(z.string(), z.string()),
  unmappedColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
});

/** How a sheet's columns were read: its dataset, and field → header as found. */
export type SheetColumns = Pick<SheetResult, 'dataset' | 'mapping'>;

/** Throws where there is no such sheet. */
export function sheetColumns({ orm }: ReadableDatabase | WritableDatabase, sheetId: number): SheetColumns {
  const sheet = orm.select().from(sourceSheet).where(eq(sourceSheet.id, sheetId)).get();
  if (sheet === undefined) throw new Error(`no sheet ${sheetId}`);
  return { dataset: sheet.dataset, mapping: columns.parse(sheet.columns).mapping };
}

/** A stored sheet, its file, and the plan by which it was read; null where there is none. */
export function storedSheet(
  { orm }: WritableDatabase,
  sheetId: number,
): { file: string; sha256: string; plan: unknown } | null {
  const found = orm
    .select({ file: sourceFile.name, sha256: sourceFile.sha256, plan: sourceSheet.plan })
    .from(sourceSheet)
    .innerJoin(sourceFile, eq(sourceFile.id, sourceSheet.fileId))
    .where(eq(sourceSheet.id, sheetId))
    .get();
  return found ?? null;
}

/** What became of a stored sheet's rows of one company; empty where the rows do not tell it. */
export interface StoredSheetResult extends SheetResult {
  readonly sheetId: number;
  readonly importId: number;
  readonly sha256: string;
  readonly receivedAt: Instant;
  readonly importedAt: Instant;
}

/** What became of all sheets that count, or of one, as it was counted when they were imported. */
export function sheetResults(
  { orm }: ReadableDatabase | WritableDatabase,
  sheetId: number | null,
): StoredSheetResult[] {
  const rows = orm
    .select()
    .from(sheetCount)
    .innerJoin(sourceSheet, eq(sourceSheet.id, sheetCount.sheetId))
    .innerJoin(sourceFile, eq(sourceFile.id, sourceSheet.fileId))
    .innerJoin(importRun, eq(importRun.id, sourceFile.importId))
    .where(sheetId === null ? isNull(importRun.undoneAt) : eq(sheetCount.sheetId, sheetId))
    .orderBy(sheetCount.sheetId, sheetCount.company)
    .all();
  return rows.map((row) => ({
    ...row.sheet_count,
    ...columns.parse(row.source_sheet.columns),
    file: row.source_file.name,
    sheet: row.source_sheet.name,
    dataset: row.source_sheet.dataset,
    sha256: row.source_file.sha256,
    importId: row.source_file.importId,
    receivedAt: row.source_file.receivedAt,
    importedAt: row.import_run.startedAt,
  }));
}
