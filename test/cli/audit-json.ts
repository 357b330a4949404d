import { z } from 'zod';

/**
 * The form of the JSON file as the command-line contract fixes it, key by key. What is marked `ours` is told besides;
 * scripts that were written for the contract do not meet it.
 */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();

const file = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  company: z.string(),
  dataset: z.string(),
  rows: count,
  accepted: count,
  rejected: count,
  unchanged: count,
  updated: count,
  mapping: z.record(z.string(), z.string()),
  unmappedColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
});

const issue = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string().regex(/^[a-z-]+$/),
  severity: z.enum(['row', 'cell', 'file']),
  message: z.string().min(1),
});

const summary = z.strictObject({
  company: z.string(),
  ruleId: z.string(),
  compliant: count,
  violation: count,
  pending: count,
  undeterminable: count,
  notApplicable: count,
  rate: share,
  share,
});

const violation = z.strictObject({
  company: z.string(),
  ruleId: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
  kind: z.enum(['late', 'missing', 'wrong']),
  from: moment.nullable(),
  dueAt: moment.nullable(),
  actualAt: moment.nullable(),
  overdueMinutes: z.int().nullable(),
  /** Ours. */
  explanation: z.string(),
});

const pending = z.strictObject({
  company: z.string(),
  ruleId: z.string(),
  recordNo: z.string(),
  dueAt: moment,
  /** Ours, as are the next three. */
  from: moment.nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
});

export const auditJson = z.strictObject({
  asOf: moment,
  files: z.array(file),
  issues: z.array(issue),
  summary: z.array(summary),
  violations: z.array(violation),
  pending: z.array(pending),
});
export type AuditJson = z.infer<typeof auditJson>;
