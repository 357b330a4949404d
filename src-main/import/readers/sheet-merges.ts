import type { Merge } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { cellColumn, cellRow } from './cell-reference.ts';
import type { ZipPackage } from './zip-package.ts';

const WANTED = 'mergeCells';
/** Longer than any tag of merged cells, so that a tag that is cut is found when the next piece is joined on. */
const KEPT = 256;

/**
 * Merged cells of a sheet. They stand behind its rows, which need them: a first pass looks for them in the bytes
 * without parsing the rows. Throws ImportError `file-suspicious`, `file-damaged`.
 */
export async function readMerges(
  zip: ZipPackage,
  part: string,
  limits: ImportLimits,
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let found = false;
  let kept: Buffer = Buffer.alloc(0);
  for await (const bytes of zip.bytes(part)) {
    const piece = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
    const start: number = found ? 0 : elementIn(piece);
    found = start !== -1;
    const text = found ? piece.toString('latin1', start) : '';
    for (const [tag] of text.matchAll(/<[^<>]*>/g)) {
      if (tag.includes(WANTED) && /^<\/|\/>$/.test(tag)) return merges;
      const range = /\sref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/.exec(tag);
      if (range === null) continue;
      merges.push(merge(range));
      if (merges.length > limits.merges) {
        throw new ImportError('file-suspicious', { what: part, limit: limits.merges });
      }
    }
    const read = found ? start + text.lastIndexOf('>') + 1 : 0;
    kept = piece.subarray(Math.max(read, piece.length - KEPT));
  }
  return merges;
}

/** Where the element begins; -1: not in this piece. A `<` never stands for itself in a cell's text. */
function elementIn(piece: Buffer): number {
  for (let at = piece.indexOf(WANTED); at !== -1; at = piece.indexOf(WANTED, at + 1)) {
    const start = piece.lastIndexOf('<', at);
    if (start !== -1 && /^<(?:[\w.-]+:)?$/.test(piece.toString('latin1', start, at))) return start;
  }
  return -1;
}

function merge([, from = '', to = '']: RegExpExecArray): Merge {
  return {
    firstRow: cellRow(from),
    lastRow: cellRow(to),
    firstColumn: cellColumn(from),
    lastColumn: cellColumn(to),
  };
}
