import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatIso } from '../../src-main/contract/beijing-time.ts';
import { momentOption } from '../../src-main/hosts/cli/options.ts';
import { dataFolder } from '../../src-main/store/data-folder.ts';
import { closeDatabase, openForWriting } from '../../src-main/store/open-database.ts';
import { migrationsDir } from '../app/open-folder.ts';
import { Desk } from './desk.ts';

const header = '投诉编号,受理时间,投诉类型,答复时间';
const late = 'TS1,2025-11-17 09:00,漏水,2025-11-26 10:00';
const table = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

/** A desk with one complaint of 甲热力公司, answered late. */
function deskWithOne(): Desk {
  const desk = new Desk();
  desk.file('甲热力公司投诉.csv', table(late));
  return desk;
}

describe('exit codes', () => {
  test.each<[string, string[], number, RegExp]>([
    ['violations are a result', ['audit', '甲热力公司投诉.csv'], 0, /新增 1/],
    ['help', ['--help'], 0, /^$/],
    ['no command', [], 2, /Usage/],
    ['an unknown command', ['examine', '甲热力公司投诉.csv'], 2, /unknown command/],
    ['an unknown option', ['audit', '甲热力公司投诉.csv', '--colour', 'red'], 2, /--colour/],
    ['no file', ['audit'], 2, /path/],
    ['an empty path', ['audit', ''], 2, /path/],
    [
      'a moment that is none',
      ['audit', '甲热力公司投诉.csv', '--as-of', '2026-02-30T00:00'],
      2,
      /2026-02-30/,
    ],
    ['a date that is none', ['audit', '甲热力公司投诉.csv', '--from', '15.11.2025'], 2, /15\.11\.2025/],
    [
      'a period the wrong way round',
      ['audit', '甲热力公司投诉.csv', '--from', '2025-12-01', '--to', '2025-11-01'],
      2,
      /bad-request/,
    ],
    [
      'a day of arrival',
      ['import', '甲热力公司投诉.csv', '--data', 'data', '--received', '2025-12-08'],
      0,
      /新增 1/,
    ],
    [
      'a moment of arrival',
      ['audit', '甲热力公司投诉.csv', '--received', '2025-12-08T09:00'],
      2,
      /2025-12-08T09/,
    ],
    ['an arrival to come', ['audit', '甲热力公司投诉.csv', '--received', '2999-12-08'], 1, /received-later/],
    ['a chosen season', ['audit', '甲热力公司投诉.csv', '--season', '2025-11-15..2026-03-15'], 0, /新增 1/],
    ['a season that is none', ['audit', '甲热力公司投诉.csv', '--season', '2025-11-15'], 2, /2025-11-15/],
    ['a language there is not', ['audit', '甲热力公司投诉.csv', '--lang', 'fr'], 2, /zh, en/],
    ['an empty company', ['audit', '甲热力公司投诉.csv', '--company', ''], 2, /--company/],
    [
      'an unknown dataset',
      ['audit', '甲热力公司投诉.csv', '--dataset', 'complaint'],
      2,
      /complaints.*outages/,
    ],
    ['an unknown document', ['audit', '甲热力公司投诉.csv', '--documents', 'D03,D99'], 2, /D99.*D01.*D19/],
    ['a statute as document', ['audit', '甲热力公司投诉.csv', '--documents', '山东'], 2, /山东/],
    ['an unknown statute', ['audit', '甲热力公司投诉.csv', '--statutes', '北京'], 2, /北京.*山东.*徐州/],
    ['a file that is not there', ['audit', 'missing.csv'], 1, /file-not-found/],
    ['a folder without tables', ['audit', 'tmp'], 1, /nothing-found/],
    ['a data folder that is a file', ['check', '--data', '甲热力公司投诉.csv'], 1, /data-folder-unusable/],
    ['a report without a place', ['report', '--data', 'data'], 2, /--out/],
  ])('%s', async (_, args, exitCode, stderr) => {
    using desk = deskWithOne();
    const ran = await desk.run(args);
    expect(ran).toMatchObject({ exitCode, stderr: expect.stringMatching(stderr) });
    if (exitCode !== 0) expect(ran.stdout).toBe('');
  });

  test('1 where every row was rejected: nothing could be imported', async () => {
    using desk = new Desk();
    desk.file('甲热力公司投诉.csv', table('TS1,待定,漏水,'));
    const ran = await desk.run(['audit', '甲热力公司投诉.csv', '--json', 'o.json']);
    expect(ran).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('待定') });
    expect(desk.json('o.json')).toMatchObject({ files: [{ rows: 1, rejected: 1 }], issues: [{ row: 2 }] });
  });

  test('3 where a file was refused beside one that was imported', async () => {
    using desk = deskWithOne();
    desk.file('乙热力公司投诉.csv', '');
    const { exitCode, stderr } = await desk.run(['audit', '甲热力公司投诉.csv', '乙热力公司投诉.csv']);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/乙热力公司投诉\.csv.*file-empty/)]);
  });

  test('1 where another process writes to the data folder', async () => {
    using desk = deskWithOne();
    const database = openForWriting(dataFolder(desk.path('data')), migrationsDir);
    const ran = await desk.run(['audit', '甲热力公司投诉.csv', '--data', 'data']);
    closeDatabase(database);
    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('data-folder-busy') });
  });
});

