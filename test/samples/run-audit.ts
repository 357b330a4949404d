import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { samplesFolder } from './read-again.ts';

const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));
const place = { file: z.string().nullable(), sheet: z.string().nullable(), row: z.number().nullable() };
const count = z.number();

/** What the command-line contract promises of `--json`, as far as these tests look at it. */
const auditJson = z.object({
  asOf: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      sheet: z.string().nullable(),
      company: z.string(),
      dataset: z.string(),
      rows: z.number(),
      accepted: z.number(),
      rejected: z.number(),
      unchanged: z.number(),
      updated: z.number(),
      mapping: z.record(z.string(), z.string()),
      unmappedColumns: z.array(z.string()),
    }),
  ),
  issues: z.array(
    z.object({
      ...place,
      column: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      severity: z.string(),
      message: z.string(),
    }),
  ),
  summary: z.array(
    z.object({
      company: z.string(),
      ruleId: z.string(),
      compliant: count,
      violation: count,
      pending: count,
      undeterminable: count,
      notApplicable: count,
      rate: z.number().nullable(),
      share: z.number().nullable(),
    }),
  ),
  violations: z.array(
    z.object({
      ...place,
      company: z.string(),
      ruleId: z.string(),
      recordNo: z.string(),
      kind: z.enum(['late', 'missing', 'wrong']),
      from: z.string().nullable(),
      dueAt: z.string().nullable(),
      actualAt: z.string().nullable(),
      overdueMinutes: z.number().nullable(),
      explanation: z.string(),
    }),
  ),
  pending: z.array(
    z.object({ company: z.string(), ruleId: z.string(), recordNo: z.string(), dueAt: z.string() }),
  ),
});

export interface Audit {
  readonly exitCode: number | null;
  /** The table. */
  readonly stdout: string;
  readonly stderr: string;
  readonly json: z.infer<typeof auditJson>;
  readonly reportPath: string;
}

/** Audits the samples as the README says, with report and JSON in a new folder inside `folder`. */
export function auditSamples(folder: string, ...more: readonly string[]): Audit {
  const out = mkdtempSync(join(folder, 'audit-'));
  const [reportPath, jsonPath] = [join(out, 'report.xlsx'), join(out, 'result.json')];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[main, 'audit', samplesFolder, '--as-of', '2026-03-20T00:00'],
      ...['--report', reportPath, '--json', jsonPath, ...more],
    ],
    { encoding: 'utf8', env: { ...process.env, TZ: 'America/St_Johns' } },
  );
  if (!existsSync(jsonPath)) throw new Error(`the audit failed with exit code ${status}: ${stderr}`);
  const json = auditJson.parse(JSON.parse(readFileSync(jsonPath, 'utf8')));
  return { exitCode: status, stdout, stderr, json, reportPath };
}
