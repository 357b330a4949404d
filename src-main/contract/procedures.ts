import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { issueCodes } from './issues.ts';
import { checkScope } from './scope.ts';

/** The typed contract between the engine and every host. Moments are epoch seconds, dates `YYYY-MM-DD` in Beijing. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.int();

/** One sign of life of a job; `total` is null while it is not known. */
export const progress = z.strictObject({
  phase: z.enum(['keeping', 'reading', 'storing', 'checking', 'writing']),
  file: z.string().nullable(),
  done: z.int(),
  total: z.int().nullable(),
});
export type Progress = z.infer<typeof progress>;

/** What became of one sheet's rows of one company. `rows` = accepted + updated + unchanged + rejected. */
export const sheetResult = z.strictObject({
  sheetId: z.int().nullable(),
  file: z.string(),
  sheet: z.string().nullable(),
  company: z.string(),
  dataset: z.string(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  unchanged: z.int(),
  updated: z.int(),
  mapping: z.record(z.string(), z.string()),
  unmappedColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
});
export type SheetResult = z.infer<typeof sheetResult>;

export const issueView = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.enum(issueCodes),
  severity: z.enum(['file', 'row', 'cell']),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const importResult = z.strictObject({
  /** Null: nothing new was stored. */
  importId: z.int().nullable(),
  sheets: z.array(sheetResult),
  /** Files and sheets that were refused. */
  refusals: z.array(issueView),
});
export type ImportResult = z.infer<typeof importResult>;

export const importRequest = z.strictObject({
  /** Files and folders; a folder stands for the files in it and below. */
  paths: z.array(z.string().min(1)).min(1),
  company: z.string().min(1).optional(),
  dataset: z.string().min(1).optional(),
  columns: z.record(z.string(), z.string()).optional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** What is not given stays as it was stored, or as it is by default in a new data folder. */
export const checkRequest = z.strictObject({
  asOf: instant,
  scope: checkScope.partial().default({}),
  /** Judge every record anew even where nothing asks for it. */
  full: z.boolean().default(false),
});
export type CheckRequest = z.input<typeof checkRequest>;

export const checkResult = z.strictObject({
  asOf: instant,
  records: z.int(),
  /** How many records had to be judged anew. */
  judged: z.int(),
});

/** Which records a view counts: inclusive dates of the starting moment; all companies where none is named. */
export const view = z.strictObject({
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  company: z.string().nullable().default(null),
});
export type View = z.infer<typeof view>;

export const summaryRow = z.strictObject({
  company: z.string(),
  ruleId: z.string(),
  compliant: z.int(),
  violation: z.int(),
  pending: z.int(),
  undeterminable: z.int(),
  notApplicable: z.int(),
  /** Compliant ÷ (compliant + violation); null where there is neither. */
  rate: z.number().nullable(),
  /** (Compliant + violation) ÷ (those + undeterminable); null where there is none. */
  share: z.number().nullable(),
});

export type SummaryRow = z.infer<typeof summaryRow>;

export const findingKey = z.strictObject({ day: z.int(), recordId: z.int(), rule: z.string() });

export const findingRow = z.strictObject({
  recordId: z.int(),
  company: z.string(),
  ruleId: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  kind: z.enum(['late', 'missing', 'wrong']),
  day: z.int(),
  from: instant.nullable(),
  dueAt: instant.nullable(),
  actualAt: instant.nullable(),
  overdueMinutes: z.int().nullable(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int(),
});
export type FindingRow = z.infer<typeof findingRow>;

export const language = z.enum(['zh', 'en']);

export const contract = {
  import: { run: oc.input(importRequest).output(eventIterator(progress, importResult)) },
  check: { run: oc.input(checkRequest).output(eventIterator(progress, checkResult)) },
  summary: { list: oc.input(view).output(z.array(summaryRow)) },
  findings: {
    list: oc
      .input(
        view.extend({
          rule: z.string().nullable().default(null),
          after: findingKey.nullable().default(null),
          limit: z.int().min(1).max(1000).default(100),
        }),
      )
      .output(z.strictObject({ rows: z.array(findingRow), next: findingKey.nullable() })),
  },
  report: {
    writeExcel: oc
      .input(view.extend({ path: z.string().min(1), language: language.default('zh') }))
      .output(eventIterator(progress, z.strictObject({ path: z.string(), bytes: z.int() }))),
    writeJson: oc
      .input(
        view.extend({
          path: z.string().min(1),
          language: language.default('zh'),
          imported: importResult.nullable().default(null),
        }),
      )
      .output(eventIterator(progress, z.strictObject({ path: z.string(), bytes: z.int() }))),
  },
};
