import type { SheetPlan } from '../sheet-plan.ts';

const span =
  /(?<!\d)(20\d\d)\s*[年./-]?(?:\d{1,2}\s*[月./-]?(?:\d{1,2}\s*日?)?)?\s*[-—–~～至到/]+\s*(20\d\d|\d\d(?!\d))/;
const single = /(?<!\d)(20\d\d)(?:\s*年|\s*[-./_]\s*\d{1,2}(?!\d)|(?:0[1-9]|1[0-2])(?:\d\d)?(?!\d))/;
/** The day on which a form was filled in says nothing about the year of its records. */
export const filledIn = /(?:填表|填报|制表|报送|上报|打印|导出|生成|更新)(?:日期|时间)\s*[:：]/;

/**
 * The year for dates that name none, from the title lines, else from the file's name (`2025年11月`, `2025-11`,
 * `202511`). A heating season (`2025-2026采暖季`) has two: months July to December belong to the first, January to
 * June to the second. `null`: not told, and a date without a year is an error.
 */
export function yearOf(titleLines: readonly string[], fileName: string): SheetPlan['year'] {
  for (const line of titleLines) {
    const found = filledIn.test(line) ? null : yearIn(line);
    if (found !== null) return { ...found, from: 'title' };
  }
  const found = yearIn(fileName);
  return found === null ? null : { ...found, from: 'fileName' };
}

function yearIn(text: string): { value: number; endYear?: number } | null {
  const plain = text.normalize('NFKC');
  const season = span.exec(plain);
  if (season !== null) {
    const value = Number(season[1]);
    const end = Number(season[2]) % 100;
    if (end === (value + 1) % 100) return { value, endYear: value + 1 };
  }
  const year = single.exec(plain)?.[1];
  return year === undefined ? null : { value: Number(year) };
}
