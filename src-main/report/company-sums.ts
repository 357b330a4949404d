import { cellText } from './cell-text.ts';
import { quotedSheet, quotedText } from './formulas.ts';
import { addCounts, type Counts, countsOf, noCounts } from './rates.ts';
import type { ReportData } from './report-data.ts';
import { companyRuleColumn } from './sheets/company-rule.ts';
import { firstRow } from './table-sheet.ts';
import type { ReportTexts } from './texts/report-texts.ts';

export interface CompanySums {
  readonly company: string;
  readonly counts: Counts;
}

/** Sums over the rules that count in rates; a company of the scope without any record has zeros. */
export function companySums(data: ReportData): readonly CompanySums[] {
  const advisory = new Set(data.rules.filter((rule) => rule.advisory === true).map(({ id }) => id));
  const sums = new Map<string, Counts>();
  for (const tally of data.tallies) {
    const counts = advisory.has(tally.ruleId) ? noCounts : countsOf(tally);
    sums.set(tally.company, addCounts(sums.get(tally.company) ?? noCounts, counts));
  }
  for (const company of data.scope.companies) {
    if (!sums.has(company)) sums.set(company, noCounts);
  }
  return [...sums].map(([company, counts]) => ({ company, counts }));
}

type SummedColumn = keyof Counts;

/** Makes the formulas that sum a column of the company × rule sheet for one company. */
export function companySumFormulas(
  companies: readonly string[],
  tallies: number,
  texts: ReportTexts,
): (company: string, companyCell: string, column: SummedColumn) => string {
  const sheet = quotedSheet(texts.sheets.companyRule.name);
  const lastRow = firstRow + Math.max(tallies, 1) - 1;
  const range = (letter: string) => `${sheet}!$${letter}$${firstRow}:$${letter}$${lastRow}`;
  const companyRange = range(companyRuleColumn('company'));
  const inRateRange = range(companyRuleColumn('inRate'));
  const yes = quotedText(texts.yes);
  const ambiguous = ambiguousNames(companies);

  return (company, companyCell, column) => {
    const summed = range(companyRuleColumn(column));
    return ambiguous.has(company)
      ? `SUMPRODUCT(EXACT(${companyRange},${companyCell})*(${inRateRange}=${yes}),${summed})`
      : `SUMIFS(${summed},${companyRange},${companyCell},${inRateRange},${yes})`;
  };
}

/** Names that SUMIFS would take for a pattern, a comparison or a number, or would not tell from another one. */
function ambiguousNames(companies: readonly string[]): ReadonlySet<string> {
  const byFolded = Map.groupBy(companies, (company) => company.normalize('NFKC').toLowerCase());
  return new Set(
    companies.filter((company) => {
      const text = cellText(company, () => '');
      const alike = byFolded.get(company.normalize('NFKC').toLowerCase()) ?? [];
      return alike.length > 1 || text.length > 255 || /[*?~]/.test(text) || /^[<>=\d.,+\-%(]/.test(text);
    }),
  );
}
