import type { NumberUnit } from '../../contract/datasets.ts';

/** How people write a unit behind a number, in NFKC and lower case: `㎡` and `℃` are `m2` and `°c` there. */
const written: Record<NumberUnit, string> = {
  squareMetres: 'm2|m²|平方米|平方公尺|平米|平方|方',
  celsius: '°c|c|摄氏度|度',
  yuan: '元整?|圆整?|人民币|rmb|cny|yuan',
  households: '户|households?',
  rings: '声|次|响|下|rings?',
};
const anyUnit = Object.values(written).join('|');

/** What ten thousand of a unit is called. */
const tenThousand = 10_000;
/** Digits that a spreadsheet shows; what lies behind them is rounding error. */
const shownDigits = 15;

/** Pattern, of words in NFKC and lower case, for a unit of a field; of any field where it has none. */
export function unitPattern(unit: NumberUnit | undefined): string {
  return unit === undefined ? anyUnit : written[unit];
}

/** Whether a unit is counted in ten thousands (`万㎡`): temperatures and rings never are. */
export function comesInTenThousands(unit: NumberUnit | undefined): boolean {
  return unit === 'squareMetres' || unit === 'yuan' || unit === 'households';
}

/** A number of so many units, without the rounding error of the multiplication. */
export function times(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(shownDigits));
}

/**
 * How many of its field's unit a number in a column with this header counts: 10,000 for `供热面积（万㎡）`, `金额/万元`,
 * `供热户数(万户)`; 1 where it names the unit itself; `null` where it names none.
 */
export function factorNamedIn(header: string, unit: NumberUnit | undefined): number | null {
  if (unit === undefined) return null;
  const text = header.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const named = new RegExp(
    `(?:\\(|\\[|【|/|单位:|:|、|,|^)(万)?(?:${written[unit]})(?=\\)|\\]|】|$|/|,|、)`,
  ).exec(text);
  const behind = comesInTenThousands(unit) ? new RegExp(`万(?:${written[unit]})$`).exec(text) : null;
  if (behind !== null) return tenThousand;
  if (named === null) return null;
  return named[1] !== undefined && comesInTenThousands(unit) ? tenThousand : 1;
}

/** The same of a line above the table that tells the unit of all of it, such as `单位：万平方米、万元`. */
export function factorNamedAbove(lines: readonly string[], unit: NumberUnit | undefined): number | null {
  for (const line of lines) {
    const text = line.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
    const told = /(?:^|[([【])(?:计量)?单位:([^)\]】]*)/.exec(text)?.[1];
    if (told === undefined) continue;
    for (const part of told.split(/[、,;/]/)) {
      const factor = factorNamedIn(part, unit);
      if (factor !== null) return factor;
    }
  }
  return null;
}