test('where the report cannot be written nothing is done', async () => {
  using desk = deskWithOne();
  const args = ['audit', '甲热力公司投诉.csv', '--data', 'data', '--report', 'missing/out.xlsx'];
  const ran = await desk.run(args);
  expect(ran).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringContaining('report-not-written'),
  });
  expect(existsSync(desk.path('data'))).toBe(false);
});

test('tells the first ten problems and how many more there are', async () => {
  using desk = new Desk();
  const bad = Array.from({ length: 13 }, (_, index) => `TS${index},不详,收费,`);
  desk.file('甲热力公司投诉.csv', table(late, ...bad));
  const { stderr } = await desk.run(['audit', '甲热力公司投诉.csv']);
  const lines = stderr.split('\n').filter((line) => line.includes('invalid-datetime'));
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/甲热力公司投诉\.csv 第 3 行：.*受理时间.*不详/);
  expect(stderr).toMatch(/另有 3 个问题/);
});

describe('language', () => {
  test('of errors and tables is that of --lang', async () => {
    using desk = deskWithOne();
    const english = await desk.run(['audit', '甲热力公司投诉.csv', '--lang', 'en']);
    expect(english.stdout).toMatch(/^Company\s+Rule\s+Compliant/);
    expect(english.stderr).toContain('1 new');
    const refused = await desk.run(['audit', 'missing.csv', '--lang', 'en']);
    expect(refused.stderr).toMatch(/There is no file/);
  });

  test('does not follow another argument that happens to read en', async () => {
    using desk = new Desk();
    const { stderr } = await desk.run(['audit', 'missing.csv', '--company', 'en', '--dataset', 'en']);
    expect(stderr).toMatch(/没有名为“en”/);
  });
});

describe('company', () => {
  const unitLine = '填报单位：戊热力公司\n';
  const plain = `${header}\n${late}\n`;
  const files: readonly [told: string, name: string, content: string, company: string][] = [
    ['its column', '丁热力公司/1.csv', `企业名称,${header}\n乙热力公司,${late}\n`, '乙热力公司'],
    ['a line above the table', '丁热力公司/2.csv', `己热力公司投诉台账\n${unitLine}${plain}`, '戊热力公司'],
    ['a line below the table', '丁热力公司/3.csv', `${plain}${unitLine}`, '戊热力公司'],
    [
      'the title, before the year',
      '丁热力公司/4.csv',
      `己热力公司2025年11月投诉台账\n${plain}`,
      '己热力公司',
    ],
    ['the title, before the dataset’s word', '丁热力公司/5.csv', `己热力公司投诉\n${plain}`, '己热力公司'],
    ['the file’s name', '丁热力公司/辛热力公司2025年11月投诉.csv', plain, '辛热力公司'],
    ['the folder’s name', '庚热力公司/7.csv', plain, '庚热力公司'],
  ];
  const companiesWith = async (...args: string[]) => {
    using desk = new Desk();
    for (const [_, name, content] of files) desk.file(`in/${name}`, content);
    await desk.run(['audit', 'in', '--json', 'o.json', ...args]);
    return new Map(desk.json('o.json').files.map(({ file, company }) => [file, company]));
  };
  const fileName = (name: string) => name.split('/').at(-1);

  test('is told by the column, a line, the title, or a name', async () => {
    expect(await companiesWith()).toEqual(
      new Map(files.map(([_, name, __, company]) => [fileName(name), company])),
    );
  });

  test('is what --company says, except where a column tells it', async () => {
    expect(await companiesWith('--company', '丙热力公司')).toEqual(
      new Map(
        files.map(([told, name]) => [fileName(name), told === 'its column' ? '乙热力公司' : '丙热力公司']),
      ),
    );
  });

  test('that is not certain refuses the file and names the candidates', async () => {
    using desk = new Desk();
    desk.file('in/甲热力公司_乙热力公司.csv', table(late));
    desk.file('in/阳光花园投诉.csv', table(late));
    const { exitCode, stderr } = await desk.run(['audit', 'in', '--json', 'o.json']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/阳光花园投诉\.csv.*阳光花园.*company-uncertain/);
    expect(stderr).toMatch(/甲热力公司_乙热力公司\.csv.*甲热力公司、乙热力公司.*company-uncertain/);
    expect(desk.json('o.json').issues).toContainEqual(
      expect.objectContaining({
        file: '阳光花园投诉.csv',
        code: 'company-uncertain',
        severity: 'file',
        message: expect.stringContaining('阳光花园'),
      }),
    );
  });
});

