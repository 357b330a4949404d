import { getBorderCharacters, table } from 'table';
import type { SummaryRow } from '../../contract/views.ts';
import { plainText } from './plain-text.ts';
import type { CliTexts } from './texts/cli-texts.ts';

/** The summary as a table of text, one row per company and rule. */
export function summaryTable(rows: readonly SummaryRow[], { columns }: CliTexts): string {
  const header = [
    columns.company,
    columns.rule,
    columns.compliant,
    columns.violation,
    columns.pending,
    columns.undeterminable,
    columns.notApplicable,
    columns.rate,
    columns.share,
  ];
  const lines = rows.map((row) => [
    plainText(row.company),
    row.ruleId,
    row.compliant,
    row.violation,
    row.pending,
    row.undeterminable,
    row.notApplicable,
    percent(row.rate),
    percent(row.share),
  ]);
  return table([header, ...lines], {
    border: getBorderCharacters('void'),
    columnDefault: { paddingLeft: 0, paddingRight: 2, alignment: 'right' },
    columns: [{ alignment: 'left' }, { alignment: 'left' }],
    drawHorizontalLine: () => false,
  });
}

function percent(ratio: number | null): string {
  return ratio === null ? '–' : `${(ratio * 100).toFixed(1)} %`;
}
