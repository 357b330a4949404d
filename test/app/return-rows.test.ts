import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import ExcelJS, { type Worksheet } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Intake } from '../../src-main/app/intake.ts';
import { clearMadeFiles, madeFileAt, removeOldMadeFiles } from '../../src-main/app/made-files.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { returnRows } from '../../src-main/app/return-rows.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { type SheetChoicesInput, sheetChoices } from '../../src-main/contract/sheet-choices.ts';
import type { MadeFile, ReturnRequest } from '../../src-main/contract/window.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const reason = '退回企业更正';
const asked = { language: 'zh', reason, unreadable: false } as const;
const day = (text: string) => new Date(`${text}Z`);

/** A company's complaints as it keeps them by hand: a title, a header of two rows, dates as dates, its own columns. */
async function ledger(folder: OpenFolder, name = '2025年11月投诉.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('投诉');
  sheet.addRow(['甲热力公司2025年11月投诉台账']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['投诉编号', '受理时间', '投诉人', null, '处理情况', null, '投诉类型', '内部备注']);
  sheet.addRow([null, null, '联系人', '联系电话', '到场时间', '答复时间', null, null]);
  for (const merge of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'H2:H3']) sheet.mergeCells(merge);
  sheet.addRow([
    'TS1',
    day('2025-11-17T09:00'),
    '王小明',
    '13912345678',
    null,
    day('2025-11-18T10:00'),
    '收费',
    1,
  ]);
  sheet.addRow(['TS2', '待定', '李大力', '0532-88881234', null, day('2025-11-19T10:30'), '收费', 'vip']);
  sheet.addRow([null, day('2025-11-20T00:00'), '赵六', '13712345678', '明天', null, '漏水', 2.5]);
  sheet.addRow(['TS4', day('2025-11-21T08:15'), '=1+1', '+86 139', '不详', null, '收费', null]);
  sheet.addRow(['TS5', day('2025-11-22T08:15'), null, null, null, null, '收费', null]);
  sheet.addRow(['TS5', day('2025-11-23T08:15'), null, null, null, null, '漏水', null]);
  for (let row = 4; row <= 9; row++) {
    for (const column of ['B', 'E', 'F']) sheet.getCell(`${column}${row}`).numFmt = 'yyyy/m/d h:mm';
  }
  const path = folder.path(name);
  await book.xlsx.writeFile(path);
  return path;
}

async function madeFrom(folder: OpenFolder, sheetId: number | null, wanted: Partial<ReturnRequest> = {}) {
  const previews = new Previews(folder.context, new Intake(folder.folder.inbox));
  const request = { ...asked, source: { sheetId: sheetId ?? 0 }, ...wanted };
  return opened(folder, await returnRows(folder.context, previews, request, quiet));
}

async function opened(folder: OpenFolder, made: MadeFile) {
  const path = madeFileAt(folder.folder, made.reportId)?.path ?? '';
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { ...made, path, book, sheet };
}

