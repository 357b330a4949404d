import type { DatasetDefinition } from '../../contract/datasets.ts';
import { type SheetChoices, yesNoCodes } from '../../contract/sheet-choices.ts';
import type { Confidence, SheetRecognition } from '../../contract/sheet-recognition.ts';
import type { Sheet, SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import { isMarked, RowKinds } from '../row-kinds.ts';
import { type CompanyPlan, companyOfAll, type MappedValues, type SheetPlan } from '../sheet-plan.ts';
import { factorNamedAbove, factorNamedIn } from '../values/number-unit.ts';
import { columnViews } from './column-views.ts';
import { type ColumnMapping, mapColumns } from './columns.ts';
import { companyPlan, companyTold } from './company-plan.ts';
import { chooseDataset, type DatasetChoice } from './dataset.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { Header } from './header.ts';
import { periodOf } from './period.ts';
import { comparedShape } from './remembered.ts';
import { holdsValues, linesOf, rowOf, type SheetHead } from './sheet-head.ts';
import type { SheetSources } from './sheet-sources.ts';
import { unitNamedIn } from './unit-line.ts';
import { yearOf } from './year.ts';

/** A header as it was found, or chosen. */
export interface FoundHeader extends Header {
  readonly by: 'user' | 'remembered' | 'headers';
}

/** How a sheet is understood, and either how it will be read or why it cannot be. */
export interface ProposedSheet {
  readonly recognition: SheetRecognition;
  readonly plan: SheetPlan | null;
  /** Why there is no plan, what stands in the way first at the beginning; empty where there is one. */
  readonly problems: readonly ImportError[];
}

const nothing: ColumnMapping = { columns: [], unused: new Map(), problems: [] };

/** Understands a sheet as far as that is possible. Errors of the reader (`ImportError`) pass through. */
export async function proposeSheet(
  sheet: Sheet,
  head: SheetHead,
  header: FoundHeader | null,
  lookups: readonly FieldLookup[],
  sources: SheetSources,
): Promise<ProposedSheet> {
  const above = head.rows.slice(0, header?.first ?? 0);
  const titleLines = above.filter((row) => unitNamedIn(row) === null).flatMap(linesOf);
  const words = { sheetName: sheet.name ?? '', titleLines, fileName: sources.fileName };
  const chosen = header === null ? null : chooseDataset(header.columns, lookups, words);
  const dataset = chosen instanceof ImportError ? null : chosen;
  const body = header === null ? [] : head.rows.slice(header.last + 1);
  const unmarked = body.filter((row) => !isMarked(row.cells));
  const mapping =
    header === null || dataset === null
      ? nothing
      : withFactors(
          mapColumns(header.columns, dataset.lookup, unmarked),
          dataset.lookup,
          above.flatMap(linesOf),
        );
  const kinds = dataset === null ? null : new RowKinds(mapping.columns, dataset.lookup.dataset);
  const isData = (row: SheetRow) => kinds !== null && kinds.kindOf(row.cells) === 'data';
  const problems: ImportError[] = [];
  if (header === null) problems.push(new ImportError('no-header'));
  if (chosen instanceof ImportError) problems.push(chosen);
  if (dataset !== null) problems.push(...missingOf(dataset, mapping), ...mapping.problems);
  const remembered = dataset?.lookup.remembered ?? null;
  const company = await companyPlan(
    sheet,
    head,
    header,
    { mapping, lookup: dataset?.lookup ?? null },
    { ...sources, above, titleLines },
    isData,
  );
  const empty = head.complete && !body.some(isData);
  const oneCompany = !(company instanceof ImportError) && companyOfAll(company) !== null;
  const nothingIn =
    empty && oneCompany && dataset !== null && tellsOfDays(dataset.lookup.dataset) ? periodOf(words) : null;
  if (problems.length === 0 && empty && nothingIn === null) problems.push(new ImportError('no-rows'));
  if (company instanceof ImportError) problems.push(company);
  const year = yearPlan(sources.choices, above.flatMap(linesOf), sources.fileName);
  const values =
    dataset === null ? { codes: {}, told: [] } : mappedValues(dataset.lookup, mapping, sources.choices);
  const plan =
    header === null || dataset === null || company instanceof ImportError || problems.length > 0
      ? null
      : planOf(sheet, head, header, dataset, { mapping, company, year, nothingIn, values: values.codes });
  const recognition: SheetRecognition = {
    dataset: dataset && { name: dataset.lookup.dataset.name, by: dataset.by, confidence: dataset.confidence },
    datasets: chosen instanceof ImportError ? String(chosen.detail.candidates ?? '').split(', ') : [],
    headerRows: header && {
      rows: [rowOf(head, header.first), rowOf(head, header.last)],
      by: header.by,
      confidence: headerConfidence(header, mapping),
    },
    ...companyTold(company, remembered, sources),
    year: year && {
      ...{ value: year.value, endYear: year.endYear ?? null, from: year.from },
      confidence: year.from === 'fileName' ? 'likely' : 'certain',
    },
    columns:
      header === null
        ? []
        : columnViews(header.columns, mapping, dataset?.lookup.dataset ?? null, unmarked, {
            ...{ date1904: sheet.date1904, limits: sources.limits, year },
            values: values.codes,
          }),
    values: values.told,
    nothingIn: plan?.nothingIn ?? null,
    remembered: remembered && header && comparedShape(remembered, header.columns),
  };
  return { recognition, plan, problems };
}

function planOf(
  sheet: Sheet,
  head: SheetHead,
  header: Header,
  { lookup }: DatasetChoice,
  found: {
    mapping: ColumnMapping;
    company: CompanyPlan;
    year: SheetPlan['year'];
    nothingIn: SheetPlan['nothingIn'] | null;
    values: MappedValues;
  },
): SheetPlan {
  const { mapping, company, year, nothingIn, values } = found;
  const columns = mapping.columns.map(({ by: _by, confidence: _confidence, ...column }) => column);
  const mapped = new Set(columns.map((column) => column.field));
  const used = new Set(columns.map((column) => column.index));
  if ('index' in company) used.add(company.index);
  const body = head.rows.slice(header.last + 1);
  return {
    sheet: sheet.name,
    dataset: lookup.dataset.name,
    headerRows: [rowOf(head, header.first), rowOf(head, header.last)],
    columns,
    missingFields: lookup.dataset.fields.map((field) => field.name).filter((field) => !mapped.has(field)),
    unmappedColumns: header.columns
      .filter(({ index, header: text }) => text !== '' && !used.has(index) && holdsValues(body, index))
      .map((column) => column.header),
    company,
    year,
    ...(nothingIn && { nothingIn }),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

/** Of what a company sends by the day, nothing may have happened; a register without rows tells nothing. */
function tellsOfDays({ source, start }: DatasetDefinition): boolean {
  return source === 'company' && start.length > 0;
}

/** The unit in which a column's numbers are counted: its header tells it, or a line above the table. */
function withFactors(
  mapping: ColumnMapping,
  { dataset }: FieldLookup,
  above: readonly string[],
): ColumnMapping {
  const columns = mapping.columns.map((column) => {
    const unit = dataset.fields.find(({ name }) => name === column.field)?.unit;
    const factor = factorNamedIn(column.header, unit) ?? factorNamedAbove(above, unit) ?? 1;
    return factor === 1 ? column : { ...column, factor };
  });
  return { ...mapping, columns };
}

/** Required fields that no column is; those that a problem is about already are left to it. */
function missingOf(
  { lookup: { dataset } }: DatasetChoice,
  { columns, problems }: ColumnMapping,
): ImportError[] {
  const mapped = new Set(columns.map(({ field }) => field));
  const told = new Set(problems.map(({ detail }) => detail.field));
  const missing = dataset.fields
    .filter(({ name, required, title }) => required && !mapped.has(name) && !told.has(title.zh))
    .map(({ title }) => title.zh);
  if (missing.length === 0) return [];
  return [new ImportError('required-column-missing', { field: missing.join('、'), dataset: dataset.name })];
}

function yearPlan(
  choices: SheetChoices | null,
  lines: readonly string[],
  fileName: string,
): SheetPlan['year'] {
  const said = choices?.year ?? null;
  if (said === null) return yearOf(lines, fileName);
  const { value, endYear } = said;
  return { value, ...(endYear !== null && { endYear }), from: 'user' };
}

/** What texts of classes and yes/no fields mean by somebody's word, of the fields that are read. */
function mappedValues(
  { dataset, remembered }: FieldLookup,
  { columns }: ColumnMapping,
  choices: SheetChoices | null,
): { codes: Record<string, Record<string, string>>; told: SheetRecognition['values'] } {
  const codes: Record<string, Record<string, string>> = {};
  const told: SheetRecognition['values'] = [];
  for (const definition of dataset.fields) {
    const { name: field, type, vocabulary = {} } = definition;
    if ((type !== 'class' && type !== 'yesNo') || !columns.some((column) => column.field === field)) continue;
    const known: readonly string[] = type === 'yesNo' ? yesNoCodes : Object.keys(vocabulary);
    const said = choices?.values[field] ?? {};
    const texts = { ...remembered?.choices.values[field], ...said };
    for (const [text, code] of Object.entries(texts)) {
      if (code === null || !known.includes(code)) continue;
      codes[field] = { ...codes[field], [text]: code };
      told.push({ field, text, code, by: said[text] === undefined ? 'remembered' : 'user' });
    }
  }
  return { codes, told };
}

function headerConfidence({ by, columns }: FoundHeader, mapping: ColumnMapping): Confidence {
  if (by !== 'headers') return 'certain';
  const headed = columns.filter(({ header }) => header !== '').length;
  const used = new Set(mapping.columns.map(({ index }) => index)).size;
  if (used >= headed / 2) return 'certain';
  return used >= headed / 4 ? 'likely' : 'doubtful';
}
