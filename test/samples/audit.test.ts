import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { fileDatasets } from '../../src-main/app/resources.ts';
import { resources } from '../domain/resources.ts';
import { knownFindings } from './known-findings.ts';
import { readAgain } from './read-again.ts';
import { auditSamples } from './run-audit.ts';
import {
  chengliDecember,
  chengliFebruary,
  chengliJanuary,
  huaiyanComplaints,
  huaiyanRepairs,
  pathOf,
  shuoyuComplaints,
  shuoyuLaterComplaints,
  shuoyuRepairs,
} from './sample-paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = auditSamples(folder);
const { files, issues, summary, violations, pending } = audit.json;
const companies = ['澄栎热力有限公司', '朔榆供热有限责任公司', '槐堰热电有限公司'];
/** The rules for which the samples were first made: their breaches are counted by hand. */
const rules = [
  ...['OUT-01', 'OUT-02', 'OUT-03', 'OUT-05', 'CMP-01', 'CMP-02', 'CMP-03'],
  ...['REP-01', 'REP-02', 'REP-03', 'REP-04', 'REP-05', 'REP-06'],
];

test('rows are rejected, so the exit code is 3', () => {
  expect(audit.exitCode).toBe(3);
  expect(audit.json.asOf).toBe('2026-03-20T00:00:00+08:00');
});

test('the table on stdout has a line for every company and rule, with its figures', () => {
  const lines = audit.stdout.split('\n').map((line) => line.trim().split(/\s+/));
  for (const { company, ruleId, compliant, violation } of summary) {
    const line = lines.find(([first, second]) => first === company && second === ruleId);
    expect(line?.slice(2, 4)).toEqual([String(compliant), String(violation)]);
  }
  const known = summary.filter(({ ruleId }) => rules.includes(ruleId));
  expect(known).toHaveLength(companies.length * rules.length);
});

test.each(companies)('%s has all datasets and registers, and the authority tells of it', (company) => {
  const datasets = files.filter((file) => file.company === company).map(({ dataset }) => dataset);
  expect([...new Set(datasets)].sort()).toEqual(
    fileDatasets(resources)
      .map(({ name }) => name)
      .sort(),
  );
});

/** Their records have numbers that tell their starting moment; those of the other datasets are of many forms. */
function isNumbered({ dataset }: { dataset: string }): boolean {
  return ['complaints', 'outages', 'repairs'].includes(dataset);
}

test('no column of what they send of their operation is left unused, and every cell can be read', () => {
  const operation = files.filter((file) => !isNumbered(file));
  expect(operation.flatMap(({ unmappedColumns }) => unmappedColumns)).toEqual([]);
  expect(operation.flatMap(({ file }) => issues.filter((issue) => issue.file === file))).toHaveLength(0);
  const rows = operation.reduce((sum, file) => sum + file.rows, 0);
  expect(rows).toBe(operation.reduce((sum, file) => sum + file.accepted, 0));
  expect(rows).toBeLessThan(4200);
});

test.each(rules)('%s is kept by some records, done late in some and not done in some', (ruleId) => {
  const sums = summary.filter((row) => row.ruleId === ruleId);
  expect(sums.reduce((sum, { compliant }) => sum + compliant, 0)).toBeGreaterThan(0);
  const kinds = new Set(violations.filter((finding) => finding.ruleId === ruleId).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['late', 'missing']);
});

test.each(knownFindings)('$ruleId $recordNo: $counted', async (known) => {
  const found = violations.filter(
    ({ ruleId, recordNo }) => ruleId === known.ruleId && recordNo === known.recordNo,
  );
  const at = (minute: string | null) => minute && `${minute}:00+08:00`;
  expect(found).toMatchObject([
    {
      file: known.file,
      sheet: known.sheet,
      kind: known.actualAt === null ? 'missing' : 'late',
      from: at(known.from),
      dueAt: at(known.dueAt),
      actualAt: at(known.actualAt),
      overdueMinutes: known.overdueMinutes,
    },
  ]);
  const row = (await readAgain(pathOf(known.file))).rowAt(known.sheet, found[0]?.row ?? 0);
  expect(row).toEqual(expect.arrayContaining([known.recordNo, ...known.written]));
});

test('an answer on the fifth working day over New Year or the Spring Festival is in time', async () => {
  const inTime = ['TS251230-1640', 'TS260214-1005'];
  const sent = await Promise.all([chengliDecember, chengliFebruary].map((file) => readAgain(pathOf(file))));
  expect(sent.flatMap(({ recordNumbers }) => recordNumbers)).toEqual(expect.arrayContaining(inTime));
  const late = violations.filter(({ ruleId, recordNo }) => ruleId === 'CMP-02' && inTime.includes(recordNo));
  expect(late).toEqual([]);
});

