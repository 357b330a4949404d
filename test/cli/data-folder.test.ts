import { existsSync, readdirSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { errorText } from '../../src-main/hosts/cli/error-text.ts';
import { dataFolder } from '../../src-main/store/data-folder.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { writeComplaints } from '../bench/complaints-file.ts';
import { zipOf } from '../import/readers/zip-file.ts';
import { everything } from '../store/contents.ts';
import { Desk, ended, filesIn, until } from './desk.ts';

const header = '投诉编号,受理时间,投诉类型,答复时间';

function stored(dataDir: string) {
  const database = openForReading(dataFolder(dataDir));
  try {
    return everything(database.connection);
  } finally {
    closeDatabase(database);
  }
}

test('a list without rows that names its month is a report of nothing; one that names none is refused', async () => {
  using desk = new Desk();
  desk.file('甲热力公司投诉2025年12月.csv', `${header}\n`);
  desk.file('甲热力公司投诉.csv', `${header}\n`);
  const taken = await desk.run(['import', '甲热力公司投诉2025年12月.csv', '--data', 'data']);
  expect(taken).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining('零报告，2025-12-01 至 2025-12-31 没有发生'),
  });
  const refused = await desk.run(['import', '甲热力公司投诉.csv', '--data', 'data']);
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/按零报告收下.*no-rows/) });
});

test('audit takes an archive for the tables in it, and names both', async () => {
  using desk = new Desk();
  const content = `${header}\nTS1,2025-11-17 09:00,收费,\nTS2,待定,收费,\n`;
  const zip = zipOf([
    { name: '投诉/2025-11.csv', content },
    { name: '投诉/更多.zip', content: zipOf([]) },
  ]);
  desk.file('甲热力公司.zip', zip);
  const told = await desk.run(['audit', '甲热力公司.zip', '--as-of', '2026-01-31T00:00', '--json', 'a.json']);
  expect(told).toMatchObject({ exitCode: 3, stdout: expect.stringMatching(/甲热力公司\s+CMP-02/) });
  const { files, issues } = desk.json('a.json');
  const file = '甲热力公司.zip/投诉/2025-11.csv';
  expect(files).toMatchObject([{ file, company: '甲热力公司', accepted: 1, rejected: 1 }]);
  expect(issues.map((issue) => [issue.file, issue.code])).toEqual([
    ['甲热力公司.zip/投诉/更多.zip', 'archive-in-archive'],
    [file, 'invalid-datetime'],
  ]);
});

test('import, check and report work on one data folder', async () => {
  using desk = new Desk();
  desk.file('甲热力公司投诉.csv', `${header}\nTS1,2025-11-17 09:00,收费,\nTS2,待定,收费,\n`);
  desk.file('乙热力公司投诉.csv', `${header}\nTS1,2025-11-18 09:00,收费,\n`);
  const data = ['--data', 'data'];

  const imported = await desk.run(['import', '甲热力公司投诉.csv', '乙热力公司投诉.csv', ...data]);
  expect(imported).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining('新增 1') });
  const again = await desk.run(['import', '甲热力公司投诉.csv', ...data]);
  expect(again).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(/新增 0.*无变化 1.*退回 1/) });
  expect(again.stderr).toContain('待定');

  const before = await desk.run(['check', '--as-of', '2025-11-20T00:00', '--json', 'open.json', ...data]);
  expect(before).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/甲热力公司\s+CMP-02/) });
  const open = desk.json('open.json');
  expect(open.files.map((file) => file.company).sort()).toEqual(['乙热力公司', '甲热力公司']);
  expect(open.issues).toMatchObject([{ file: '甲热力公司投诉.csv', row: 3, value: '待定' }]);
  expect(open.violations).toEqual([]);
  expect(open.pending.map(({ company, ruleId }) => [company, ruleId])).toEqual([
    ['甲热力公司', 'CMP-02'],
    ['乙热力公司', 'CMP-02'],
  ]);

  await desk.run(['check', '--as-of', '2026-01-31T00:00', '--json', 'over.json', ...data]);
  const over = desk.json('over.json');
  expect(over.violations.map(({ company, kind }) => `${company} ${kind}`).sort()).toEqual([
    '乙热力公司 missing',
    '甲热力公司 missing',
  ]);

  const report = ['report', '--company', '甲热力公司', '--out', 'a.xlsx', ...data];
  expect(await desk.run(report)).toMatchObject({ exitCode: 0, stdout: '' });
  const book = new Workbook();
  await book.xlsx.readFile(desk.path('a.xlsx'));
  const text = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
  expect(text).toContain('甲热力公司');
  expect(text).not.toContain('乙热力公司');

  const unknown = await desk.run(['report', '--company', '丙热力公司', '--out', 'c.xlsx', ...data]);
  expect(unknown).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/丙热力公司.*甲热力公司/) });
  expect(existsSync(desk.path('c.xlsx'))).toBe(false);
});

