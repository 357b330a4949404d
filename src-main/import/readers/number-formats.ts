import type { ImportLimits } from '../limits.ts';
import { readList, type XmlHandler } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** Built-in formats that show a date or a time, the East Asian ones included. */
export const builtInDates: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** Which cell styles of a workbook show a number as a date or time, by style index. */
export async function dateStyles(
  zip: ZipPackage,
  part: string,
  limits: ImportLimits,
): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>();
  const found: boolean[] = [];
  let inCellStyles = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        found.push(custom.get(id) ?? builtInDates.has(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
  await readList(zip, part, handler, limits);
  return found;
}

/** Longer than any format code that a program writes. */
const LONGEST_CODE = 1024;

/**
 * Whether a format code has a day, weekday, month, year, hour, minute or second outside literals, colours and
 * conditions. Chinese words are literals also where no quotes stand around them: `0分` is a mark.
 */
export function showsDate(code: string): boolean {
  const bare = code
    .slice(0, LONGEST_CODE)
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/general/gi, '');
  return /[ymdhs]|aaa/i.test(bare);
}
