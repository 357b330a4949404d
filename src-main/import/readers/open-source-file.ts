import { open } from 'node:fs/promises';
import type { SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { openCsv } from './csv.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';

const START = 4096;

/**
 * Opens a file for what its bytes are, whatever its name says: workbook, binary workbook or text table.
 * Throws ImportError `file-not-found`, `file-empty`, `file-too-large`, `format-unsupported`, `file-damaged`,
 * `file-encrypted`, `file-suspicious`, `too-many-sheets`.
 */
export async function openSourceFile(path: string, limits: ImportLimits): Promise<SourceFile> {
  const { bytes, start } = await beginning(path);
  if (bytes === 0) throw new ImportError('file-empty');
  if (bytes > limits.fileBytes) throw new ImportError('file-too-large', { bytes, limit: limits.fileBytes });
  if (begins(start, 'PK\u0003\u0004') || begins(start, 'PK\u0005\u0006')) return openXlsx(path, limits);
  if (begins(start, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return openXls(path, limits);
  const found = foreign(start);
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

function begins(start: Buffer, text: string): boolean {
  return start.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
}

/** Formats that are met under a table's name, by how they begin; `null` for what may be a text table. */
function foreign(start: Buffer): string | null {
  if (begins(start, '%PDF')) return 'pdf';
  if (begins(start, 'Rar!')) return 'rar';
  if (begins(start, '7z\u00bc\u00af')) return '7z';
  if (begins(start, '\u001f\u008b')) return 'gzip';
  if (begins(start, '{\\rtf')) return 'rtf';
  if (begins(start, '\u0089PNG') || begins(start, '\u00ff\u00d8\u00ff')) return 'image';
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<table|<meta)/.test(text)) return 'html';
  return /^<\?xml/.test(text) ? 'xml' : null;
}
