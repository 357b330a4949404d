import { readdirSync, readFileSync } from 'node:fs';
import { type DatasetDefinition, datasetDefinition } from '../../../src-main/contract/datasets.ts';
import type { Cell, Merge, Sheet, SheetRow, SourceFile } from '../../../src-main/import/cell.ts';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { CompanyNames } from '../../../src-main/import/recognise/company-names.ts';
import {
  type Proposal,
  type ProposalContext,
  proposeSheets,
} from '../../../src-main/import/recognise/propose-sheets.ts';
import type { SheetPlan } from '../../../src-main/import/sheet-plan.ts';

const folder = new URL('../../../resources/datasets/', import.meta.url);

/** The datasets as shipped. */
export const catalog: readonly DatasetDefinition[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => datasetDefinition.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

export function datasetNamed(name: string): DatasetDefinition {
  const found = catalog.find((dataset) => dataset.name === name);
  if (found === undefined) throw new Error(`no dataset ${name}`);
  return found;
}

export type Line = readonly Cell[];

interface SheetOptions {
  readonly name?: string | null;
  readonly hidden?: boolean;
  /** `A1:C1` */
  readonly merges?: readonly string[];
  /** Called at each pass over the rows. */
  readonly onPass?: () => void;
}

/** A sheet in memory, in batches of 100 rows; rows are numbered from 1, blank ones are left out as readers may. */
export function sheetOf(lines: readonly Line[], options: SheetOptions = {}): Sheet {
  const rows: SheetRow[] = lines
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  return {
    name: options.name === undefined ? 'Sheet1' : options.name,
    hidden: options.hidden ?? false,
    date1904: false,
    async *rows() {
      options.onPass?.();
      for (let start = 0; start < rows.length; start += 100) yield rows.slice(start, start + 100);
    },
    merges: async () => (options.merges ?? []).map(mergeOf),
  };
}

/** Rows written as text, cells separated by `|`; an empty cell is blank. */
export function linesOf(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())));
}

function mergeOf(range: string): Merge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  if (match === null) throw new Error(range);
  const [, left = '', top, right = '', bottom] = match;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: left.charCodeAt(0) - 65,
    lastColumn: right.charCodeAt(0) - 65,
  };
}

export function fileOf(...sheets: readonly Sheet[]): SourceFile {
  return { format: 'xlsx', encoding: null, sheets, close: async () => undefined };
}

/** Proposes a file named `11月.xlsx` of company 甲热力 unless told otherwise. */
export function propose(
  sheets: Sheet | readonly Sheet[],
  context: Partial<ProposalContext> = {},
): Promise<Proposal> {
  const file = fileOf(...(Array.isArray(sheets) ? sheets : [sheets as Sheet]));
  return proposeSheets(file, {
    path: '/tmp/file',
    fileName: 'file.xlsx',
    folderName: 'folder',
    catalog,
    names: new CompanyNames([]),
    limits: defaultLimits,
    ...context,
  });
}

/** The plan of the only sheet of data; throws the refusal if there is none. */
export async function planOf(sheet: Sheet, context: Partial<ProposalContext> = {}): Promise<SheetPlan> {
  const { plans, refused } = await propose(sheet, { company: '甲热力', ...context });
  const [first] = plans;
  if (first === undefined) throw refused[0];
  return first.plan;
}

/** `0 complaintNo 投诉编号`, a part in brackets: the mapping at a glance. */
export function mapping(plan: SheetPlan): string[] {
  return plan.columns.map(
    ({ index, field, part, header }) => `${index} ${field}${part === 'whole' ? '' : `(${part})`} ${header}`,
  );
}

/** `code {detail}` of each refusal, with the sheet's name in front. */
export function reasons(proposal: Proposal): string[] {
  return proposal.refused.map((error) =>
    [error.sheet ?? '-', error.code, ...Object.values(error.detail)].join(' '),
  );
}
