import { z } from 'zod';
import { bilingual } from './datasets.ts';
import { findingStates } from './finding-states.ts';
import { issueCodes } from './issues.ts';
import type { Answer } from './outcomes.ts';
import { alikeSpelling, sheetRecognition } from './sheet-recognition.ts';

/** What the engine tells, shared by its procedures. Moments are epoch seconds, dates `YYYY-MM-DD` in Beijing. */

const date = z.iso.date();
const instant = z.int();

export const language = z.enum(['zh', 'en']);

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

/** A field for which a file has no column, and the active rules that can determine less without it. */
export const missingField = z.strictObject({
  field: z.string(),
  title: bilingual,
  rules: z.array(z.string()),
});
export type MissingField = z.infer<typeof missingField>;

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
export type IssueView = z.infer<typeof issueView>;

export const importResult = z.strictObject({
  /** Null: nothing new was stored. */
  importId: z.int().nullable(),
  sheets: z.array(sheetResult),
  /** Files and sheets that were refused. */
  refusals: z.array(issueView),
  /** What is worth saying of how each sheet was read. */
  readings: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      dataset: z.string(),
      /** Names of companies in other spellings than their own, and those that may be others' as well. */
      spellings: z.array(alikeSpelling),
      /** Headers of times of day whose date stands in a column that others share: they may be of the next day. */
      sharedDates: z.array(z.strictObject({ date: z.string(), time: z.string() })),
      remembered: sheetRecognition.shape.remembered,
      /** It is a report that nothing happened in these days. */
      nothingIn: sheetRecognition.shape.nothingIn,
      /** The same bytes were imported before and read in another way. */
      readBefore: z.boolean(),
      /** Records that a later import had told of and that now say what this file says. */
      overwritesNewer: z.int(),
    }),
  ),
});
export type ImportResult = z.infer<typeof importResult>;

/** Which records a view counts: inclusive dates of the starting moment; all companies where none is named. */
export const view = z.strictObject({
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  company: z.string().nullable().default(null),
});
export type View = z.infer<typeof view>;

/** How many (rule, record) pairs came to each answer. */
const counts = {
  compliant: z.int(),
  violation: z.int(),
  pending: z.int(),
  undeterminable: z.int(),
  notApplicable: z.int(),
  /** Compliant ÷ (compliant + violation); null where there is neither. */
  rate: z.number().nullable(),
  /** (Compliant + violation) ÷ (those + undeterminable); null where there is none. */
  share: z.number().nullable(),
} satisfies Record<Answer | 'rate' | 'share', z.ZodType>;

/** Violations that somebody excused, which stay counted as violations, and the rate that there is without them. */
const excuses = {
  excused: z.int(),
  /** Compliant ÷ (compliant + violation − excused); null where there is neither. */
  rateWithoutExcused: z.number().nullable(),
};

export const summaryRow = z.strictObject({ company: z.string(), ruleId: z.string(), ...counts, ...excuses });
export type SummaryRow = z.infer<typeof summaryRow>;

/** Findings of a company under a rule before and after records were judged anew. */
export const findingsChange = z.strictObject({
  company: z.string(),
  ruleId: z.string(),
  before: z.int(),
  after: z.int(),
});
export type FindingsChange = z.infer<typeof findingsChange>;

/** The answers over all companies and rules of a view, and how many records they are about. */
export const figures = z.strictObject({ ...counts, ...excuses, records: z.int() });
export type Figures = z.infer<typeof figures>;

export const findingRow = z.strictObject({
  recordId: z.int(),
  company: z.string(),
  ruleId: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  community: z.string().nullable(),
  kind: z.enum(['late', 'missing', 'wrong']),
  state: z.enum(findingStates),
  /** Null where the record has no starting moment. */
  day: z.int().nullable(),
  from: instant.nullable(),
  dueAt: instant.nullable(),
  actualAt: instant.nullable(),
  overdueMinutes: z.int().nullable(),
  /** All null where no row told the record. */
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
});
export type FindingRow = z.infer<typeof findingRow>;
