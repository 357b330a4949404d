/** The most characters that one spreadsheet cell holds. */
export const maxCellText = 32_767;

// What XML 1.0 forbids, and the delete character: neither can be seen, and the first makes the file unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const lineEnd = /\r\n?/g;
// A spreadsheet reads `_x003D_` in a cell as `=`.
const hexEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;
// Full-width signs too: a Chinese Excel takes a typed `＝` for `=`.
const startsLikeFormula = /^[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠]/u;
const startsWithBreak = /^[\t\r\n]/;
const harmlessSign = /^[+-](?:[0-9][0-9 .,]*%?)?$/;

/**
 * Text from outside, as a cell may hold it: nothing that could run, nothing that breaks the file, otherwise unchanged.
 *
 * In the workbook every text is a string cell and never runs. An apostrophe is put before a text that begins like a
 * formula (or with tab or line end) so that it stays inert when the sheet is saved as CSV and opened again; a plain
 * signed number or a lone sign cannot compute anything and stays as it is.
 */
export function cellText(text: string, cutMark: (length: number) => string): string {
  const isDangerous = startsWithBreak.test(text);
  const clean = text
    .toWellFormed()
    .replace(lineEnd, '\n')
    .replace(forbidden, '')
    .replace(hexEscape, '_x005F_');
  const isGuarded =
    isDangerous ||
    startsWithBreak.test(clean) ||
    (startsLikeFormula.test(clean) && !harmlessSign.test(clean));
  return cut(isGuarded ? `'${clean}` : clean, cutMark);
}

function cut(text: string, cutMark: (length: number) => string): string {
  if (text.length <= maxCellText) return text;
  const mark = cutMark(text.length);
  return text.slice(0, maxCellText - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark;
}