describe('dataset', () => {
  // Complaints and repairs share these headers; nothing says which of the two it is.
  const either = '编号,接单时间,到场时间\nA1,2025-11-17 09:00,2025-11-17 10:00\n';

  test('that is not certain refuses the file and names the candidates', async () => {
    using desk = new Desk();
    desk.file('甲热力公司.csv', either);
    const { exitCode, stderr } = await desk.run(['audit', '甲热力公司.csv']);
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/甲热力公司\.csv.*complaints.*repairs.*dataset-uncertain/),
    ]);
  });

  test('is what --dataset says', async () => {
    using desk = new Desk();
    desk.file('甲热力公司.csv', either);
    const args = ['audit', '甲热力公司.csv', '--dataset', 'repairs', '--json', 'o.json'];
    expect((await desk.run(args)).exitCode).toBe(0);
    expect(desk.json('o.json').files).toMatchObject([{ dataset: 'repairs', accepted: 1 }]);
  });
});

describe('documents and statutes', () => {
  const rulesWith = async (...args: string[]) => {
    using desk = deskWithOne();
    const all = ['audit', '甲热力公司投诉.csv', '--as-of', '2026-01-31', '--json', 'o.json', ...args];
    expect((await desk.run(all)).exitCode).toBe(0);
    return desk.json('o.json').summary.map((row) => row.ruleId);
  };

  test('without --documents all bind, without --statutes none', async () => {
    const rules = await rulesWith();
    expect(rules).toEqual(expect.arrayContaining(['CMP-01', 'CMP-02', 'CMP-03']));
    expect(rules).not.toContain('SD-28');
  });

  test('only the documents named bind', async () => {
    // CMP-03 stands on D07 alone, CMP-01 and CMP-02 on D03.
    const rules = await rulesWith('--documents', 'D07');
    expect(rules).toContain('CMP-03');
    expect(rules).not.toContain('CMP-01');
    expect(rules).not.toContain('CMP-02');
  });

  test('statutes named bind besides', async () => {
    const rules = await rulesWith('--documents', 'D03，D07', '--statutes', '山东,青岛');
    expect(rules).toEqual(expect.arrayContaining(['CMP-02', 'CMP-03', 'SD-28', 'QD-49A']));
  });
});

test('--from and --to are inclusive dates of the starting moment, for summary, violations and pending', async () => {
  using desk = new Desk();
  const days = ['17 23:59', '18 00:00', '18 23:59', '19 00:00'];
  desk.file('甲热力公司投诉.csv', table(...days.map((day, index) => `TS${index},2025-11-${day},收费,`)));
  const audit = async (asOf: string) => {
    const period = ['--from', '2025-11-18', '--to', '2025-11-18', '--as-of', asOf];
    const { exitCode } = await desk.run(['audit', '甲热力公司投诉.csv', ...period, '--json', 'o.json']);
    expect(exitCode).toBe(0);
    return desk.json('o.json');
  };
  const over = await audit('2026-01-31T00:00');
  expect(over.files).toMatchObject([{ rows: 4 }]);
  expect(over.summary.find((row) => row.ruleId === 'CMP-02')).toMatchObject({ violation: 2 });
  expect(over.violations.map((one) => one.recordNo).sort()).toEqual(['TS1', 'TS2']);
  const open = await audit('2025-11-20T00:00');
  const pending = open.pending.filter((one) => one.ruleId === 'CMP-02');
  expect(pending.map((one) => one.recordNo).sort()).toEqual(['TS1', 'TS2']);
});

test.each([
  ['2026-01-31T00:00', '2026-01-31T00:00:00+08:00'],
  ['2026-01-31 08:30:15', '2026-01-31T08:30:15+08:00'],
  ['2026-01-31', '2026-01-31T00:00:00+08:00'],
  ['2026-01-31T00:00:00Z', '2026-01-31T08:00:00+08:00'],
])('--as-of %s is %s', (text, asOf) => {
  expect(formatIso(momentOption(text))).toBe(asOf);
});

test('paths are relative to where npm was called from', async () => {
  using desk = new Desk();
  desk.file('at/甲热力公司投诉.csv', table(late));
  mkdirSync(desk.path('project'));
  const ran = await desk.run(['audit', '甲热力公司投诉.csv', '--data', 'data', '--json', 'o.json'], {
    cwd: desk.path('project'),
    env: { npm_lifecycle_event: 'cli', INIT_CWD: desk.path('at') },
  });
  expect(ran.exitCode).toBe(0);
  expect(readdirSync(desk.path('at')).sort()).toEqual(['data', 'o.json', '甲热力公司投诉.csv']);
  expect(readdirSync(desk.path('project'))).toEqual([]);
});
