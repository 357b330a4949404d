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
const widths = [
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
] as const;
const otherLatin = 600;

/** From here on characters are as wide as an em, and a line may break on both sides of them. */
const firstWide = 0x1100;
const lineEnd = 0x0a;
const space = 0x20;
const hyphen = 0x2d;

/** Widths by character code in columns of a digit: a report measures millions of cells. */
const narrowWidths = new Float64Array(firstWide).fill((otherLatin / 1000) * digitsPerEm);
for (const [width, characters] of widths) {
  for (const character of characters) {
    narrowWidths[character.charCodeAt(0)] = (width / 1000) * digitsPerEm;
  }
}

function widthOf(code: number): number {
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return narrowWidths[code] ?? (isSecondHalf ? 0 : digitsPerEm);
}

/** Width of a text in columns of a digit. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += widthOf(text.charCodeAt(index));
  return width;
}

/** Width that a column needs so that no Latin word of its bold header is broken. */
export function headerWidth(header: string): number {
  const longest = Math.max(0, ...header.split(/[\s\u1100-\uFFFF]+/).map(displayWidth));
  return longest * boldWidth + cellMargin;
}

/** Lines that a text takes when wrapped at `width`: Chinese breaks anywhere, Latin between words where it can. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - cellMargin);
  let lines = 1;
  let used = 0;
  let word = 0;

  function endWord(): void {
    if (used + word <= room) {
      used += word;
    } else if (word <= room) {
      lines += 1;
      used = word;
    } else {
      // A word wider than the cell starts a line of its own and is broken anywhere.
      lines += (used > 0 ? 1 : 0) + Math.ceil(word / room) - 1;
      used = word % room || room;
    }
    word = 0;
  }

  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= firstWide || code === space || code === lineEnd) endWord();
    if (code === lineEnd) {
      lines += 1;
      used = 0;
    } else if (code === space) {
      // A line may end with spaces that have no room.
      used += widthOf(code);
    } else {
      word += widthOf(code);
      if (code >= firstWide || code === hyphen) endWord();
    }
  }
  endWord();
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
