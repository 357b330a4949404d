/** Digits that a spreadsheet shows of a number; what lies behind them is rounding error. */
const SHOWN_DIGITS = 15;

/** A number as plain digits: no exponent, no thousands separators, no trailing `.0`, at most 15 digits of a fraction. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
