import { readXml } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** The texts that the cells of a workbook point at. Runs of rich text are joined, reading aids are left out. */
export async function readSharedStrings(zip: ZipPackage, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReadingAid = false;
  await readXml(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReadingAid = true;
    },
    text(piece) {
      if (inText && !inReadingAid) text += piece;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReadingAid = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for the character with that number. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
