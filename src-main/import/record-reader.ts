import type { DatasetDefinition } from '../contract/datasets.ts';
import type { ImportIssue } from '../contract/issues.ts';
import type { CompanySpelling } from '../contract/sheet-recognition.ts';
import type { BareDate, FieldValue, Instant } from '../contract/values.ts';
import { isOfCompanies, recordNumber } from '../domain/record-number.ts';
import type { Cell, Sheet } from './cell.ts';
import { type CompanyReader, companyReader } from './company-reader.ts';
import { type FieldReader, fieldReaders } from './field-readers.ts';
import type { ImportLimits } from './limits.ts';
import type { CompanyNames } from './recognise/company-names.ts';
import type { ParsedRecord, SheetPlan } from './sheet-plan.ts';
import { isProblem, type Problem } from './values/problem.ts';

export interface RecordContext {
  /** Named in issues. */
  readonly fileName: string;
  readonly limits: ImportLimits;
  readonly names: CompanyNames;
}

/** Turns the rows of one sheet into records or issues. */
export class RecordReader {
  /** Canonical names of the mapped fields, in the dataset's order. */
  readonly fields: readonly string[];
  readonly #readers: readonly FieldReader[];
  readonly #identity: readonly number[];
  readonly #start: readonly number[];
  readonly #company: CompanyReader;
  /** A register of companies: its number is the company, however a row spells it. */
  readonly #isOfCompanies: boolean;
  readonly #companyColumn: string;
  readonly #file: string;
  readonly #sheet: string | null;

  constructor(sheet: Sheet, plan: SheetPlan, dataset: DatasetDefinition, context: RecordContext) {
    this.#readers = fieldReaders(dataset, plan, sheet.date1904, context.limits);
    this.fields = this.#readers.map((reader) => reader.field.name);
    this.#identity = dataset.identity.map((field) => this.fields.indexOf(field));
    this.#start = dataset.start.map((field) => this.fields.indexOf(field)).filter((place) => place >= 0);
    this.#file = context.fileName;
    this.#sheet = plan.sheet;
    const { company } = plan;
    this.#companyColumn = 'name' in company ? '' : company.header;
    const reading = { date1904: sheet.date1904, year: null, limits: context.limits };
    this.#company = companyReader(company, context.names, reading);
    this.#isOfCompanies = isOfCompanies(dataset);
  }

  /**
   * The record of a data row, or, if the row is rejected, the name of its company (`''`: not known). Adds every
   * problem of the row to `issues`: of severity `row` if it is rejected, else `cell`.
   */
  read(row: number, cells: readonly Cell[], issues: ImportIssue[]): ParsedRecord | string {
    const readers = this.#readers;
    const values = new Array<FieldValue>(readers.length);
    let faulty = false;
    for (let place = 0; place < readers.length; place++) {
      const reader = readers[place];
      if (reader === undefined) continue;
      const value = reader.read(cells);
      if (typeof value === 'object' && (value === null ? reader.field.required : isProblem(value)))
        faulty = true;
      values[place] = isProblem(value) ? { unreadable: value.found } : value;
    }
    const company = this.#company.read(cells);
    const name = typeof company === 'string' ? company : '';
    if ((faulty || name === '') && this.#report(row, cells, company, issues)) return name;
    const recordNo = this.#isOfCompanies ? name : recordNumber(this.#identity.map((place) => values[place]));
    return { row, company: name, recordNo, start: this.#startOf(values), values };
  }

  /** In which spellings the rows read so far named their companies, the most frequent first. */
  spellings(): CompanySpelling[] {
    return this.#company.spellings();
  }

  /** As `startOf` of the domain, by places: a file has millions of rows. */
  #startOf(values: readonly FieldValue[]): Instant | BareDate | null {
    for (const place of this.#start) {
      const value = values[place];
      if (typeof value === 'number' || typeof value === 'string') return value;
    }
    return null;
  }

  /** Reads a faulty row again to tell all that is wrong with it; true if it is rejected. */
  #report(
    row: number,
    cells: readonly Cell[],
    company: FieldValue | Problem,
    issues: ImportIssue[],
  ): boolean {
    const found: (Pick<ImportIssue, 'code' | 'value' | 'detail'> & { column: string; required: boolean })[] =
      [];
    const note = (column: string, value: FieldValue | Problem, required: boolean) => {
      if (isProblem(value))
        found.push({ column, code: value.problem, value: value.found, detail: value.detail ?? {}, required });
      else if (required && (value === null || value === ''))
        found.push({ column, code: 'missing-required', value: null, detail: {}, required });
    };
    note(this.#companyColumn, company, true);
    for (const { field, read, columnOf } of this.#readers) {
      const value = read(cells);
      if (value === null ? field.required : isProblem(value)) note(columnOf(cells), value, field.required);
    }
    const rejected = found.some((problem) => problem.required);
    const severity = rejected ? 'row' : 'cell';
    const place = { file: this.#file, sheet: this.#sheet, row };
    for (const { column, code, value, detail } of found)
      issues.push({ ...place, column, value, code, severity, detail });
    return rejected;
  }
}
