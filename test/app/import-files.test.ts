import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { defaultLimits } from '../../src-main/import/limits.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { issuesOf } from '../../src-main/store/queries/issues.ts';
import { answersOf, everything, versionsOf } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, parseHere } from './open-folder.ts';

const now = parseIso('2025-12-01T00:00');
const plain = { category: '收费', investigatedAt: '2025-11-17 10:00' };
const first = { complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', ...plain };
const second = { complaintNo: 'TS2', acceptedAt: '2025-11-18 09:00', ...plain };
const columns = ['complaintNo', 'acceptedAt', 'category', 'investigatedAt'] as const;

function counts(folder: OpenFolder): Record<string, number> {
  const tables = everything(folder.context.database.connection);
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
}

function storedIssues(folder: OpenFolder) {
  const database = openForReading(folder.folder);
  try {
    return [...issuesOf(database, null)].map(({ sheetId: _sheet, ...issue }) => issue);
  } finally {
    database.connection.close();
  }
}

describe('evidence', () => {
  test('a record knows its file, the bytes of that file, when and by whom it was imported, sheet and row', async () => {
    using folder = new OpenFolder({ now });
    const content = csv(columns, [first, second]);
    await folder.import(folder.file('甲热力公司11月投诉.csv', content));

    const sha256 = createHash('sha256').update(content).digest('hex');
    const evidence = folder.context.database.connection
      .prepare(
        `select record_no as recordNo, source_file.name as file, sha256, bytes, started_at as startedAt, actor,
                source_sheet.name as sheet, row
         from record join source_sheet on source_sheet.id = sheet_id
         join source_file on source_file.id = file_id join import_run on import_run.id = import_id order by row`,
      )
      .all();
    const file = { file: '甲热力公司11月投诉.csv', sha256, bytes: Buffer.byteLength(content), sheet: null };
    const run = { startedAt: now, actor: 'test' };
    expect(evidence).toEqual([
      { recordNo: 'TS1', ...file, ...run, row: 2 },
      { recordNo: 'TS2', ...file, ...run, row: 3 },
    ]);
    expect(readFileSync(join(folder.folder.originals, sha256), 'utf8')).toBe(content);
  });

  test('the original is kept once, however often and under whatever name it comes', async () => {
    using folder = new OpenFolder({ now });
    const content = csv(columns, [first]);
    await folder.import([
      folder.file('甲热力公司(1).csv', content),
      folder.file('甲热力公司(2).csv', content),
    ]);
    await folder.import(folder.file('甲热力公司(3).csv', content));
    expect(readdirSync(folder.folder.originals)).toHaveLength(1);
  });

  test('a later file makes a new version; what was said before stays with its file and row', async () => {
    using folder = new OpenFolder({ now });
    const november = csv(columns, [first, second]);
    const december = csv(
      ['complaintNo', 'acceptedAt', 'answeredAt'],
      [{ ...first, answeredAt: '2025-11-20 10:00' }],
    );
    await folder.import(folder.file('甲热力公司11月.csv', november));
    const result = await folder.import(folder.file('甲热力公司12月.csv', december));

    expect(result.sheets).toMatchObject([{ rows: 1, accepted: 0, updated: 1, unchanged: 0, rejected: 0 }]);
    const { connection } = folder.context.database;
    expect(answersOf(connection).records?.[0]).toMatchObject({
      version: 2,
      fields: 'complaintNo,acceptedAt,category,investigatedAt,answeredAt',
      body: JSON.stringify([
        'TS1',
        parseIso('2025-11-17T09:00'),
        'fee',
        parseIso('2025-11-17T10:00'),
        parseIso('2025-11-20T10:00'),
      ]),
    });
    expect(versionsOf(connection)).toMatchObject([
      { recordNo: 'TS1', version: 1, file: '甲热力公司11月.csv', row: 2 },
    ]);
  });

  test('a cell that is empty in a later file empties the field; a column that is not there leaves it', async () => {
    using folder = new OpenFolder({ now });
    const { investigatedAt: _, ...emptied } = first;
    await folder.import(folder.file('甲热力公司1月.csv', csv(columns, [first])));
    await folder.import(
      folder.file('甲热力公司2月.csv', csv(['complaintNo', 'acceptedAt', 'investigatedAt'], [emptied])),
    );
    expect(answersOf(folder.context.database.connection).records?.[0]).toMatchObject({
      body: JSON.stringify(['TS1', parseIso('2025-11-17T09:00'), 'fee', null]),
    });
  });
});

describe('the same file again', () => {
  test.each([
    ['under the same name', '甲热力公司投诉.csv', {}],
    ['under another name that names the same company', '甲热力公司投诉(1).csv', {}],
    ['with the company named by hand', 'export.csv', { company: '甲热力公司' }],
  ])('%s changes nothing and says so', async (_, name, options) => {
    using folder = new OpenFolder({ now });
    const content = csv(columns, [first, second, { complaintNo: 'TS3' }]);
    await folder.import(folder.file('甲热力公司投诉.csv', content));
    await folder.import(folder.file('甲热力公司12月.csv', csv(columns, [{ ...first, investigatedAt: '' }])));
    const before = everything(folder.context.database.connection);

    const again = await folder.import(folder.file(name, content), options);

    expect(again).toMatchObject({
      importId: null,
      sheets: [{ file: name, rows: 3, accepted: 0, updated: 0, unchanged: 2, rejected: 1 }],
    });
    expect(everything(folder.context.database.connection)).toEqual(before);
  });

  test('within one import counts once, and does not bring back what a file in between changed', async () => {
    using folder = new OpenFolder({ now });
    const told = csv(columns, [first]);
    const { sheets } = await folder.import([
      folder.file('甲热力公司1月.csv', told),
      folder.file('甲热力公司2月.csv', csv(columns, [{ ...first, investigatedAt: '2025-11-17 11:00' }])),
      folder.file('甲热力公司3月.csv', told),
    ]);
    expect(sheets).toMatchObject([
      { file: '甲热力公司1月.csv', rows: 1, accepted: 1 },
      { file: '甲热力公司2月.csv', rows: 1, updated: 1 },
      { file: '甲热力公司3月.csv', rows: 1, accepted: 0, updated: 0, unchanged: 1 },
    ]);
    expect(String(answersOf(folder.context.database.connection).records?.[0]?.body)).toContain(
      String(parseIso('2025-11-17T11:00')),
    );
  });

  test('the same bytes under another company are that company’s file', async () => {
    using folder = new OpenFolder({ now });
    const content = csv(columns, [first]);
    await folder.import(folder.file('甲热力公司.csv', content));
    const { sheets } = await folder.import(folder.file('乙热力公司.csv', content));
    expect(sheets).toMatchObject([{ company: '乙热力公司', accepted: 1 }]);
  });
});

describe('conflicts', () => {
  test('an exact repetition counts once', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(
      folder.file('甲热力公司.csv', csv(columns, [first, first, first])),
    );
    expect(sheets).toMatchObject([{ rows: 3, accepted: 1, unchanged: 2, rejected: 0 }]);
    expect(counts(folder)).toMatchObject({ record: 1, import_issue: 0 });
  });

  test('rows with one number and different contents are all rejected; each names a row that differs', async () => {
    using folder = new OpenFolder({ now });
    const other = { ...first, category: '漏水' };
    const { sheets } = await folder.import(
      folder.file('甲热力公司.csv', csv(columns, [first, first, other, second])),
    );
    expect(sheets).toMatchObject([{ rows: 4, accepted: 1, rejected: 3 }]);
    expect(storedIssues(folder)).toEqual(
      [
        { row: 2, otherRow: 4 },
        { row: 3, otherRow: 4 },
        { row: 4, otherRow: 2 },
      ].map(({ row, otherRow }) => ({
        file: '甲热力公司.csv',
        sheet: null,
        row,
        column: '投诉编号',
        value: 'TS1',
        code: 'conflict-in-file',
        severity: 'row',
        detail: { recordNo: 'TS1', otherRow, otherSheet: '' },
      })),
    );
  });

  test('a known number with another starting date is rejected, and the record stays as it was', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲热力公司1月.csv', csv(columns, [first])));
    const before = answersOf(folder.context.database.connection);
    const { sheets } = await folder.import(
      folder.file('甲热力公司2月.csv', csv(columns, [{ ...second, complaintNo: 'TS1' }])),
    );
    expect(sheets).toMatchObject([{ rows: 1, rejected: 1 }]);
    expect(answersOf(folder.context.database.connection)).toEqual(before);
    expect(storedIssues(folder)).toMatchObject([
      {
        file: '甲热力公司2月.csv',
        row: 2,
        value: 'TS1',
        code: 'conflict-with-stored',
        severity: 'row',
        detail: { recordNo: 'TS1', date: '2025-11-18', storedDate: '2025-11-17' },
      },
    ]);
  });

  test('numbers restart on 1 July: the same number is another record', async () => {
    using folder = new OpenFolder({ now });
    const rows = ['2025-06-30 23:59', '2025-07-01 00:00'].map((acceptedAt) => ({ ...first, acceptedAt }));
    const { sheets } = await folder.import(folder.file('甲热力公司.csv', csv(columns, rows)));
    expect(sheets).toMatchObject([{ accepted: 2, rejected: 0 }]);
  });
});

