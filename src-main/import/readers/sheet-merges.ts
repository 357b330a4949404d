import type { Merge } from '../cell.ts';
import { cellColumn, cellRow } from './cell-reference.ts';
import type { ZipPackage } from './zip-package.ts';

const OPENING = 'mergeCells';
const KEPT = 64;

/**
 * Merged cells of a sheet. They stand behind its rows, which need them: a first pass looks for them in the bytes
 * without parsing the rows.
 */
export async function readMerges(zip: ZipPackage, part: string): Promise<readonly Merge[]> {
  let found = false;
  let text = '';
  const stream = await zip.stream(part);
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    if (found) text += bytes.toString('latin1');
    else {
      const joined = text === '' ? bytes : Buffer.concat([Buffer.from(text, 'latin1'), bytes]);
      const start = joined.indexOf(OPENING);
      found = start >= 0;
      text = joined.subarray(found ? start : Math.max(0, joined.length - KEPT)).toString('latin1');
    }
  }
  return found ? [...text.matchAll(/mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].map(merge) : [];
}

function merge([, from = '', to = '']: RegExpExecArray): Merge {
  return {
    firstRow: cellRow(from),
    lastRow: cellRow(to),
    firstColumn: cellColumn(from),
    lastColumn: cellColumn(to),
  };
}
