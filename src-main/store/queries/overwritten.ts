import type { Connection } from '../open-database.ts';

/**
 * How many records a stored sheet changed that an import after `importId` had told of: its file was imported by then,
 * so what it says is the older word.
 */
export function countOverwrittenNewer(connection: Connection, sheetId: number, importId: number): number {
  return Number(
    connection
      .prepare<[number, number]>(
        `select count(*) from record
         join record_version before on before.record_id = record.id and before.version = record.version - 1
         join source_sheet on source_sheet.id = before.sheet_id
         join source_file on source_file.id = source_sheet.file_id
         where record.sheet_id = ? and source_file.import_id > ?`,
      )
      .pluck()
      .get(sheetId, importId),
  );
}