test.each([
  ['KF251231-1015', ['元旦', '01-01', '01-03', '01-04', '调休', '01-08']],
  ['TS260212-1400', ['春节', '02-14', '调休', '02-15', '02-23', '02-26']],
])('the explanation of %s names the holiday, its days and the made-up working day', (no, words) => {
  const finding = violations.find(({ ruleId, recordNo }) => ruleId === 'CMP-02' && recordNo === no);
  for (const word of words) expect(finding?.explanation).toContain(word);
});

test('advice is listed with its answers, and has neither rate nor share', () => {
  const rows = summary.filter(({ ruleId }) => ruleId === 'HOT-03');
  expect(rows.some(({ violation }) => violation > 0)).toBe(true);
  for (const row of rows) expect(row).toMatchObject({ rate: null, share: null });
  const advice = violations.find(({ ruleId }) => ruleId === 'HOT-03');
  expect(advice?.explanation).toContain('建议性');
});

test('one answer is by far the latest', () => {
  const late = violations
    .filter(({ ruleId, kind }) => ruleId === 'CMP-02' && kind === 'late')
    .map(({ recordNo, overdueMinutes }) => ({ recordNo, overdueMinutes: overdueMinutes ?? 0 }))
    .sort((one, other) => other.overdueMinutes - one.overdueMinutes);
  expect(late[0]?.recordNo).toBe('槐投251117-1025');
  const [first = 0, second = Number.POSITIVE_INFINITY] = late.map(
    ({ overdueMinutes }) => overdueMinutes ?? 0,
  );
  expect(first).toBeGreaterThan(5 * second);
});

test.each([
  [chengliJanuary, '报修', '报修单号', null, 'missing-required', ['2026-01-22 11:11']],
  [shuoyuRepairs, null, '工单号', null, 'missing-required', ['2026年2月3日', '上午10:21']],
  [shuoyuLaterComplaints, null, '来电时间', '2026年2月30日9时40分', 'invalid-datetime', ['KF260227-0940']],
  [huaiyanComplaints, '11月', '投诉信息/受理时间', '11月31日 9:00', 'invalid-datetime', ['槐投251130-0900']],
  [huaiyanRepairs, '报修登记', '报修登记/报修时间', '待定', 'invalid-datetime', ['槐修260209-0755']],
])(
  '%s %s: the row with a bad %s (%s) is rejected and named',
  async (file, sheet, column, value, code, row) => {
    const found = issues.filter(
      (issue) => issue.severity === 'row' && issue.file === file && issue.column === column,
    );
    expect(found).toMatchObject([{ sheet, value, code }]);
    expect((await readAgain(pathOf(file))).rowAt(sheet, found[0]?.row ?? 0)).toEqual(
      expect.arrayContaining([...row, ...(value === null ? [] : [value])]),
    );
  },
);

test('two rows with one number and different contents are both rejected, each naming the other', async () => {
  const found = issues.filter(({ code }) => code === 'conflict-in-file');
  expect(found.map(({ file, sheet, value }) => [file, sheet, value])).toEqual(
    Array(2).fill([huaiyanComplaints, '2月', '槐投260206-1430']),
  );
  const again = await readAgain(pathOf(huaiyanComplaints));
  for (const [place, { row, message }] of found.entries()) {
    expect(again.rowAt('2月', row ?? 0)).toContain('槐投260206-1430');
    expect(message).toContain(`第 ${found[1 - place]?.row} 行`);
  }
});

test.each([
  [chengliJanuary, '投诉', '到场时间', '#N/A', 'error-cell', 'TS260115-0912', 'CMP-03'],
  [chengliJanuary, '停热', '恢复供热时间', '待定', 'invalid-datetime', 'TR260108-0315', 'OUT-02'],
  [shuoyuLaterComplaints, null, '回复时间', '待定', 'invalid-datetime', 'KF260116-0820', 'CMP-02'],
  [huaiyanComplaints, '12月', '投诉信息/投诉类型', '见附件', 'unknown-value', '槐投251219-1000', 'CMP-03'],
  [huaiyanRepairs, '报修登记', '回访时间', '#N/A', 'error-cell', '槐修251211-0845', 'REP-06'],
])('%s %s: the unreadable cell %s (%s) makes its rule undeterminable', async (...told) => {
  const [file, sheet, column, value, code, recordNo, ruleId] = told;
  const cells = issues.filter(({ severity }) => severity === 'cell');
  const found = cells.filter((issue) => issue.file === file && issue.column === column);
  expect(found).toMatchObject([{ sheet, value, code }]);
  const row = (await readAgain(pathOf(file))).rowAt(sheet, found[0]?.row ?? 0);
  expect(row).toEqual(expect.arrayContaining([recordNo, value]));
  expect(
    [...violations, ...pending].filter((one) => one.recordNo === recordNo && one.ruleId === ruleId),
  ).toEqual([]);
  const company = files.find((one) => one.file === file)?.company;
  const sums = summary.find((one) => one.company === company && one.ruleId === ruleId);
  expect(sums?.undeterminable).toBeGreaterThan(0);
});

