import { rateOf, shareOf } from '../../contract/rates.ts';
import { compareNames } from '../../contract/texts/name-order.ts';
import { type CompanySums, companySumFormulas, companySums } from '../company-sums.ts';
import { columnLetter, type FormulaCell, quotedText, rateFormula, shareFormula } from '../formulas.ts';
import {
  addCounts,
  type Counts,
  minimumShareForRank,
  noCounts,
  type Rank,
  ranksOf,
  totalOf,
} from '../rates.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import {
  type CellContent,
  firstRow,
  type TableColumn,
  type WrittenSheet,
  writeTable,
} from '../table-sheet.ts';
import type { ReportTexts } from '../texts/report-texts.ts';

const columnOrder = [
  'rank',
  'company',
  'compliant',
  'violation',
  'late',
  'missing',
  'wrong',
  'pending',
  'undeterminable',
  'notApplicable',
  'total',
  'rate',
  'share',
  'unranked',
] as const;
type ColumnKey = (typeof columnOrder)[number];

interface RankedCompany extends CompanySums {
  readonly rank: Rank;
}

/** Letter of a column of this sheet, for the cover's headline. */
export function complianceColumn(key: ColumnKey): string {
  return columnLetter(columnOrder.indexOf(key));
}

function cellAt(key: ColumnKey, row: number): string {
  return `${complianceColumn(key)}${row}`;
}

/** Sums, rates and ranks of the companies, as formulas over the company × rule sheet; in the order of their ranks. */
export function writeCompanyCompliance(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const companies = rankedCompanies(companySums(data));
  const columns = columnsOf(context, companies);
  return writeTable(context, {
    name: texts.sheets.compliance.name,
    empty: texts.sheets.compliance.empty,
    columns: columnOrder.map((key) => columns[key]),
    rows: companies,
    frozenColumns: 2,
    onOneSheet: true,
    total: (lastRow) => totalCells(texts, companies, lastRow),
    notes: texts.complianceNotes,
  });
}

/** By rank, equals and those without one by name. */
function rankedCompanies(sums: readonly CompanySums[]): readonly RankedCompany[] {
  const ranks = ranksOf(sums.map(({ counts }) => counts));
  const place = ({ rank }: RankedCompany) => (typeof rank === 'number' ? rank : sums.length + 1);
  return sums
    .map((sum, index): RankedCompany => ({ ...sum, rank: ranks[index] ?? 'no-data' }))
    .toSorted((one, other) => place(one) - place(other) || compareNames(one.company, other.company));
}

function columnsOf(
  context: ReportContext,
  companies: readonly RankedCompany[],
): Record<ColumnKey, TableColumn<RankedCompany>> {
  const { texts, data } = context;
  const { headers, outcomes } = texts;
  const lastRow = firstRow + companies.length - 1;
  const sumFormula = companySumFormulas(
    companies.map(({ company }) => company),
    data.tallies.length,
    texts,
  );

  function summed(key: keyof Counts, header: string): TableColumn<RankedCompany> {
    return {
      header,
      width: 9.5,
      kind: 'integer',
      value: ({ company, counts }, row) => ({
        formula: sumFormula(company, `$${cellAt('company', row)}`, key),
        result: counts[key],
      }),
    };
  }

  return {
    company: {
      header: headers.company,
      width: 24,
      kind: 'text',
      value: ({ company }) => textOf(context, company),
    },
    compliant: summed('compliant', headers.compliant),
    violation: summed('violation', headers.violation),
    late: summed('late', headers.ofWhich(outcomes.late)),
    missing: summed('missing', headers.ofWhich(outcomes.missing)),
    wrong: summed('wrong', headers.ofWhich(outcomes.wrong)),
    pending: summed('pending', headers.pending),
    undeterminable: summed('undeterminable', headers.undeterminable),
    notApplicable: summed('notApplicable', headers.notApplicable),
    total: {
      header: headers.total,
      width: 10,
      kind: 'integer',
      value: ({ counts }, row) => totalCell(counts, row),
    },
    rate: {
      header: headers.rate,
      width: 11,
      kind: 'percent',
      value: ({ counts }, row) => rateCell(counts, row),
    },
    share: {
      header: headers.share,
      width: 11,
      kind: 'percent',
      value: ({ counts }, row) => shareCell(counts, row),
    },
    rank: {
      header: headers.rank,
      width: 7,
      kind: 'center',
      value: ({ rank }, row) => rankCell(rank, row, lastRow),
    },
    unranked: {
      header: headers.unranked,
      width: 26,
      kind: 'text',
      value: ({ rank }, row) => unrankedCell(texts, rank, row),
    },
  };
}

