import { describe, expect, it } from 'vitest';
import { fixture, importFile, importSheet } from './import-file.ts';

/** The rows of `test/fixtures/make/table.py`. */
const records = [
  {
    complaintNo: 'TS001',
    acceptedAt: '2025-11-15 08:30',
    category: 'temperature',
    content: '室内16℃，不热',
    community: '阳光花园',
    answeredAt: '2025-11-17 09:00',
    verified: true,
  },
  {
    complaintNo: 'TS002',
    acceptedAt: '2025-11-15 23:59:59',
    category: 'leak',
    content: '立管漏水\n已停水',
    community: '阳光花园',
    verified: false,
  },
  {
    complaintNo: 'TS003',
    acceptedAt: '2025-12-31 00:01',
    category: 'fee',
    content: '𠮷先生：退费',
    community: '东苑',
    answeredAt: '2026-01-05 14:05',
    verified: true,
  },
] as const;
const withoutVerified = records.map(({ verified: _, ...record }) => record);

describe('the same table, as different programs write it, gives the same records', () => {
  it.each([
    ['openpyxl-1904.xlsx', 'xlsx', [2, 3, 4]],
    ['openpyxl-iso-dates.xlsx', 'xlsx', [2, 3, 4]],
    ['openpyxl-write-only.xlsx', 'xlsx', [2, 3, 4]],
    ['xlsxwriter-1904.xlsx', 'xlsx', [2, 3, 4]],
    ['xlsxwriter-constant-memory.xlsx', 'xlsx', [2, 3, 4]],
    ['xlsxwriter-rich.xlsx', 'xlsx', [3, 4, 5]],
    ['libreoffice-1904.xlsx', 'xlsx', [2, 3, 4]],
    ['libreoffice-1904.xls', 'xls', [2, 3, 4]],
    ['xlwt-1904.xls', 'xls', [2, 3, 4]],
    ['xlwt-ledger.xls', 'xls', [3, 4, 5]],
    ['libreoffice-utf8.csv', 'csv', [2, 3, 5]],
    ['libreoffice-gb18030.csv', 'csv', [2, 3, 5]],
    ['gb18030-quoted.csv', 'csv', [2, 3, 5]],
    ['excel-unicode-text.txt', 'csv', [2, 3, 5]],
    ['utf16be-bom.csv', 'csv', [2, 3, 5]],
    ['utf16le-without-bom.csv', 'csv', [2, 3, 5]],
    ['utf8-bom.csv', 'csv', [3, 4, 6]],
  ])('%s', async (name, format, rows) => {
    const { sheets, refused, ...file } = await importFile(fixture(name));
    expect(file.format).toBe(format);
    expect(refused).toEqual([]);
    expect(sheets).toMatchObject([{ dataset: 'complaints', rows, records, issues: [] }]);
  });
});

describe('a ledger kept by hand: title, unit line, header of two rows, merged cells, total and signatures', () => {
  it.each(['openpyxl-ledger.xlsx', 'libreoffice-ledger.xlsx', 'libreoffice-ledger.xls'])(
    '%s',
    async (name) => {
      expect(await importSheet(fixture(name))).toEqual({
        name: '投诉',
        dataset: 'complaints',
        company: '甲热力有限公司',
        rows: [5, 6, 7],
        records: withoutVerified,
        issues: [],
      });
    },
  );
});

describe('several sheets', () => {
  it.each(['openpyxl-several-sheets.xlsx', 'libreoffice-several-sheets.xls'])(
    '%s: datasets are read, hidden rows too, hidden sheets and notes are not',
    async (name) => {
      const { sheets, refused } = await importFile(fixture(name));
      expect(refused).toEqual([]);
      expect(sheets.map((sheet) => [sheet.name, sheet.dataset, sheet.rows])).toEqual([
        ['投诉台账', 'complaints', [2, 3, 4]],
        ['停热', 'outages', [2]],
      ]);
      expect(sheets[0]?.records).toEqual(records);
      expect(sheets[1]?.records).toEqual([
        {
          outageNo: 'TR01',
          startAt: '2025-11-15 08:30',
          kind: 'fault',
          households: 1200,
          endAt: '2025-11-17 09:00',
        },
      ]);
    },
  );
});

