import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Intake } from '../../src-main/app/intake.ts';
import { maskedIssues } from '../../src-main/app/masked-issues.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { reportIssues } from '../../src-main/app/report-issues.ts';
import { writeJson } from '../../src-main/app/write-json.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { firstIssues } from '../../src-main/store/queries/import-history.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const name = `王小明${'，住在幸福里'.repeat(6000)}`;
const file = [
  '投诉编号,受理时间,答复时间,联系人,联系电话',
  `TS1,2025-11-17 09:00,13912345678,${name},#N/A`,
  'TS2,2025-11-18 09:00,,,',
  'TS2,2025-11-18 10:00,,,',
].join('\n');

/** Column, code and the beginning of the value of each problem. */
const told = (issues: Iterable<{ column: string | null; code: string; value: string | null }>) =>
  [...issues].map(({ column, code, value }) => [column, code, value?.slice(0, 11)]);

const masked = [
  ['答复时间', 'invalid-datetime', '139****5678'],
  ['联系人', 'text-too-long', '王**********'],
  ['联系电话', 'error-cell', '#N/A'],
  ['投诉编号', 'conflict-in-file', 'TS2'],
  ['投诉编号', 'conflict-in-file', 'TS2'],
];
const byColumn = (rows: unknown[][]) => rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));

describe('a problem tells its column, and of a person no more than a mask leaves', () => {
  test('in preview, window, report and JSON', async () => {
    using folder = new OpenFolder({ now });
    const { context } = folder;
    const path = folder.file('甲热力公司11月投诉.csv', file);
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(context, intake);
    const files = (await intake.addPaths([path])).map(({ token }) => ({
      token,
      company: null,
      dataset: null,
    }));
    const { previewId } = await previews.open(files, quiet);
    const shown = previews.rows(previewId, 0, true).rows.flatMap(({ issues }) => issues);
    expect(byColumn(told(shown))).toEqual(byColumn(masked));

    const { importId } = await previews.commit(previewId, quiet);
    const database = openForReading(folder.folder);
    const reader = { ...context, database };
    const { issues } = firstIssues(database, { importId: importId ?? 0, limit: 100 });
    expect(byColumn(told(maskedIssues(reader, issues)))).toEqual(byColumn(masked));
    expect(byColumn(told(reportIssues(reader, null, 'zh')))).toEqual(byColumn(masked));

    const json = folder.path('audit.json');
    const view = { from: null, to: null, company: null };
    await writeJson(reader, { ...view, path: json, language: 'zh', imported: null }, quiet);
    const written = readFileSync(json, 'utf8');
    expect(byColumn(told(JSON.parse(written).issues))).toEqual(byColumn(masked));
    expect(written).not.toMatch(/王小明|13912345678/);
    closeDatabase(database);
  });

  test('of a number that is stored with another date', async () => {
    using folder = new OpenFolder({ now });
    const first = '投诉编号,受理时间\nTS1,2025-11-17 09:00\n';
    const second = '投诉编号,受理时间\nTS1,2025-11-18 09:00\n';
    await folder.import(folder.file('甲热力公司11月投诉.csv', first));
    await folder.import(folder.file('甲热力公司12月投诉.csv', second));
    const database = openForReading(folder.folder);
    expect(told(reportIssues({ ...folder.context, database }, null, 'zh'))).toEqual([
      ['投诉编号', 'conflict-with-stored', 'TS1'],
    ]);
    closeDatabase(database);
  });
});