test('without --data, import, check and report use the folder that the window uses', async () => {
  using desk = new Desk();
  desk.file('甲热力公司投诉.csv', `${header}\nTS1,2025-11-17 09:00,收费,\n`);
  // The folder for each system's own way to name it, all below the desk.
  const env = { XDG_DATA_HOME: desk.path('home'), APPDATA: desk.path('home'), HOME: desk.path('home') };
  expect(await desk.run(['import', '甲热力公司投诉.csv'], { env })).toMatchObject({ exitCode: 0 });
  const [folder = ''] = readdirSync(desk.path('home'));
  expect(folder.toLowerCase()).toBe('nuandu');
  const checked = await desk.run(['check'], { env });
  expect(checked).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('1 条记录') });
});

test('an empty data folder is told as such', async () => {
  using desk = new Desk();
  const checked = await desk.run(['check', '--data', 'data', '--lang', 'en']);
  expect(checked).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('no records') });
});

describe('--mapping', () => {
  const file = '工单,进线,类别\nTS1,2025-11-17 09:00,收费\n';
  const importWith = async (mapping: string) => {
    using desk = new Desk();
    desk.file('甲热力公司投诉.csv', file);
    desk.file('mapping.json', mapping);
    return await desk.run(['import', '甲热力公司投诉.csv', '--mapping', 'mapping.json', '--data', 'data']);
  };

  test('names the header of a field', async () => {
    const ran = await importWith('{"complaintNo": "工单", "acceptedAt": "进线", "category": "类别"}');
    expect(ran).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('新增 1') });
  });

  test.each<[string, string, number, RegExp]>([
    ['a field there is not', '{"acceptedTime": "进线"}', 2, /acceptedTime.*acceptedAt/],
    ['a header there is not', '{"complaintNo": "工单", "acceptedAt": "来电"}', 1, /来电|受理时间/],
    ['no JSON', '{complaintNo: 工单}', 2, /mapping\.json/],
    ['another form', '["工单"]', 2, /mapping\.json/],
  ])('with %s is refused', async (_, mapping, exitCode, stderr) => {
    expect(await importWith(mapping)).toMatchObject({ exitCode, stderr: expect.stringMatching(stderr) });
  });

  test('that is not there is wrong usage', async () => {
    using desk = new Desk();
    desk.file('甲热力公司投诉.csv', file);
    const ran = await desk.run(['import', '甲热力公司投诉.csv', '--mapping', 'none.json', '--data', 'data']);
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('none.json') });
  });
});

describe('Ctrl-C', () => {
  test('cancels: nothing is stored, nothing is left, and it is told', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no signals');
    using desk = new Desk();
    desk.file('甲热力公司投诉.csv', `${header}\nTS1,2025-11-17 09:00,收费,\n`);
    await desk.run(['import', '甲热力公司投诉.csv', '--data', 'data']);
    const before = stored(desk.path('data'));
    await writeComplaints(desk.path('乙热力公司投诉.csv'), 100_000, 1);

    const child = desk.start(['import', '乙热力公司投诉.csv', '--data', 'data']);
    const end = ended(child);
    const { originals, staging } = dataFolder(desk.path('data'));
    await until(() => filesIn(staging).length > 0);
    child.kill('SIGINT');

    expect(await end).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('cancelled'),
    });
    expect(stored(desk.path('data'))).toEqual(before);
    expect(readdirSync(originals)).toHaveLength(1);
    expect(readdirSync(staging)).toEqual([]);
  });

  test('removes the temporary database of an audit', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no signals');
    using desk = new Desk();
    await writeComplaints(desk.path('乙热力公司投诉.csv'), 100_000, 1);
    const child = desk.start(['audit', '乙热力公司投诉.csv']);
    const end = ended(child);
    await until(() => filesIn(desk.path('tmp')).length > 0);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ exitCode: 1 });
    expect(readdirSync(desk.path('tmp'))).toEqual([]);
  });
});

test('an error that nobody foresaw is told as one of the program, with its trace, and ends with 1', () => {
  const { text, exitCode } = errorText(new TypeError('this was not thought of'), 'zh');
  expect(exitCode).toBe(1);
  for (const part of ['程序出错', 'this was not thought of', 'data-folder.test.ts', '(internal)']) {
    expect(text).toContain(part);
  }
});
