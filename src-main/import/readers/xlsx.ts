import type { Merge, Sheet, SourceFile } from '../cell.ts';
import type { ImportLimits } from '../limits.ts';
import { dateStyles } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readMerges } from './sheet-merges.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import { ZipPackage } from './zip-package.ts';

/** Opens an Office Open XML workbook; its sheets are read when they are asked for. Throws ImportError. */
export async function openXlsx(path: string, limits: ImportLimits): Promise<SourceFile> {
  const zip = await ZipPackage.open(path, limits);
  try {
    const parts = await readWorkbookParts(zip, limits);
    const dates = parts.styles === null ? [] : await dateStyles(zip, parts.styles, limits);
    const strings =
      parts.sharedStrings === null ? [] : await readSharedStrings(zip, parts.sharedStrings, limits);
    const sheets = parts.sheets.map(({ name, hidden, part }): Sheet => {
      let merges: Promise<readonly Merge[]> | null = null;
      return {
        name,
        hidden,
        date1904: parts.date1904,
        rows: () => sheetRows(zip, part, { strings, dates, limits }),
        merges: () => {
          merges ??= readMerges(zip, part, limits);
          return merges;
        },
      };
    });
    return { format: 'xlsx', encoding: null, sheets, close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}
