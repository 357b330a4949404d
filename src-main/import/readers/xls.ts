import { readFile, stat } from 'node:fs/promises';
import type { Sheet, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { damagedWorkbook } from './biff-records.ts';
import { biffMerges, biffRows, hasResults } from './biff-sheet.ts';
import { readBiffWorkbook } from './biff-workbook.ts';
import { OleContainer } from './ole-container.ts';
import { rowBatches } from './row-batches.ts';
import { isBareWorkbook, isOleContainer } from './workbook-beginning.ts';

/** Documents that lie in the same kind of container, by the stream that tells them. */
const otherDocuments = new Map([
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
]);

/**
 * Opens a binary workbook (Excel 2 to 2003), which is held in memory. Throws ImportError `file-too-large`,
 * `file-encrypted`, `format-unsupported`, `file-damaged`, `too-many-sheets`.
 */
export async function openXls(path: string, limits: ImportLimits): Promise<SourceFile> {
  const { size } = await stat(path);
  if (size > limits.xlsBytes) {
    throw new ImportError('file-too-large', { bytes: size, limit: limits.xlsBytes });
  }
  const bytes = await readFile(path);
  const stream = isOleContainer(bytes) ? workbookStream(bytes) : bytes;
  const book = readBiffWorkbook(stream, limits);
  // Excel 95 and before do not name their engine, but imitations of their files hold no formulas.
  const computes =
    book.namesEngine || book.version < 8 || book.sheets.some(({ start }) => hasResults(stream, start, book));
  const sheets = book.sheets.map(
    ({ name, hidden, start }): Sheet => ({
      name,
      hidden,
      date1904: book.date1904,
      async *rows() {
        yield* rowBatches(biffRows(stream, start, book, computes, limits), limits);
      },
      merges: async () => biffMerges(stream, start, limits),
    }),
  );
  return { format: 'xls', encoding: null, sheets, close: async () => undefined };
}

function workbookStream(bytes: Buffer): Buffer {
  const container = new OleContainer(bytes);
  if (container.has('EncryptedPackage')) throw new ImportError('file-encrypted');
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream !== null) {
    if (!isBareWorkbook(stream)) throw damagedWorkbook();
    return stream;
  }
  const other = [...otherDocuments].find(([name]) => container.has(name));
  throw new ImportError('format-unsupported', { found: other?.[1] ?? 'ole' });
}
