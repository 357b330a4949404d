import type { ViolationKind } from '../../contract/outcomes.ts';
import { rateOf, rateWithoutExcused, shareOf } from '../../contract/rates.ts';
import { columnLetter, rateFormula, shareFormula } from '../formulas.ts';
import { countsOf, totalOf, type UndeterminableReason, undeterminableReasons } from '../rates.ts';
import { type ReportContext, ruleOf, textOf } from '../report-context.ts';
import type { ReportTally } from '../report-data.ts';
import { type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';

const columnOrder = [
  'company',
  'ruleId',
  'ruleTitle',
  'dataset',
  'inRate',
  'compliant',
  'violation',
  'late',
  'missing',
  'wrong',
  'pending',
  'undeterminable',
  ...undeterminableReasons,
  'notApplicable',
  'total',
  'rate',
  'share',
  'excused',
  'rateWithoutExcused',
] as const;
type ColumnKey = (typeof columnOrder)[number];

/** Letter of a column of this sheet, for the formulas that add it up. */
export function companyRuleColumn(key: ColumnKey): string {
  return columnLetter(columnOrder.indexOf(key));
}

function cellAt(key: ColumnKey, row: number): string {
  return `${companyRuleColumn(key)}${row}`;
}

function reasonsAt(row: number): string {
  const first = columnOrder.indexOf('undeterminable') + 1;
  const last = columnOrder.indexOf('notApplicable') - 1;
  return `${columnLetter(first)}${row}:${columnLetter(last)}${row}`;
}

/** One row per company and rule. */
export function writeCompanyRule(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const columns = columnsOf(context);
  return writeTable(context, {
    name: texts.sheets.companyRule.name,
    empty: texts.sheets.companyRule.empty,
    columns: columnOrder.map((key) => (isReason(key) ? outcomeColumn(context, key) : columns[key])),
    rows: data.tallies,
    frozenColumns: columnOrder.indexOf('ruleTitle') + 1,
    onOneSheet: true,
  });
}

function isReason(key: ColumnKey): key is UndeterminableReason {
  return undeterminableReasons.some((reason) => reason === key);
}

function outcomeColumn(
  { texts }: ReportContext,
  name: ViolationKind | UndeterminableReason,
): TableColumn<ReportTally> {
  return {
    header: texts.headers.ofWhich(texts.outcomes[name]),
    width: 9,
    kind: 'integer',
    value: (tally) => tally[name],
  };
}

function columnsOf(
  context: ReportContext,
): Record<Exclude<ColumnKey, UndeterminableReason>, TableColumn<ReportTally>> {
  const { headers, yes, no } = context.texts;

  const outcome = (name: ViolationKind) => outcomeColumn(context, name);

  return {
    company: {
      header: headers.company,
      width: 21,
      kind: 'text',
      value: (tally) => textOf(context, tally.company),
    },
    ruleId: {
      header: headers.ruleId,
      width: 9,
      kind: 'text',
      value: (tally) => textOf(context, tally.ruleId),
    },
    ruleTitle: {
      header: headers.ruleTitle,
      width: 27,
      kind: 'text',
      value: (tally) => textOf(context, ruleOf(context, tally.ruleId).title),
    },
    dataset: {
      header: headers.dataset,
      width: 10.5,
      kind: 'text',
      value: (tally) => textOf(context, ruleOf(context, tally.ruleId).dataset),
    },
    inRate: {
      header: headers.inRate,
      width: 8,
      kind: 'center',
      value: (tally) => (ruleOf(context, tally.ruleId).advisory === true ? no : yes),
    },
    compliant: { header: headers.compliant, width: 8, kind: 'integer', value: (tally) => tally.compliant },
    violation: {
      header: headers.violation,
      width: 8,
      kind: 'integer',
      value: (tally, row) => ({
        formula: `SUM(${cellAt('late', row)}:${cellAt('wrong', row)})`,
        result: countsOf(tally).violation,
      }),
    },
    late: outcome('late'),
    missing: outcome('missing'),
    wrong: outcome('wrong'),
    pending: { header: headers.pending, width: 8, kind: 'integer', value: (tally) => tally.pending },
    undeterminable: {
      header: headers.undeterminable,
      width: 8,
      kind: 'integer',
      value: (tally, row) => ({
        formula: `SUM(${reasonsAt(row)})`,
        result: countsOf(tally).undeterminable,
      }),
    },
    notApplicable: {
      header: headers.notApplicable,
      width: 8,
      kind: 'integer',
      value: (tally) => tally.notApplicable,
    },
    total: {
      header: headers.total,
      width: 8,
      kind: 'integer',
      value: (tally, row) => ({
        formula: (['compliant', 'violation', 'pending', 'undeterminable', 'notApplicable'] as const)
          .map((key) => cellAt(key, row))
          .join('+'),
        result: totalOf(countsOf(tally)),
      }),
    },
    rate: {
      header: headers.rate,
      width: 9.5,
      kind: 'percent',
      value: (tally, row) =>
        rateFormula(
          { compliant: cellAt('compliant', row), violation: cellAt('violation', row) },
          rateOf(countsOf(tally)),
        ),
    },
    share: {
      header: headers.share,
      width: 9.5,
      kind: 'percent',
      value: (tally, row) =>
        shareFormula(
          {
            compliant: cellAt('compliant', row),
            violation: cellAt('violation', row),
            undeterminable: cellAt('undeterminable', row),
          },
          shareOf(countsOf(tally)),
        ),
    },
    excused: { header: headers.excused, width: 8, kind: 'integer', value: (tally) => tally.excused },
    rateWithoutExcused: {
      header: headers.rateWithoutExcused,
      width: 10.5,
      kind: 'percent',
      value: (tally, row) =>
        rateFormula(
          {
            compliant: cellAt('compliant', row),
            violation: `(${cellAt('violation', row)}-${cellAt('excused', row)})`,
          },
          rateWithoutExcused({ ...countsOf(tally), excused: tally.excused }),
        ),
    },
  };
}
