import { open } from 'node:fs/promises';
import type { Sheet, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { openCsv } from './csv.ts';
import { foreignFormat } from './foreign-format.ts';
import { isBareWorkbook, isOleContainer, isZipContainer } from './workbook-beginning.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';

const START = 4096;

/**
 * Opens a file for what its bytes are, whatever its name says: workbook, binary workbook or text table. Errors that
 * its sheets throw name the sheet.
 * Throws ImportError `file-not-found`, `file-empty`, `file-too-large`, `format-unsupported`, `file-damaged`,
 * `file-encrypted`, `file-suspicious`, `too-many-sheets`.
 */
export async function openSourceFile(path: string, limits: ImportLimits): Promise<SourceFile> {
  const { bytes, start } = await beginning(path);
  if (bytes === 0) throw new ImportError('file-empty');
  if (bytes > limits.fileBytes) throw new ImportError('file-too-large', { bytes, limit: limits.fileBytes });
  const file = await opened(path, start, limits);
  return { ...file, sheets: file.sheets.map(named) };
}

async function opened(path: string, start: Buffer, limits: ImportLimits): Promise<SourceFile> {
  if (isZipContainer(start)) return openXlsx(path, limits);
  if (isOleContainer(start) || isBareWorkbook(start)) return openXls(path, limits);
  const found = foreignFormat(start);
  if (found !== null) throw new ImportError('format-unsupported', { found });
  return openCsv(path, limits);
}

async function beginning(path: string): Promise<{ bytes: number; start: Buffer }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
      return { bytes: size, start: buffer.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new ImportError('file-not-found', { path }, { cause });
  }
}

function named(sheet: Sheet): Sheet {
  return {
    ...sheet,
    async *rows() {
      try {
        yield* sheet.rows();
      } catch (error) {
        throw placed(error, sheet.name);
      }
    },
    async merges() {
      try {
        return await sheet.merges();
      } catch (error) {
        throw placed(error, sheet.name);
      }
    },
  };
}

function placed(error: unknown, sheet: string | null): unknown {
  return error instanceof ImportError
    ? new ImportError(error.code, error.detail, { sheet, cause: error })
    : error;
}
