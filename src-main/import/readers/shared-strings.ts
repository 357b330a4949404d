import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { type XmlHandler, xmlPieces } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** Memory that a text takes besides its characters. */
const OVERHEAD = 32;

/**
 * The texts that the cells of a workbook point at. Runs of rich text are joined, reading aids are left out. Of a text
 * that is too long no more is kept than shows it. Throws ImportError `file-too-large`, `file-damaged`.
 */
export async function readSharedStrings(
  zip: ZipPackage,
  part: string,
  { sharedTextBytes, cellCharacters }: ImportLimits,
): Promise<readonly string[]> {
  const longest = ESCAPE * (cellCharacters + 1);
  let bytes = 0;
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReadingAid = false;
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReadingAid = true;
    },
    text(piece) {
      if (inText && !inReadingAid && text.length < longest) text += piece;
    },
    close(name) {
      if (name === 'si') {
        bytes += OVERHEAD + 2 * text.length;
        if (bytes > sharedTextBytes)
          throw new ImportError('file-too-large', { bytes, limit: sharedTextBytes });
        strings.push(unescaped(text));
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inReadingAid = false;
    },
  };
  for await (const _ of xmlPieces(zip, part, handler));
  return strings;
}

/** Characters that an escape such as `_x000D_` may take for one. */
export const ESCAPE = 7;

/** `_x000D_` stands for the character with that number. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