describe('files that cannot be read', () => {
  test('are refused by themselves; the others are imported', async () => {
    using folder = new OpenFolder({ now });
    const result = await folder.import([
      folder.file('甲热力公司1月.csv', csv(columns, [first])),
      folder.file('空.csv', ''),
      folder.file('坏.xlsx', Buffer.from('PK\u0003\u0004 truncated')),
      join(folder.folder.root, 'missing.csv'),
      folder.file('甲热力公司2月.csv', csv(columns, [second])),
    ]);
    expect(result.sheets.map(({ file, accepted }) => [file, accepted])).toEqual([
      ['甲热力公司1月.csv', 1],
      ['甲热力公司2月.csv', 1],
    ]);
    expect(result.refusals.map(({ file, code, severity }) => [file, code, severity]).sort()).toEqual([
      ['missing.csv', 'file-not-found', 'file'],
      ['坏.xlsx', 'file-damaged', 'file'],
      ['空.csv', 'file-empty', 'file'],
    ]);
    expect(storedIssues(folder)).toHaveLength(3);
    expect(readdirSync(folder.folder.originals)).toHaveLength(2);
  });

  test('a file that breaks after some rows leaves nothing behind, not even its company', async () => {
    const limits = { ...defaultLimits, rows: 1500 };
    using folder = new OpenFolder({ now, parse: parseHere(limits) });
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...first, complaintNo: `TS${index}` }));
    const result = await folder.import([
      folder.file('乙热力公司.csv', csv(columns, many)),
      folder.file('甲热力公司.csv', csv(columns, [first])),
    ]);
    expect(result.refusals).toMatchObject([{ file: '乙热力公司.csv', code: 'too-many-rows' }]);
    expect(result.sheets).toMatchObject([{ file: '甲热力公司.csv', rows: 1, accepted: 1 }]);
    expect(counts(folder)).toMatchObject({
      record: 1,
      company: 1,
      source_file: 1,
      source_sheet: 1,
      import_issue: 1,
    });
    expect(readdirSync(folder.folder.originals)).toHaveLength(1);

    const again = await folder.import(folder.file('乙热力公司.csv', csv(columns, many)));
    expect(again).toMatchObject({ importId: null, sheets: [], refusals: [{ code: 'too-many-rows' }] });
  });

  test('a folder stands for the tables in it and below, by name; hidden and lock files are passed over', async () => {
    using folder = new OpenFolder({ now });
    const inbox = folder.path('inbox');
    mkdirSync(join(inbox, '乙热力公司'), { recursive: true });
    const table = (name: string, complaintNo: string) =>
      folder.file(join('inbox', name), csv(columns, [{ ...first, complaintNo }]));
    table('甲热力公司10月.csv', 'TS10');
    table('甲热力公司9月.csv', 'TS9');
    table('乙热力公司/投诉.csv', 'TS1');
    table('~$甲热力公司.xlsx', 'TS2');
    table('.甲热力公司.csv', 'TS3');
    folder.file('inbox/说明.docx', 'not a table');
    const elsewhere = folder.file('甲热力公司8月.csv', csv(columns, [{ ...first, complaintNo: 'TS8' }]));
    symlinkSync(elsewhere, join(inbox, '甲热力公司8月.csv'));

    const { sheets, refusals } = await folder.import(inbox);
    expect(refusals).toEqual([]);
    expect(sheets.map(({ file, company }) => [file, company])).toEqual([
      ['甲热力公司8月.csv', '甲热力公司'],
      ['甲热力公司9月.csv', '甲热力公司'],
      ['甲热力公司10月.csv', '甲热力公司'],
      ['投诉.csv', '乙热力公司'],
    ]);
  });

  test('nothing to import is an error of its own', async () => {
    using folder = new OpenFolder({ now });
    const empty = folder.path('inbox');
    mkdirSync(empty);
    await expect(folder.import(empty)).rejects.toMatchObject({
      code: 'nothing-found',
      detail: { paths: empty },
    });
  });

  test('a file that goes away while it is imported is refused', async () => {
    using folder = new OpenFolder({ now });
    const kept = folder.file('甲热力公司1月.csv', csv(columns, [first]));
    const going = folder.file('甲热力公司2月.csv', csv(columns, [second]));
    const job = {
      signal: new AbortController().signal,
      report: () => rmSync(going, { force: true }),
    };
    const result = await folder.import([kept, going], {}, job);
    expect(result.refusals).toMatchObject([{ file: '甲热力公司2月.csv', code: 'file-not-found' }]);
    expect(result.sheets).toMatchObject([{ file: '甲热力公司1月.csv', accepted: 1 }]);
  });
});

describe('names that do not exist', () => {
  test.each([
    [{ dataset: 'complaint' }, 'dataset', 'complaint', 'outages'],
    [{ columns: { acceptedTime: '受理时间' } }, 'field', 'acceptedTime', 'acceptedAt'],
    [{ dataset: 'outages', columns: { complaintNo: '编号' } }, 'field', 'complaintNo', 'outageNo'],
  ])('%j is refused with the names to choose from', async (options, kind, name, oneOfTheKnown) => {
    using folder = new OpenFolder({ now });
    const path = folder.file('甲热力公司.csv', csv(columns, [first]));
    await expect(folder.import(path, options)).rejects.toMatchObject({
      code: 'unknown-name',
      detail: { kind, name, known: expect.stringContaining(oneOfTheKnown) },
    });
  });
});