describe('formulas', () => {
  it('without results are bad cells: a program wrote them that does not compute', async () => {
    const sheet = await importSheet(fixture('openpyxl-formulas.xlsx'));
    expect(sheet.issues).toEqual([
      'cell 2 答复时间 formula-without-value =B2+2',
      'row 3 投诉编号 formula-without-value ="TS"&ROW()',
      'cell 4 答复时间 error-cell #N/A',
      'row 5 受理时间 error-cell #REF!',
    ]);
    expect(sheet.rows).toEqual([2, 4]);
    expect(sheet.records[1]).toMatchObject({ verified: true, answeredAt: { unreadable: '#N/A' } });
  });

  it('without results in the old format too', async () => {
    const sheet = await importSheet(fixture('xlwt-formulas.xls'));
    expect(sheet.issues).toEqual([
      'cell 5 答复时间 formula-without-value =',
      'row 6 投诉编号 formula-without-value =',
      'row 7 受理时间 error-cell #N/A',
    ]);
    expect(sheet.rows).toEqual([2, 3, 4, 5]);
    expect(sheet.records[3]).toMatchObject({ content: '室内16℃，不热', verified: true });
  });

  it.each(['libreoffice-formulas.xlsx', 'libreoffice-formulas.xls'])(
    '%s: with results are read as those',
    async (name) => {
      const sheet = await importSheet(fixture(name));
      expect(sheet.records.map((record) => [record.complaintNo, record.answeredAt, record.verified])).toEqual(
        [
          ['TS001', '2025-11-17 08:30', true],
          ['TS3', undefined, false],
          ['TS003', { unreadable: '#N/A' }, true],
        ],
      );
      expect(sheet.issues).toEqual(['cell 4 答复时间 error-cell #N/A', 'row 5 受理时间 error-cell #REF!']);
    },
  );

  it.each(['libreoffice-empty-results.xlsx', 'libreoffice-empty-results.xls'])(
    '%s: whose results are empty texts are empty, for the program that wrote them computes',
    async (name) => {
      const { records, issues } = await importSheet(fixture(name));
      expect(records.map((record) => record.answeredAt)).toEqual([undefined, undefined]);
      expect(issues).toEqual([]);
    },
  );

  it('with an error as result, and with a date', async () => {
    const sheet = await importSheet(fixture('xlsxwriter-errors.xlsx'));
    expect(sheet.issues).toEqual(['row 2 受理时间 error-cell #N/A', 'cell 3 答复时间 error-cell #DIV/0!']);
    expect(sheet.records[1]).toMatchObject({ complaintNo: 'TS003', answeredAt: '2026-01-01' });
  });

  it('that lead to other files, servers and programs: what the file itself holds is read, nothing is followed', async () => {
    const sheet = await importSheet(fixture('xlsxwriter-links.xlsx'));
    expect(sheet.records).toMatchObject([
      { complaintNo: 'TS001', content: '室内16℃，不热' },
      { complaintNo: 'TS002', content: '漏水', answeredAt: '2025-11-19' },
      { complaintNo: 'TS003', content: '不热' },
    ]);
    expect(sheet.issues).toEqual(["cell 4 答复时间 formula-without-value ='file:///etc/[passwd]x'!A1"]);
  });
});

describe('Excel 95 and before', () => {
  it('reads texts by the file’s code page and the built-in Chinese date formats', async () => {
    const sheet = await importSheet(fixture('excel95-gbk.xls'));
    expect(sheet).toMatchObject({ company: '甲热力有限公司', rows: [3, 4, 5], issues: [] });
    expect(sheet.records).toEqual([
      { ...records[0], answeredAt: '2025-11-17' },
      records[1],
      { ...records[2], content: '?先生：退费', answeredAt: '2026-01-05' },
    ]);
  });

  it('takes texts for GBK where no code page is named, in a stream without container', async () => {
    const sheet = await importSheet(fixture('php-bare-stream.xls'));
    expect(sheet.records[0]).toEqual({
      complaintNo: 'TS001',
      acceptedAt: '2025-11-15 08:30',
      category: 'temperature',
      content: '室内16℃，不热',
      answeredAt: '2025-11-15 08:30',
    });
    expect(sheet.rows).toEqual([2, 3, 4]);
  });

  it('joins texts that are cut over several records', async () => {
    const sheet = await importSheet(fixture('xlwt-long-texts.xls'));
    const contents = sheet.records.slice(3).map((record) => record.content);
    expect(contents).toEqual(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? `leak ${index + 4} `.repeat(300).trim() : `${index + 4}号楼不热，`.repeat(300),
      ),
    );
  });
});

describe('WPS', () => {
  it('reads a sheet of formatted rows, pictures in cells and extensions', async () => {
    expect(await importSheet(fixture('by-hand-wps.xlsx'))).toEqual({
      name: '投诉',
      dataset: 'complaints',
      company: '甲热力有限公司',
      rows: [3],
      records: [
        {
          complaintNo: 'TS001',
          acceptedAt: '2025-11-15 08:30',
          category: 'leak',
          content: '=DISPIMG("ID_1",1)',
        },
      ],
      issues: [],
    });
  });
});

describe('a file is read for what it is, whatever its name says', () => {
  it('a tab-separated text named .xls', async () => {
    const { format, encoding, sheets } = await importFile(fixture('gbk-tabs.xls'));
    expect({ format, encoding }).toEqual({ format: 'csv', encoding: 'gb18030' });
    expect(sheets[0]).toMatchObject({ company: '甲热力有限公司', rows: [3, 4, 6], issues: [] });
    expect(sheets[0]?.records[1]).toEqual(records[1]);
  });
});
