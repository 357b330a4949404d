const lineHeight = 13.5;
const padding = 3;
const maxRowHeight = 409;
/** What a cell keeps free on both sides, in columns of a digit. */
const cellMargin = 0.5;
const chineseWidth = 1.92;
const latinWidth = 1.05;
const narrowWidth = 0.9;
const narrow = /[a-z .,:;'()|-]/;

const breakable = /[\u1100-\uFFFF]|[\u{10000}-\u{10FFFF}]|[^\s\u1100-\u{10FFFF}]+\s*|\s+/gu;

/** Width of a text in columns of a Latin digit: a Chinese character takes nearly two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if ((character.codePointAt(0) ?? 0) >= 0x1100) width += chineseWidth;
    else width += narrow.test(character) ? narrowWidth : latinWidth;
  }
  return width;
}

/** Width that a column needs so that no Latin word of its header is broken. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s\u1100-\uFFFF]+/).map(displayWidth));
}

/** Lines that a text takes when wrapped at `width`: Chinese breaks anywhere, Latin between words where it can. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - cellMargin);
  if (text.length * chineseWidth <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(breakable)) {
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
 * Row height in points for so many lines of text.
 * Said in the file because not every program fits rows to wrapped text by itself: LibreOffice and merged cells do not.
 */
export function rowHeight(lines: number): number {
  return Math.min(maxRowHeight, lines * lineHeight + padding);
}