const values = (sheet: Worksheet, row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
const isMarked = (sheet: Worksheet, cell: string) =>
  JSON.stringify(sheet.getCell(cell).fill ?? null).includes('solid');
const disclosures = (folder: OpenFolder) =>
  folder.context.database.connection.prepare('select actor, at, reason, kind, subject from disclosure').all();

describe('rejected rows can be downloaded as the company’s own sheet', () => {
  test('with its head, its rows and columns as found, the cell marked, and the reason beside it', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    expect(sheets).toMatchObject([{ accepted: 2, rejected: 4 }]);
    const { sheet, fileName, rows } = await madeFrom(folder, sheets[0]?.sheetId ?? null);

    expect([fileName, rows, sheet.name]).toEqual(['甲热力公司 2025年11月投诉 退回更正.xlsx', 4, '投诉']);
    expect(sheet.getCell('A1').value).toBe('甲热力公司2025年11月投诉台账');
    expect(values(sheet, 3).slice(2)).toEqual([
      ...['联系人', '联系电话', '到场时间', '答复时间', '投诉类型', '内部备注', '行号', '问题', '怎么改'],
    ]);
    expect(sheet.model.merges.toSorted()).toEqual(
      ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'H2:H3', 'I2:I3', 'J2:J3', 'K2:K3'].toSorted(),
    );
    const told = Object.fromEntries([4, 5, 6, 7].map((row) => [row, values(sheet, row)]));
    expect(told[4]).toEqual([
      ...['TS2', '待定', '李大力', '0532-88881234', undefined, day('2025-11-19T10:30'), '收费', 'vip', 5],
      '“受理时间”填写为“待定”，不是有效的日期时间。',
      '请改成 2026-01-31 08:30 这样的写法。',
    ]);
    expect(told[5]?.slice(1, 9)).toEqual([
      ...[day('2025-11-20T00:00'), '赵六', '13712345678', '明天', undefined, '漏水', 2.5, 6],
    ]);
    expect(told[5]?.slice(9)).toEqual([
      expect.stringMatching(/^1\. “投诉编号”没有填写.*\n2\. “处理情况\/到场时间”填写为“明天”/),
      expect.stringMatching(/^1\. 请补填后重新报送。\n2\. 请改成/),
    ]);
    expect(told[6]?.[9]).toContain('另见“投诉”第 9 行');
    expect(sheet.getCell('F4').numFmt).toBe('yyyy-mm-dd hh:mm');
    expect(sheet.getCell('B5').numFmt).toBe('yyyy-mm-dd');
    expect(['B4', 'A5', 'E5', 'A6', 'A7'].every((cell) => isMarked(sheet, cell))).toBe(true);
    expect(['A4', 'C4', 'B5', 'B6'].some((cell) => isMarked(sheet, cell))).toBe(false);
    expect(JSON.stringify(sheet.getCell('B4').note)).toContain('不是有效的日期时间。请改成');
    expect(sheet.autoFilter).toBe('A3:K7');
  });

  test('and can be imported again after the marked cells were corrected', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const { sheet, book, fileName } = await madeFrom(folder, sheets[0]?.sheetId ?? null);
    sheet.getCell('B4').value = '2025-11-18 08:30';
    sheet.getCell('A5').value = 'TS3';
    sheet.getCell('E5').value = day('2025-11-21T09:00');
    sheet.getCell('E5').numFmt = 'yyyy/m/d h:mm';
    sheet.getCell('A7').value = 'TS6';
    const path = folder.path(fileName);
    await book.xlsx.writeFile(path);

    const again = await folder.import(path);
    expect(again.refusals).toEqual([]);
    expect(again.sheets).toMatchObject([
      { company: '甲热力公司', dataset: 'complaints', rows: 4, accepted: 4, rejected: 0 },
    ]);
    expect(again.sheets[0]?.unmappedColumns).toEqual(sheets[0]?.unmappedColumns);
    expect(again.sheets[0]?.mapping).toEqual(sheets[0]?.mapping);
    const stored = folder.context.database.connection
      .prepare('select record_no from record order by record_no')
      .pluck();
    expect(stored.all()).toEqual(['TS1', 'TS2', 'TS3', 'TS4', 'TS5', 'TS6']);
  });

  test('with the rows that were stored with an unreadable cell, where they are asked for; nothing in it runs', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const { sheet, rows } = await madeFrom(folder, sheets[0]?.sheetId ?? null, { unreadable: true });
    expect(rows).toBe(5);
    expect(values(sheet, 6).slice(0, 5)).toEqual([
      'TS4',
      day('2025-11-21T08:15'),
      "'=1+1",
      '+86 139',
      '不详',
    ]);
    expect(isMarked(sheet, 'E6')).toBe(true);
  });

  test('in English', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const { sheet, fileName } = await madeFrom(folder, sheets[0]?.sheetId ?? null, { language: 'en' });
    expect(fileName).toBe('甲热力公司 2025年11月投诉 to correct.xlsx');
    expect(values(sheet, 4).slice(8)).toEqual([
      5,
      '"受理时间" holds "待定", which is no date and time.',
      'Write it as 2026-01-31 08:30.',
    ]);
  });

  test('of a text file, whose values stay texts', async () => {
    using folder = new OpenFolder({ now });
    const lines = ['投诉编号,受理时间,联系电话', '0001,待定,013800138000', '0002,2025-11-17 09:00,1'];
    const { sheets } = await folder.import(folder.file('甲热力公司投诉.csv', lines.join('\n')));
    const { sheet } = await madeFrom(folder, sheets[0]?.sheetId ?? null);
    expect(values(sheet, 2).slice(0, 4)).toEqual(['0001', '待定', '013800138000', 2]);
  });

  test('of a preview, problems that only storing finds included, and nothing is stored', async () => {
    using folder = new OpenFolder({ now });
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const [file] = await intake.addPaths([await ledger(folder)]);
    const { previewId } = await previews.open(
      [{ token: file?.token ?? '', company: null, dataset: null }],
      quiet,
    );
    const source = { previewId, sheet: 0 };
    const made = await returnRows(folder.context, previews, { ...asked, source }, quiet);
    const { sheet } = await opened(folder, made);
    expect([4, 5, 6, 7].map((row) => values(sheet, row)[8])).toEqual([5, 6, 8, 9]);
    const counts = folder.context.database.connection.prepare('select count(*) from import_run').pluck();
    expect(counts.get()).toBe(0);
    expect((await previews.commit(previewId, quiet)).sheets).toMatchObject([{ accepted: 2, rejected: 4 }]);
  });

  test('of a sheet whose header, dataset and columns were said by hand', async () => {
    using folder = new OpenFolder({ now });
    const lines = [
      '甲热力公司台账,,',
      '流水,登记,结果',
      'A1,2025-11-15 08:00,2025-11-16 08:00',
      'A2,待定,2025-11-16 09:00',
      ',2025-11-17 08:00,明天',
    ];
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const open = async (path: string, choices: SheetChoicesInput[]) => {
      const [file] = await intake.addPaths([path]);
      const sheets = choices.map((choice) => sheetChoices.parse(choice));
      return previews.open([{ token: file?.token ?? '', company: null, dataset: null, sheets }], quiet);
    };
    const { previewId } = await open(folder.file('台账.csv', lines.join('\n')), [
      {
        ...{ name: null, dataset: 'complaints', headerRows: [2, 2] },
        columns: { complaintNo: '流水', acceptedAt: '登记', answeredAt: '结果' },
      },
    ]);
    const { sheets } = await previews.commit(previewId, quiet);
    expect(sheets).toMatchObject([{ accepted: 1, rejected: 2 }]);

    const made = await madeFrom(folder, sheets[0]?.sheetId ?? null);
    const { sheet } = made;
    expect([1, 2, 3, 4].map((row) => values(sheet, row).slice(0, 4))).toEqual([
      ['甲热力公司台账'],
      ['流水', '登记', '结果', '行号'],
      ['A2', '待定', '2025-11-16 09:00', 4],
      [undefined, '2025-11-17 08:00', '明天', 5],
    ]);
    expect(values(sheet, 3)[4]).toBe('“登记”填写为“待定”，不是有效的日期时间。');
    expect(values(sheet, 4)[4]).toMatch(/^1\. “流水”没有填写.*\n2\. “结果”填写为“明天”/);
    expect(['B3', 'A4', 'C4'].every((cell) => isMarked(sheet, cell))).toBe(true);
    expect(['A3', 'C3', 'B4'].some((cell) => isMarked(sheet, cell))).toBe(false);

    sheet.getCell('B3').value = '2025-11-15 09:00';
    sheet.getCell('A4').value = 'A3';
    sheet.getCell('C4').value = '2025-11-18 08:00';
    const corrected = folder.path(made.fileName);
    await made.book.xlsx.writeFile(corrected);
    const again = await open(corrected, []);
    expect(again.sheets).toMatchObject([{ company: '甲热力公司', rows: 2, accepted: 2, rejected: 0 }]);
  });

  test('of a preview of a file that was imported before', async () => {
    using folder = new OpenFolder({ now });
    const path = await ledger(folder);
    await folder.import(path);
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const [file] = await intake.addPaths([path]);
    const { previewId } = await previews.open(
      [{ token: file?.token ?? '', company: null, dataset: null }],
      quiet,
    );
    const source = { previewId, sheet: 0 };
    expect(await returnRows(folder.context, previews, { ...asked, source }, quiet)).toMatchObject({
      rows: 4,
    });
  });
});

