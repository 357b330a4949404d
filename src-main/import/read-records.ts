import type { DatasetDefinition } from '../contract/datasets.ts';
import type { ImportIssue } from '../contract/issues.ts';
import type { CompanySpelling } from '../contract/sheet-recognition.ts';
import type { Cell, Sheet, SheetRow } from './cell.ts';
import { FillDown } from './fill-down.ts';
import { type RecordContext, RecordReader } from './record-reader.ts';
import { RowKinds } from './row-kinds.ts';
import type { RowSampler } from './row-sampler.ts';
import type { ParsedRecord, RecordBatch, SampledRow, SheetPlan } from './sheet-plan.ts';

/** So many texts standing alone in their rows may end a table as notes; more of them are bad rows. */
const mostClosingTexts = 20;

/**
 * Carries out a plan: the records of a sheet, in batches as the file is read, in the order of its rows. A row without
 * a readable required field is rejected, a bad optional cell is marked unreadable; every problem of a row is an issue.
 * Errors of the reader (`ImportError`) pass through.
 * Returns in which spellings the rows named their companies.
 */
export async function* readRecords(
  sheet: Sheet,
  plan: SheetPlan,
  dataset: DatasetDefinition,
  context: RecordContext & { readonly sampler?: RowSampler },
): AsyncGenerator<RecordBatch, CompanySpelling[], undefined> {
  const reader = new RecordReader(sheet, plan, dataset, context);
  const kinds = new RowKinds(plan.columns, dataset);
  const firstRow = plan.headerRows[1] + 1;
  const fillDown = new FillDown(await sheet.merges(), firstRow);
  let closingTexts: { row: SheetRow; cells: readonly Cell[] }[] = [];
  for await (const rows of sheet.rows()) {
    const batch = new OpenBatch(reader, context.sampler);
    for (const row of rows) {
      if (row.row < firstRow) continue;
      const cells = fillDown.cellsOf(row);
      const kind = kinds.kindOf(cells, row.cells, fillDown.isWide(row));
      if (kind === 'loneText') closingTexts.push({ row, cells });
      if (kind !== 'data' && closingTexts.length <= mostClosingTexts) continue;
      for (const text of closingTexts) batch.add(text.row, text.cells);
      closingTexts = [];
      if (kind === 'data') batch.add(row, cells);
    }
    if (batch.rows > 0) yield batch.close();
  }
  return reader.spellings();
}

class OpenBatch {
  readonly #reader: RecordReader;
  readonly #records: ParsedRecord[] = [];
  readonly #issues: ImportIssue[] = [];
  readonly #rejected = new Map<string, number>();
  readonly #sampler: RowSampler | undefined;
  readonly #sampled: SampledRow[] = [];
  rows = 0;

  constructor(reader: RecordReader, sampler: RowSampler | undefined) {
    this.#reader = reader;
    this.#sampler = sampler;
  }

  add(row: SheetRow, cells: readonly Cell[]): void {
    this.rows++;
    const before = this.#issues.length;
    const result = this.#reader.read(row.row, cells, this.#issues);
    const rejected = typeof result === 'string';
    if (this.#sampler?.takes(this.#issues.length > before))
      this.#sampled.push({ row: row.row, cells, rejected });
    if (typeof result !== 'string') this.#records.push(result);
    else this.#rejected.set(result, (this.#rejected.get(result) ?? 0) + 1);
  }

  close(): RecordBatch {
    return {
      fields: this.#reader.fields,
      records: this.#records,
      issues: this.#issues,
      rows: this.rows,
      rejected: Object.fromEntries(this.#rejected),
      sampled: this.#sampled,
    };
  }
}
