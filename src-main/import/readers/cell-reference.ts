/** 0-based column of a reference such as `AB12`; -1 for what does not begin with A–Z. */
export function cellColumn(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** 1-based row of a reference such as `AB12`; `NaN` for what does not end so. */
export function cellRow(reference: string): number {
  let row = 0;
  let index = 0;
  while (index < reference.length && reference.charCodeAt(index) > 57) index++;
  if (index === reference.length) return Number.NaN;
  for (; index < reference.length; index++) {
    const digit = reference.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    row = row * 10 + digit;
  }
  return row;
}