describe('what belongs to persons', () => {
  test('goes out only with a reason, and who asked, when, why and for what is kept', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    await madeFrom(folder, sheets[0]?.sheetId ?? null);
    expect(disclosures(folder)).toEqual([
      {
        actor: 'test',
        at: now,
        reason,
        kind: 'returnedRows',
        subject: expect.stringContaining('2025年11月投诉.xlsx'),
      },
    ]);
  });

  test('is masked without one, columns that nobody read included, and nothing is kept of it', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const { sheet } = await madeFrom(folder, sheets[0]?.sheetId ?? null, { reason: null, unreadable: true });
    expect(values(sheet, 4).slice(0, 8)).toEqual([
      ...['TS2', '待定', '李**', '053****1234', undefined, day('2025-11-19T10:30'), '收费', '***'],
    ]);
    expect(disclosures(folder)).toEqual([]);
  });
});

describe('a workbook that was made', () => {
  test('is removed after an hour, whether another one is made or not, and at every start', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const { path } = await madeFrom(folder, sheets[0]?.sheetId ?? null);
    const madeAt = statSync(dirname(path)).mtimeMs;
    removeOldMadeFiles(folder.folder, madeAt + 3_590_000);
    expect(existsSync(path)).toBe(true);
    removeOldMadeFiles(folder.folder, madeAt + 3_600_000);
    expect(existsSync(path)).toBe(false);
    await madeFrom(folder, sheets[0]?.sheetId ?? null);
    clearMadeFiles(folder.folder);
    expect(readdirSync(folder.folder.outbox)).toEqual([]);
  });

  test('is not left where the work was cancelled, or the original is gone', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(await ledger(folder));
    const previews = new Previews(folder.context, new Intake(folder.folder.inbox));
    const request = { ...asked, source: { sheetId: sheets[0]?.sheetId ?? 0 } };
    const signal = AbortSignal.abort();
    await expect(returnRows(folder.context, previews, request, { ...quiet, signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    rmSync(folder.context.originals.pathOf(readdirSync(folder.folder.originals)[0] ?? ''));
    await expect(returnRows(folder.context, previews, request, quiet)).rejects.toMatchObject({
      code: 'original-gone',
    });
    expect(readdirSync(folder.folder.outbox)).toEqual([]);
  });

  test('is known only by its token', () => {
    using folder = new OpenFolder({ now });
    expect(madeFileAt(folder.folder, '../originals')).toBeNull();
    expect(readFileSync(folder.folder.database).length).toBeGreaterThan(0);
  });
});
