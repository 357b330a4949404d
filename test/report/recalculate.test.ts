import { execFile, execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, type TestContext } from 'vitest';
import {
  cellUnder,
  formulaResults,
  readWorkbook,
  sheetOf,
  temporaryFolder,
  writtenReport,
} from './read-report.ts';
import { sampleReport } from './sample-report.ts';

const timeout = 120_000;
const run = promisify(execFile);

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function skipWithoutOffice(context: TestContext): void {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
  } catch {
    const reason =
      'soffice (LibreOffice) is not installed: formulas were not recalculated by a second program';
    process.stderr.write(`skipped: ${reason}\n`);
    context.skip(reason);
  }
}

/** The workbook after LibreOffice has computed every formula anew. */
async function recalculated(path: string) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'profile', 'user'), { recursive: true });
  await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'out'),
    path,
  ]);
  return readWorkbook(join(folder, 'out', 'report.xlsx'));
}

function expectSameResults(actual: Map<string, unknown>, expected: Map<string, unknown>): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [address, result] of expected) {
    if (typeof result === 'number') expect(actual.get(address), address).toBeCloseTo(result, 12);
    else expect(actual.get(address), address).toBe(result);
  }
}

it('LibreOffice computes what the report shows', { timeout }, async (context) => {
  skipWithoutOffice(context);
  const { workbook, path } = await writtenReport(sampleReport());
  const written = formulaResults(workbook);
  expect(written.size).toBeGreaterThan(200);
  expectSameResults(formulaResults(await recalculated(path)), written);
});

it('names that a spreadsheet could misread are still told apart', { timeout }, async (context) => {
  skipWithoutOffice(context);
  const names = [
    '=1+1热力',
    '东*热力',
    '东方热力',
    '>5',
    '<>',
    '123',
    'ABC 热力',
    'abc 热力',
    'Ａ热力',
    'A热力',
    '~?',
  ];
  const sample = sampleReport();
  const [first] = sample.tallies;
  if (first === undefined) throw new Error('no tally');
  const tallies = names.map((company, index) => ({ ...first, company, compliant: 1_000 + 2 ** index }));
  const { workbook, path } = await writtenReport({
    ...sample,
    scope: { ...sample.scope, companies: names },
    tallies,
  });
  const sheet = sheetOf(workbook, '企业合规率');
  // With equal numbers of violations, who has the most compliant records ranks first.
  expect(names.map((_, index) => cellUnder(sheet, '合规', index + 2).result)).toEqual(
    tallies.map(({ compliant }) => compliant).toReversed(),
  );
  expectSameResults(formulaResults(await recalculated(path)), formulaResults(workbook));
});

it('sums follow when an analyst edits a number', { timeout }, async (context) => {
  skipWithoutOffice(context);
  const { workbook, path } = await writtenReport(sampleReport());
  const before = cellUnder(sheetOf(workbook, '企业合规率'), '违规', 5).result;
  const late = cellUnder(sheetOf(workbook, '企业×规则'), '其中逾期', 2);
  late.value = Number(late.value) + 1_000;
  await workbook.xlsx.writeFile(path);
  const after = sheetOf(await recalculated(path), '企业合规率');
  expect(cellUnder(after, '违规', 5).result).toBe(Number(before) + 1_000);
  expect(cellUnder(after, '名次', 2).result).toBe(2);
});
