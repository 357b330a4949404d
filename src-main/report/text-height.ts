/** Points of a line; Chinese characters come from another font than the report's, which is taller. */
const chineseLine = 14.4;
const latinLine = 12.6;
const padding = 2;
const maxRowHeight = 409;
/** Columns of a digit to an em of the report's font. */
const digitsPerEm = 1.905;
/** What a cell keeps free on both sides, in columns of a digit. */
const cellMargin = 0.7;
/** How much wider bold text is. */
const boldWidth = 1.08;

/** Widths of the font's printable ASCII characters in thousandths of an em; they are those of its twins as well. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      [191, "'"],
      [222, 'ijl'],
      [260, '|'],
      [278, ' !,./:;I[\\]ft'],
      [333, '()-`r{}'],
      [355, '"'],
      [389, '*'],
      [469, '^'],
      [500, 'Jcksvxyz'],
      [556, '#$0123456789?L_abdeghnopqu'],
      [584, '+<=>~'],
      [611, 'FTZ'],
      [667, '&ABEKPSVXY'],
      [722, 'CDHNRUw'],
      [778, 'GOQ'],
      [833, 'Mm'],
      [889, '%'],
      [944, 'W'],
      [1015, '@'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const otherLatin = 600;
const fullWidth = 1000;

/** Pieces between which a line may break: Chinese characters, Latin words with what follows them, halves at a hyphen. */
const pieces =
  /[\u1100-\uFFFF]|[\u{10000}-\u{10FFFF}]|[^\s\u1100-\u{10FFFF}-]*-+|[^\s\u1100-\u{10FFFF}-]+\s*|\s+/gu;

/** Width of a text in columns of a digit. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const known = widths.get(character);
    width += known ?? ((character.codePointAt(0) ?? 0) >= 0x1100 ? fullWidth : otherLatin);
  }
  return (width / 1000) * digitsPerEm;
}

/** Width that a column needs so that no Latin word of its bold header is broken. */
export function headerWidth(header: string): number {
  const longest = Math.max(0, ...header.split(/[\s\u1100-\uFFFF]+/).map(displayWidth));
  return longest * boldWidth + cellMargin;
}

/** Lines that a text takes when wrapped at `width`: Chinese breaks anywhere, Latin between words where it can. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - cellMargin);
  if (text.length * digitsPerEm <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    const width = displayWidth(piece);
    const needed = displayWidth(piece.trimEnd());
    if (used + needed <= room) {
      used += width;
    } else if (needed <= room) {
      lines += 1;
      used = width;
    } else {
      // A word wider than the cell starts a line of its own and is broken anywhere.
      lines += (used > 0 ? 1 : 0) + Math.ceil(needed / room) - 1;
      used = needed % room || room;
    }
  }
  return lines;
}

/**
 * Points that a row needs for a text wrapped at `width`.
 * Said in the file because not every program fits rows to wrapped text by itself: LibreOffice and merged cells do not.
 */
export function textHeight(text: string, width: number): number {
  const line = /[\u1100-\uFFFF]/.test(text) ? chineseLine : latinLine;
  return Math.min(maxRowHeight, lineCount(text, width) * line + padding);
}

/** The same for bold text. */
export function boldTextHeight(text: string, width: number): number {
  return textHeight(text, (width - cellMargin) / boldWidth + cellMargin);
}

/** Points of a row that holds one line of anything. */
export const singleLine = chineseLine + padding;