test('no other row and no other cell is complained of', () => {
  expect(issues.filter(({ severity }) => severity === 'row')).toHaveLength(5 + 2);
  expect(issues.filter(({ severity }) => severity === 'cell')).toHaveLength(5);
  expect(issues).toHaveLength(12);
});

test('a duty whose column a company leaves out can be determined for none of its records', () => {
  const sums = summary.find(({ company, ruleId }) => company === '槐堰热电有限公司' && ruleId === 'REP-03');
  expect(sums).toMatchObject({ compliant: 0, violation: 0, rate: null, share: 0 });
  expect(sums?.undeterminable).toBeGreaterThan(0);
});

test.each([
  // Deadline: five working days after Sunday 03-15 end with Friday 03-20; 48 hours after 03-18 15:00.
  ['CMP-02', 'TS260315-1930', '2026-03-21T00:00:00+08:00'],
  ['REP-06', '槐修260315-1600', '2026-03-20T15:00:00+08:00'],
])('%s of %s is pending until %s', (ruleId, recordNo, dueAt) => {
  const found = pending.filter((one) => one.ruleId === ruleId && one.recordNo === recordNo);
  expect(found).toMatchObject([{ dueAt }]);
});

test.each([...new Set(files.filter(isNumbered).map(({ file }) => file))])(
  '%s: every row with a record number is counted',
  async (file) => {
    const { recordNumbers } = await readAgain(pathOf(file));
    const withoutNumber = issues.filter((issue) => issue.file === file && issue.code === 'missing-required');
    const own = files.filter((one) => one.file === file);
    const rows = own.reduce((sum, sheet) => sum + sheet.rows, 0);
    expect(rows).toBe(recordNumbers.length + withoutNumber.length);
    for (const sheet of own)
      expect(sheet.accepted + sheet.updated + sheet.unchanged + sheet.rejected).toBe(sheet.rows);
  },
);

test('a later file fills in what was open in an earlier one, and a repeated row counts once', async () => {
  const [first, second] = await Promise.all(
    [shuoyuComplaints, shuoyuLaterComplaints].map((file) => readAgain(pathOf(file))),
  );
  const again = second?.recordNumbers.filter((number) => first?.recordNumbers.includes(number)) ?? [];
  expect(again.length).toBeGreaterThan(0);
  const told = files.find(({ file }) => file === shuoyuLaterComplaints);
  expect(told).toMatchObject({ updated: again.length, unchanged: 1 });
  expect(second?.recordNumbers.filter((number) => number === 'KF260106-1325')).toHaveLength(2);
});

test('the good company is good, the middling one worse, the bad one bad and getting worse', async () => {
  const shareOf = (company: string) => {
    const own = summary.filter((row) => row.company === company && rules.includes(row.ruleId));
    const sum = (answer: 'compliant' | 'violation') => own.reduce((all, row) => all + row[answer], 0);
    return sum('violation') / (sum('compliant') + sum('violation'));
  };
  const [good = 1, middling = 1, bad = 0] = companies.map(shareOf);
  expect(good).toBeLessThan(0.03);
  expect(middling).toBeGreaterThan(2 * good);
  expect(bad).toBeGreaterThan(2 * middling);

  const numbers = await Promise.all(
    [huaiyanComplaints, huaiyanRepairs].map((file) => readAgain(pathOf(file))),
  );
  const counted = violations.filter(({ ruleId }) => rules.includes(ruleId));
  const breached = new Set(counted.map(({ recordNo }) => recordNo));
  const shareIn = (months: RegExp) => {
    const own = numbers.flatMap(({ recordNumbers }) => recordNumbers).filter((number) => months.test(number));
    return own.filter((number) => breached.has(number)).length / own.length;
  };
  expect(shareIn(/..260[23]/)).toBeGreaterThan(1.5 * shareIn(/..251[12]/));
});

test('the Excel report opens and holds every breach', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(audit.reportPath);
  const texts = new Set<string>();
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ text }) => void texts.add(text))));
  const numbers = new Set(violations.map(({ recordNo }) => recordNo));
  expect([...numbers].filter((number) => !texts.has(number))).toEqual([]);
});

test('in English everything is the same, said in English', () => {
  const english = auditSamples(folder, '--lang', 'en');
  expect(english.exitCode).toBe(3);
  expect(english.json.summary).toEqual(summary);
  expect(english.stdout).toMatch(/^Company\s+Rule\s+Compliant\s+Violation\s+Pending/);
  const [issue] = english.json.issues.filter(({ code }) => code === 'missing-required');
  expect(issue?.message).toMatch(/^"报修单号" is empty, so the row was not imported/);
  const finding = english.json.violations.find(({ recordNo }) => recordNo === 'KF251231-1015');
  for (const words of ['01-04', 'working day 5', '9 hours 30 minutes late'])
    expect(finding?.explanation).toContain(words);
});
