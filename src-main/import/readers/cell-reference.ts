/** 0-based column of a reference such as `AB12`. */
export function cellColumn(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** 1-based row of a reference such as `AB12`. */
export function cellRow(reference: string): number {
  return Number(reference.replace(/^[A-Z]+/, ''));
}
