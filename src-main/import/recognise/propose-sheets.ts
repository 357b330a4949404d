import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { RememberedMapping } from '../../contract/remembered-mapping.ts';
import type { SheetChoices } from '../../contract/sheet-choices.ts';
import type { SheetRecognition } from '../../contract/sheet-recognition.ts';
import type { Sheet, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { type CompanyNames, type SaidSpelling, spellingMap } from './company-names.ts';
import { isNamed, missingRequired } from './dataset.ts';
import { type ColumnChoice, commonLookup, FieldLookup } from './field-lookup.ts';
import { findHeader, headerInRows } from './header.ts';
import { noisePattern } from './noise.ts';
import { type FoundHeader, proposeSheet } from './propose-sheet.ts';
import { rememberedFor } from './remembered.ts';
import { linesOf, readHead, type SheetHead } from './sheet-head.ts';

/** What is known of a file before it is opened. */
export interface ProposalContext {
  readonly path: string;
  readonly fileName: string;
  readonly folderName: string;
  readonly catalog: readonly DatasetDefinition[];
  readonly names: CompanyNames;
  readonly company?: string;
  readonly dataset?: string;
  readonly columns?: ColumnChoice;
  /** What the user says of single sheets. */
  readonly sheets?: readonly SheetChoices[];
  /** What was committed before; empty where nothing is to be taken from it. */
  readonly remembered?: readonly RememberedMapping[];
  readonly limits: ImportLimits;
}

export interface PlannedSheet {
  readonly sheet: Sheet;
  readonly head: SheetHead;
  readonly plan: SheetPlan;
  readonly recognition: SheetRecognition;
}

/** A sheet that is not read as it stands. A person can help with all of them. */
export interface UnreadSheet {
  readonly sheet: Sheet;
  readonly head: SheetHead;
  readonly recognition: SheetRecognition | null;
  /**
   * `unclear`: it holds data, or somebody wants it, and `problems` stand in the way; `noData`: it does not look like
   * data of ours; `hidden`: the workbook hides it; `skipped`: the user leaves it out.
   */
  readonly state: 'unclear' | 'noData' | 'hidden' | 'skipped';
  readonly problems: readonly ImportError[];
}

export interface Proposal {
  readonly plans: readonly PlannedSheet[];
  readonly unread: readonly UnreadSheet[];
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
  const wrong = wrongNames(context);
  if (wrong !== null) return { plans: [], unread: [], refused: [wrong] };
  const noise = noisePattern(context.catalog);
  const plans: PlannedSheet[] = [];
  const unread: UnreadSheet[] = [];
  for (const sheet of file.sheets) {
    const choices = context.sheets?.find(({ name }) => name === sheet.name) ?? null;
    const found = await proposeOne(sheet, choices, noise, context);
    if (found === null) continue;
    if ('plan' in found) plans.push(found);
    else unread.push(found);
  }
  const refused = unread
    .filter(({ state }) => state === 'unclear')
    .flatMap(({ problems }) => problems.slice(0, 1));
  if (plans.length > 0 || refused.length > 0) return { plans, unread, refused };
  const leftOut = unread.filter(({ state }) => state === 'noData');
  if (leftOut.length === 0 && unread.some(({ state }) => state === 'skipped'))
    return { plans, unread, refused };
  const reason = reasonOf(leftOut.flatMap(({ problems }) => problems.slice(0, 1)));
  // Nothing else in the file is data, so the sheets that might be are asked about.
  const asked = unread.map(
    (one): UnreadSheet => (one.state === 'noData' ? { ...one, state: 'unclear' } : one),
  );
  return { plans, unread: asked, refused: [reason] };
}

async function proposeOne(
  sheet: Sheet,
  choices: SheetChoices | null,
  noise: RegExp,
  context: ProposalContext,
): Promise<PlannedSheet | UnreadSheet | null> {
  const skipped = choices?.skip === true ? 'skipped' : sheet.hidden && choices === null ? 'hidden' : null;
  const head = await readHead(sheet);
  if (head.rows.length === 0) return null;
  if (skipped !== null) return { sheet, head, recognition: null, state: skipped, problems: [] };
  const company = choices?.company ?? context.company;
  const { fileName, folderName, names, limits } = context;
  const said = spellingMap(spellingsSaid(choices));
  const sources = { fileName, folderName, names, said, limits, noise, choices, company };
  const remembered = await rememberedFor(head, context.remembered ?? [], sources);
  const lookups = lookupsFor(choices, remembered, context);
  const header = headerOf(head, choices, lookups);
  const { recognition, plan, problems } = await proposeSheet(sheet, head, header, lookups, sources);
  if (plan !== null) return { sheet, head, plan, recognition };
  const placed = problems.map(
    (error) => new ImportError(error.code, error.detail, { sheet: sheet.name, cause: error }),
  );
  const wanted = choices !== null || isClearlyData(sheet, head, header, lookups, problems);
  return { sheet, head, recognition, state: wanted ? 'unclear' : 'noData', problems: placed };
}

/** What a person says of spellings in a sheet. */
function spellingsSaid(choices: SheetChoices | null): SaidSpelling[] {
  return Object.entries(choices?.spellings ?? {}).map(([spelling, company]) => ({ spelling, company }));
}

/** The one telling reason why no sheet holds data. */
function reasonOf(leftOut: readonly ImportError[]): ImportError {
  const telling = leftOut.filter((error) => error.code !== 'no-header');
  if (telling[0] !== undefined) return telling[0];
  return leftOut.length === 1 && leftOut[0] !== undefined ? leftOut[0] : new ImportError('no-data-sheet');
}

/** The file as a whole is asked for a dataset or a field that there is not. */
function wrongNames({ catalog, dataset, columns = {} }: ProposalContext): ImportError | null {
  const datasets = dataset === undefined ? catalog : catalog.filter(({ name }) => name === dataset);
  if (datasets.length === 0)
    return new ImportError('dataset-uncertain', { candidates: catalog.map(({ name }) => name).join(', ') });
  for (const [field, header] of Object.entries(columns)) {
    // A choice for another dataset is no mistake in a file that holds several.
    if (datasets.some(({ fields }) => fields.some((known) => known.name === field))) continue;
    return new ImportError('required-column-missing', {
      field,
      header: header ?? '',
      dataset: datasets.map(({ name }) => name).join(', '),
    });
  }
  return null;
}

function lookupsFor(
  choices: SheetChoices | null,
  remembered: readonly RememberedMapping[],
  context: ProposalContext,
): FieldLookup[] {
  const said = choices?.dataset ?? context.dataset;
  const columns = { ...context.columns, ...choices?.columns };
  return context.catalog
    .filter(({ name }) => said === undefined || name === said)
    .map((dataset) => {
      const known = remembered.find((one) => one.dataset === dataset.name) ?? null;
      const isPlain = known === null && Object.keys(columns).length === 0;
      return isPlain ? commonLookup(dataset) : new FieldLookup(dataset, columns, known);
    });
}

/** In the rows that the user chose, else in those chosen for the last file if its headers stand there, else found. */
function headerOf(
  head: SheetHead,
  choices: SheetChoices | null,
  lookups: readonly FieldLookup[],
): FoundHeader | null {
  const chosen = choices?.headerRows ?? null;
  if (chosen !== null) {
    const header = headerInRows(head, chosen);
    return header && { ...header, by: 'user' };
  }
  for (const lookup of lookups) {
    const rows = lookup.remembered?.choices.headerRows ?? null;
    const header = rows && headerInRows(head, rows);
    if (header && missingRequired(header.columns, lookup).length === 0)
      return { ...header, by: 'remembered' };
  }
  const header = findHeader(head, lookups);
  return header && { ...header, by: 'headers' };
}

/** A table that someone meant as data of ours: named so, or with required and further known headers. */
function isClearlyData(
  sheet: Sheet,
  head: SheetHead,
  header: FoundHeader | null,
  lookups: readonly FieldLookup[],
  problems: readonly ImportError[],
): boolean {
  if (header === null || problems[0]?.code === 'no-rows') return false;
  const titleLines = head.rows.slice(0, header.first).flatMap(linesOf);
  if (isNamed(lookups, { sheetName: sheet.name ?? '', titleLines, fileName: '' })) return true;
  return lookups.some((lookup) => {
    const required = lookup.dataset.fields.filter((field) => field.required).length;
    const known = new Set(header.columns.map((column) => lookup.match(column.parts)?.field));
    known.delete(undefined);
    return known.size >= clearlyData && missingRequired(header.columns, lookup).length < required;
  });
}
