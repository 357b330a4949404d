import { posix } from 'node:path';
import type { DatasetDefinition } from '../contract/datasets.ts';
import type { ImportIssue } from '../contract/issues.ts';
import type { RememberedMapping } from '../contract/remembered-mapping.ts';
import type { SheetChoices } from '../contract/sheet-choices.ts';
import type { ChooseSheets, ParseEvent, ShownRow, StagedSheet, UnreadSheetView } from '../contract/staged.ts';
import type { Instant } from '../contract/values.ts';
import { maskField } from '../domain/mask-field.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { seasonYear } from '../domain/season.ts';
import type { Sheet } from '../import/cell.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportLimits } from '../import/limits.ts';
import { readRecords } from '../import/read-records.ts';
import { openSourceFile } from '../import/readers/open-source-file.ts';
import { CompanyNames, type SaidSpelling } from '../import/recognise/company-names.ts';
import { headView } from '../import/recognise/head-view.ts';
import { type PlannedSheet, proposeSheets, type UnreadSheet } from '../import/recognise/propose-sheets.ts';
import { RowSampler } from '../import/row-sampler.ts';
import {
  companyOfAll,
  type RecordBatch,
  type SampledRow,
  type SheetPlan,
  shownColumns,
} from '../import/sheet-plan.ts';
import { cellText } from '../import/values/cell-text.ts';
import { BatchJudge } from './judge-batch.ts';
import { datasetNamed, fileDatasets, type Resources } from './resources.ts';

/** Rows of each sheet that a preview keeps. */
export const shownRows = { first: 200, faulty: 2000 } as const;

/** A kept file, and what the user said of it. */
export interface FileToParse {
  /** Where the bytes are read from. */
  readonly path: string;
  /** Name under which it arrived, with its folder's name: both may tell the company. See list-files.ts. */
  readonly name: string;
  readonly folderName: string;
  /** Said by the user; wins over what is recognised. */
  readonly company?: string;
  readonly dataset?: string;
  readonly sheets?: readonly SheetChoices[];
}

export interface ParseRequest {
  readonly files: readonly FileToParse[];
  /** Canonical field → header as found; wins over what is recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly knownCompanies: readonly string[];
  /** Of which somebody has said whose they are. */
  readonly spellings: readonly SaidSpelling[];
  readonly remembered: readonly RememberedMapping[];
  /** By what the rows are read and judged, the authority's changes in it. */
  readonly resources: Resources;
  readonly asOf: Instant;
  /** Whether rows are kept for a preview. */
  readonly preview: boolean;
}

/** Reads files into judged rows. A file that cannot be read becomes issues and does not stop the others. */
export async function* parseFiles(
  request: ParseRequest,
  ruleSet: RuleSet,
  limits: ImportLimits,
  choose: ChooseSheets,
): AsyncGenerator<ParseEvent, void, undefined> {
  const { resources } = request;
  const names = new CompanyNames(request.knownCompanies, request.spellings);
  let sheetCount = 0;
  for (const [number, file] of request.files.entries()) {
    try {
      const source = await openSourceFile(file.path, limits);
      try {
        const { plans, unread, refused } = await proposeSheets(source, {
          ...file,
          ...(request.columns && { columns: request.columns }),
          names,
          remembered: request.remembered,
          fileName: posix.basename(file.name),
          catalog: fileDatasets(resources),
          limits,
        });
        if (refused.length > 0) {
          yield { type: 'issues', sheet: null, issues: refused.map((error) => refusal(file, error)) };
        }
        const announced = plans.map((planned) => ({ ...planned, number: sheetCount++ }));
        const sheets = announced.map((entry) => stagedSheet(entry, resources));
        const aside = unread.map((one) => ({ ...one, number: sheetCount++ }));
        if (request.preview) {
          for (const one of aside) yield { type: 'unread', file: number, sheet: unreadView(one, file) };
          for (const {
            number: sheet,
            head,
            sheet: { date1904 },
            recognition,
          } of [...announced, ...aside])
            yield {
              type: 'head',
              file: number,
              sheet,
              head: headView(head, date1904, recognition, fileDatasets(resources)),
            };
        }
        const wanted = await choose(number, sheets);
        for (const entry of announced) {
          if (wanted.includes(entry.number))
            yield* parseSheet(entry, file, request, resources, ruleSet, { limits, names });
        }
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      yield { type: 'fileRefused', file: number, issue: refusal(file, error) };
    }
    yield { type: 'fileDone', file: number };
  }
}

function unreadView(
  { number, sheet, state, problems, recognition }: UnreadSheet & { readonly number: number },
  file: FileToParse,
): UnreadSheetView {
  const issues = problems.map((error) => refusal(file, error));
  return { sheet: number, name: sheet.name, state, problems: issues, recognition };
}

function stagedSheet(
  { number, plan, recognition }: PlannedSheet & { readonly number: number },
  resources: Resources,
): StagedSheet {
  const mapped = new Set(plan.columns.map((column) => column.field));
  const fields = datasetNamed(resources, plan.dataset).fields.map((field) => field.name);
  return {
    sheet: number,
    name: plan.sheet,
    dataset: plan.dataset,
    fields: fields.filter((field) => mapped.has(field)),
    plan: JSON.stringify(plan),
    company: companyOfAll(plan.company),
    mapping: mappingOf(plan),
    unmappedColumns: plan.unmappedColumns,
    missingColumns: plan.missingFields,
    recognition,
  };
}

/** Field → header as found; a date and a time in two columns are joined with `+`. */
function mappingOf(plan: SheetPlan): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const { field, header } of plan.columns) {
    const known = mapping[field];
    mapping[field] = known === undefined ? header : `${known}+${header}`;
  }
  return mapping;
}

