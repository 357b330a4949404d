import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import { maskField, maskPhones } from '../domain/mask-field.ts';
import type { Cell } from '../import/cell.ts';
import type { SheetPlan } from '../import/sheet-plan.ts';
import { cellText } from '../import/values/cell-text.ts';
import type { ReturnedCell } from '../report/returned-workbook.ts';

const empty: ReturnedCell = { value: null, format: null };
/** Nobody knows what a column holds that was not read. */
const hidden: ReturnedCell = { value: '***', format: null };
/** Days from the epoch of the 1900 system to that of the 1904 system. */
const DAYS_TO_1904 = 1462;
const DAY = 86_400;

/** How the cells of a sheet go back to its company: as they were found, or without what belongs to persons. */
export class ReturnedCells {
  readonly #fields = new Map<number, FieldDefinition>();
  readonly #companyColumn: number | null;
  readonly #date1904: boolean;
  readonly #masked: boolean;

  constructor(
    plan: SheetPlan,
    dataset: DatasetDefinition,
    { date1904, masked }: { date1904: boolean; masked: boolean },
  ) {
    for (const { index, field } of plan.columns) {
      const definition = dataset.fields.find(({ name }) => name === field);
      if (definition !== undefined) this.#fields.set(index, definition);
    }
    this.#companyColumn = plan.company.by === 'column' ? plan.company.index : null;
    this.#date1904 = date1904;
    this.#masked = masked;
  }

  /** A cell above the rows of data. */
  head(cell: Cell): ReturnedCell {
    if (!this.#masked || typeof cell !== 'string') return this.#asFound(cell);
    return { value: maskPhones(cell), format: null };
  }

  cell(cell: Cell, column: number): ReturnedCell {
    if (!this.#masked || cell === null || column === this.#companyColumn) return this.#asFound(cell);
    const field = this.#fields.get(column);
    if (field === undefined) return hidden;
    const text = cellText(cell, this.#date1904);
    const masked = maskField(field, text);
    if (field.personal) return { value: masked, format: null };
    return masked === text || typeof cell !== 'string'
      ? this.#asFound(cell)
      : { value: masked, format: null };
  }

  #asFound(cell: Cell): ReturnedCell {
    if (cell === null) return empty;
    if (typeof cell !== 'object') return { value: cell, format: null };
    if (!('serial' in cell)) return { value: cellText(cell), format: null };
    const { serial } = cell;
    return { value: this.#date1904 ? serial + DAYS_TO_1904 : serial, format: formatOf(serial) };
  }
}

/** A day, a time of day or both, with seconds only where they are not zero. */
function formatOf(serial: number): string {
  const seconds = Math.round(serial * DAY);
  const time = seconds % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
  if (seconds < DAY) return time;
  return seconds % DAY === 0 ? 'yyyy-mm-dd' : `yyyy-mm-dd ${time}`;
}
