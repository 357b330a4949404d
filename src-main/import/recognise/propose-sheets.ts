import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { Sheet, SheetRow, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { isMarked, RowKinds } from '../row-kinds.ts';
import type { ColumnPlan, SheetPlan } from '../sheet-plan.ts';
import { factorNamedAbove, factorNamedIn } from '../values/number-unit.ts';
import { mapColumns } from './columns.ts';
import { companyOf } from './company.ts';
import { companyColumn } from './company-column.ts';
import { chooseDataset, isNamed, missingRequired } from './dataset.ts';
import { type ColumnChoice, commonLookup, FieldLookup } from './field-lookup.ts';
import { findHeader, type Header } from './header.ts';
import { readTail } from './lines-below.ts';
import { noisePattern } from './noise.ts';
import { isFilled, readHead, type SheetHead, wordsOf } from './sheet-head.ts';
import { unitNamedIn } from './unit-line.ts';
import { yearOf } from './year.ts';

/** What is known of a file before it is opened. */
export interface ProposalContext {
  readonly path: string;
  readonly fileName: string;
  readonly folderName: string;
  readonly catalog: readonly DatasetDefinition[];
  readonly knownCompanies: readonly string[];
  readonly company?: string;
  readonly dataset?: string;
  readonly columns?: ColumnChoice;
  readonly limits: ImportLimits;
}

export interface PlannedSheet {
  readonly sheet: Sheet;
  readonly plan: SheetPlan;
}

export interface Proposal {
  readonly plans: readonly PlannedSheet[];
  /** Sheets that clearly hold data and cannot be read, or the one reason why the file holds none. */
  readonly refused: readonly ImportError[];
}

/** A table with this many known headers, one of them required, is data even if it cannot be read. */
const clearlyData = 3;

/**
 * Proposes how the sheets of a file are read. Hidden sheets are left out, and so are, beside a sheet of data, sheets
 * without a header or without rows. Refusals are returned, not thrown; errors of the reader pass through.
 */
export async function proposeSheets(file: SourceFile, context: ProposalContext): Promise<Proposal> {
  const lookups = lookupsOf(context);
  if (lookups instanceof ImportError) return { plans: [], refused: [lookups] };
  const plans: PlannedSheet[] = [];
  const refused: ImportError[] = [];
  const leftOut: ImportError[] = [];
  for (const sheet of file.sheets) {
    if (sheet.hidden) continue;
    const head = await readHead(sheet);
    if (head.rows.length === 0) continue;
    const header = findHeader(head, lookups);
    if (header === null) {
      leftOut.push(new ImportError('no-header', {}, { sheet: sheet.name }));
      continue;
    }
    try {
      plans.push({ sheet, plan: await proposeSheet(sheet, head, header, lookups, context) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      const placed = new ImportError(error.code, error.detail, { sheet: sheet.name, cause: error });
      const certain = error.code !== 'no-rows' && isClearlyData(sheet, head, header, lookups);
      (certain ? refused : leftOut).push(placed);
    }
  }
  if (plans.length > 0 || refused.length > 0) return { plans, refused };
  return { plans, refused: [reasonOf(leftOut)] };
}

/** The one telling reason why no sheet holds data. */
function reasonOf(leftOut: readonly ImportError[]): ImportError {
  const telling = leftOut.filter((error) => error.code !== 'no-header');
  if (telling[0] !== undefined) return telling[0];
  return leftOut.length === 1 && leftOut[0] !== undefined ? leftOut[0] : new ImportError('no-data-sheet');
}

function lookupsOf(context: ProposalContext): FieldLookup[] | ImportError {
  const datasets =
    context.dataset === undefined
      ? context.catalog
      : context.catalog.filter((dataset) => dataset.name === context.dataset);
  if (datasets.length === 0)
    return new ImportError('dataset-uncertain', {
      candidates: context.catalog.map((dataset) => dataset.name).join(', '),
    });
  for (const [field, header] of Object.entries(context.columns ?? {})) {
    // A choice for another dataset is no mistake in a file that holds several.
    if (datasets.some((dataset) => dataset.fields.some((known) => known.name === field))) continue;
    return new ImportError('required-column-missing', {
      field,
      header,
      dataset: datasets.map((dataset) => dataset.name).join(', '),
    });
  }
  const { columns } = context;
  return datasets.map((dataset) =>
    columns === undefined ? commonLookup(dataset) : new FieldLookup(dataset, columns),
  );
}

async function proposeSheet(
  sheet: Sheet,
  head: SheetHead,
  header: Header,
  lookups: readonly FieldLookup[],
  context: ProposalContext,
): Promise<SheetPlan> {
  const above = head.rows.slice(0, header.first);
  const headerRows = [rowOf(head, header.first), rowOf(head, header.last)] as const;
  const titleLines = above.filter((row) => unitNamedIn(row) === null).flatMap(linesOf);
  const words = { sheetName: sheet.name ?? '', titleLines, fileName: context.fileName };
  const lookup = chooseDataset(header.columns, lookups, words);
  const body = head.rows.slice(header.last + 1);
  const columns = mapColumns(
    header.columns,
    lookup,
    body.filter((row) => !isMarked(row.cells)),
  ).map((column) => withFactor(column, lookup, above.flatMap(linesOf)));
  const kinds = new RowKinds(columns, lookup.dataset);
  const isData = (row: SheetRow) => kinds.kindOf(row.cells) === 'data';
  if (head.complete && !body.some(isData)) throw new ImportError('no-rows');
  const holdsValues = (index: number) => body.some((row) => isFilled(row.cells[index]));
  const mappedAt = new Set(columns.map((column) => column.index));
  const named =
    columns.find(({ field }) => field === lookup.dataset.companyFrom) ??
    companyColumn(
      header.columns.filter(({ index }) => !mappedAt.has(index)),
      lookup.dataset,
    );
  const company: SheetPlan['company'] =
    named !== null && (holdsValues(named.index) || !head.complete)
      ? { by: 'column', index: named.index, header: named.header }
      : await companyOf({
          company: context.company,
          knownCompanies: context.knownCompanies,
          above,
          titleLines,
          fileName: context.fileName,
          folderName: context.folderName,
          noise: noisePattern(context.catalog),
          async linesBelow(mostRows) {
            const rows = head.complete ? body : await readTail(sheet, mostRows);
            return rows === null ? null : rows.filter((row) => row.row > headerRows[1] && !isData(row));
          },
        });
  const mapped = new Set(columns.map((column) => column.field));
  const used = new Set(mappedAt);
  if (company.by === 'column') used.add(company.index);
  return {
    sheet: sheet.name,
    dataset: lookup.dataset.name,
    headerRows,
    columns,
    missingFields: lookup.dataset.fields.map((field) => field.name).filter((field) => !mapped.has(field)),
    unmappedColumns: header.columns
      .filter((column) => column.header !== '' && !used.has(column.index) && holdsValues(column.index))
      .map((column) => column.header),
    company,
    year: yearOf(above.flatMap(linesOf), context.fileName),
  };
}

/** The unit in which a column's numbers are counted: its header tells it, or a line above the table. */
function withFactor(column: ColumnPlan, { dataset }: FieldLookup, above: readonly string[]): ColumnPlan {
  const unit = dataset.fields.find(({ name }) => name === column.field)?.unit;
  const factor = factorNamedIn(column.header, unit) ?? factorNamedAbove(above, unit) ?? 1;
  return factor === 1 ? column : { ...column, factor };
}

function rowOf(head: SheetHead, index: number): number {
  return head.rows[index]?.row ?? 0;
}

function linesOf(row: SheetRow): string[] {
  return row.cells.map(wordsOf).filter((text) => text !== '');
}

/** A table that someone meant as data of ours: named so, or with required and further known headers. */
function isClearlyData(
  sheet: Sheet,
  head: SheetHead,
  header: Header,
  lookups: readonly FieldLookup[],
): boolean {
  const titleLines = head.rows.slice(0, header.first).flatMap(linesOf);
  if (isNamed(lookups, { sheetName: sheet.name ?? '', titleLines, fileName: '' })) return true;
  return lookups.some((lookup) => {
    const required = lookup.dataset.fields.filter((field) => field.required).length;
    const known = new Set(header.columns.map((column) => lookup.match(column.parts)?.field));
    known.delete(undefined);
    return known.size >= clearlyData && missingRequired(header.columns, lookup).length < required;
  });
}