function totalCell(counts: Counts, row: number): FormulaCell {
  const parts = ['compliant', 'violation', 'pending', 'undeterminable', 'notApplicable'] as const;
  return { formula: parts.map((key) => cellAt(key, row)).join('+'), result: totalOf(counts) };
}

function rateCell(counts: Counts, row: number): FormulaCell {
  return rateFormula(
    { compliant: cellAt('compliant', row), violation: cellAt('violation', row) },
    rateOf(counts),
  );
}

function shareCell(counts: Counts, row: number): FormulaCell {
  return shareFormula(
    {
      compliant: cellAt('compliant', row),
      violation: cellAt('violation', row),
      undeterminable: cellAt('undeterminable', row),
    },
    shareOf(counts),
  );
}

/** Empty where the share is too low for a rank. */
function rankCell(rank: Rank, row: number, lastRow: number): FormulaCell {
  const column = (key: ColumnKey) =>
    `$${complianceColumn(key)}$${firstRow}:$${complianceColumn(key)}$${lastRow}`;
  const rate = cellAt('rate', row);
  const share = cellAt('share', row);
  // Not COUNTIFS: it compares numbers by their first fifteen digits and would rank a company behind itself.
  const better = `SUMPRODUCT(ISNUMBER(${column('rate')})*(${column('share')}>=${minimumShareForRank})*(${column('rate')}>${rate}))`;
  return {
    formula: `IF(ISNUMBER(${share}),IF(${share}<${minimumShareForRank},"",1+${better}),"")`,
    result: typeof rank === 'number' ? rank : '',
  };
}

function unrankedCell(texts: ReportTexts, rank: Rank, row: number): FormulaCell {
  const { noData, shareTooLow } = texts.unranked;
  const share = cellAt('share', row);
  const words = { 'no-data': noData, 'share-too-low': shareTooLow };
  return {
    formula: `IF(ISNUMBER(${share}),IF(${share}<${minimumShareForRank},${quotedText(shareTooLow)},""),${quotedText(noData)})`,
    result: typeof rank === 'number' ? '' : words[rank],
  };
}

function totalCells(
  texts: ReportTexts,
  companies: readonly RankedCompany[],
  lastRow: number,
): readonly CellContent[] {
  const row = lastRow + 1;
  const counts = companies.reduce((sum, company) => addCounts(sum, company.counts), noCounts);
  const cells: Record<ColumnKey, CellContent> = {
    company: texts.totalLine,
    compliant: columnSum('compliant', counts, lastRow),
    violation: columnSum('violation', counts, lastRow),
    late: columnSum('late', counts, lastRow),
    missing: columnSum('missing', counts, lastRow),
    wrong: columnSum('wrong', counts, lastRow),
    pending: columnSum('pending', counts, lastRow),
    undeterminable: columnSum('undeterminable', counts, lastRow),
    notApplicable: columnSum('notApplicable', counts, lastRow),
    total: totalCell(counts, row),
    rate: rateCell(counts, row),
    share: shareCell(counts, row),
    rank: null,
    unranked: null,
  };
  return columnOrder.map((key) => cells[key]);
}

function columnSum(key: keyof Counts, counts: Counts, lastRow: number): FormulaCell {
  return { formula: `SUM(${cellAt(key, firstRow)}:${cellAt(key, lastRow)})`, result: counts[key] };
}
