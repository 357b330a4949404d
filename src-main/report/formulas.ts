/** A cell that computes, with the value it has until somebody edits: what a reader without a calculator sees. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number | string;
}

/** What stands where a rate has nothing to divide by. */
export const noRate = '—';

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

/** A sheet's name as formulas and links write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as a formula writes it. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function rateFormula(
  cells: { compliant: string; violation: string },
  result: number | null,
): FormulaCell {
  const { compliant, violation } = cells;
  return {
    formula: `IF(${compliant}+${violation}=0,"${noRate}",${compliant}/(${compliant}+${violation}))`,
    result: result ?? noRate,
  };
}

export function shareFormula(
  cells: { compliant: string; violation: string; undeterminable: string },
  result: number | null,
): FormulaCell {
  const determinable = `${cells.compliant}+${cells.violation}`;
  const all = `${determinable}+${cells.undeterminable}`;
  return {
    formula: `IF(${all}=0,"${noRate}",(${determinable})/(${all}))`,
    result: result ?? noRate,
  };
}