async function* parseSheet(
  entry: { sheet: Sheet; plan: SheetPlan; number: number },
  file: FileToParse,
  { asOf, preview }: ParseRequest,
  resources: Resources,
  ruleSet: RuleSet,
  context: { readonly limits: ImportLimits; readonly names: CompanyNames },
): AsyncGenerator<ParseEvent, void, undefined> {
  const dataset = datasetNamed(resources, entry.plan.dataset);
  const judging = new BatchJudge(dataset.name, ruleSet, asOf, (day) => seasonYear(day, resources.season));
  const reading = {
    fileName: file.name,
    ...context,
    ...(preview && { sampler: new RowSampler(shownRows) }),
  };
  const batches = readRecords(entry.sheet, entry.plan, dataset, reading);
  try {
    for (let next = await batches.next(); ; next = await batches.next()) {
      if (next.done) {
        yield { type: 'spellings', sheet: entry.number, spellings: next.value };
        return;
      }
      yield* judged(next.value, entry, dataset, judging);
    }
  } finally {
    await batches.return([]);
  }
}

function* judged(
  batch: RecordBatch,
  { sheet: { date1904 }, plan, number: sheet }: { sheet: Sheet; plan: SheetPlan; number: number },
  dataset: DatasetDefinition,
  judging: BatchJudge,
): Generator<ParseEvent> {
  const counts = new Map(Object.entries(batch.rejected));
  for (const { company } of batch.records) counts.set(company, (counts.get(company) ?? 0) + 1);
  yield { type: 'rows', sheet, rows: judging.judge(batch) };
  yield { type: 'counts', sheet, rows: Object.fromEntries(counts), rejected: batch.rejected };
  if (batch.sampled.length > 0) {
    const rows = batch.sampled.map((row) => shownRow(row, plan, dataset, date1904));
    yield { type: 'shown', sheet, rows };
  }
  if (batch.issues.length > 0) yield { type: 'issues', sheet, issues: batch.issues };
}

function shownRow(
  { row, cells, rejected }: SampledRow,
  plan: SheetPlan,
  dataset: DatasetDefinition,
  date1904: boolean,
): ShownRow {
  const texts = shownColumns(plan).map(({ index, field }) => {
    const text = cellText(cells[index] ?? null, date1904);
    const definition = dataset.fields.find(({ name }) => name === field);
    return definition === undefined || text === '' ? text : maskField(definition, text);
  });
  return { row, cells: texts, rejected };
}

function refusal(file: FileToParse, error: ImportError): ImportIssue {
  return {
    file: file.name,
    sheet: error.sheet,
    row: null,
    column: null,
    value: null,
    code: error.code,
    severity: 'file',
    detail: error.detail,
  };
}
