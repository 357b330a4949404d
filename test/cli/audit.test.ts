import { existsSync, readdirSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditJson } from './audit-json.ts';
import { Desk, type Ended } from './desk.ts';

/** A sheet with a title, a header of two rows, a bad row, a bad cell, a total: rows count as Excel shows them. */
async function workbook(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('投诉');
  sheet.addRow(['甲热力公司2025年11月投诉台账']);
  sheet.addRow(['投诉编号', '受理', '', '投诉类型', '答复时间', '备注2']);
  sheet.addRow(['', '日期', '时间', '', '', '']);
  sheet.mergeCells('A1:F1');
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('B2:C2');
  for (const column of ['D', 'E', 'F']) sheet.mergeCells(`${column}2:${column}3`);
  sheet.addRow(['TS0001', '2025-11-17', '09:00', '收费', '2025-11-26 10:00', '电话']);
  sheet.addRow(['TS0002', '待定', '09:00', '收费', '', '']);
  sheet.addRow(['TS0003', '2025-11-18', '10:00', '收费', '2025-11-20 10:00', '']);
  sheet.addRow(['TS0004', '2025-11-19', '10:00', '收费', '不详', '']);
  sheet.addRow(['合计', '4']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Line breaks in a cell: the second record starts on line 4. */
const outages = [
  '停热编号,停热开始时间,停热类型,影响区域,恢复供热时间,通知时间',
  'TR1,2025-11-20 08:00,突发,"东区',
  '西区",2025-11-20 09:00,',
  'TR2,2025-11-20 08:00,突发,南区,2025-11-20 12:00:30,2025-11-20 11:01:59',
  'TR3,2026-01-30 22:00,突发,北区,,',
].join('\n');

const desk = new Desk();
let ran: Ended;
let told: AuditJson;

beforeAll(async () => {
  desk.file('in/甲热力公司.xlsx', await workbook());
  desk.file('in/below/乙热力公司停热.csv', outages);
  desk.file('in/丙热力公司投诉.csv', '投诉编号,受理时间\n');
  const args = ['audit', 'in', '--as-of', '2026-01-31T00:00', '--json', 'out.json', '--report', 'out.xlsx'];
  ran = await desk.run(args);
  told = desk.json('out.json');
});
afterAll(() => desk[Symbol.dispose]());

test('ends with 3 where rows were rejected, though violations are no failure', () => {
  expect(ran.exitCode).toBe(3);
});

test('stdout holds the summary table and nothing else; everything for people goes to stderr', () => {
  const lines = ran.stdout.trimEnd().split('\n');
  expect(lines[0]?.trim().split(/\s+/)).toEqual([
    '企业',
    '规则',
    '合规',
    '违规',
    '待办',
    '无法判定',
    '不适用',
    '合规率',
    '可判定占比',
  ]);
  const row = (line: string) => line.trim().split(/\s{2,}/);
  const percent = (rate: number | null) => (rate === null ? '–' : `${(rate * 100).toFixed(1)} %`);
  expect(lines.slice(1).map(row)).toEqual(
    told.summary.map((one) => [
      one.company,
      one.ruleId,
      ...[one.compliant, one.violation, one.pending, one.undeterminable, one.notApplicable].map(String),
      percent(one.rate),
      percent(one.share),
    ]),
  );
  expect(ran.stderr).toContain('甲热力公司.xlsx');
  expect(ran.stderr).toContain(desk.path('out.json'));
});

test('works without --data in a temporary database that it removes', () => {
  expect(readdirSync(desk.path('tmp'))).toEqual([]);
  expect(readdirSync(desk.root).sort()).toEqual(['in', 'out.json', 'out.xlsx', 'tmp']);
});

test('asOf is Beijing time', () => {
  expect(told.asOf).toBe('2026-01-31T00:00:00+08:00');
});

test('files: what became of each sheet, of folders and the folders in them', () => {
  expect(told.files.toSorted((one, other) => (one.file < other.file ? -1 : 1))).toEqual([
    {
      file: '乙热力公司停热.csv',
      sheet: null,
      company: '乙热力公司',
      dataset: 'outages',
      rows: 3,
      accepted: 3,
      rejected: 0,
      unchanged: 0,
      updated: 0,
      mapping: {
        outageNo: '停热编号',
        startAt: '停热开始时间',
        kind: '停热类型',
        area: '影响区域',
        endAt: '恢复供热时间',
        noticeAt: '通知时间',
      },
      unmappedColumns: [],
      missingColumns: expect.arrayContaining(['cause', 'expectedEndAt', 'repairStartedAt']),
    },
    {
      file: '甲热力公司.xlsx',
      sheet: '投诉',
      company: '甲热力公司',
      dataset: 'complaints',
      rows: 4,
      accepted: 3,
      rejected: 1,
      unchanged: 0,
      updated: 0,
      mapping: {
        complaintNo: '投诉编号',
        acceptedAt: '受理/日期+受理/时间',
        category: '投诉类型',
        answeredAt: '答复时间',
      },
      unmappedColumns: ['备注2'],
      missingColumns: expect.arrayContaining(['onsiteAt', 'investigatedAt']),
    },
  ]);
});

test('issues: where they stand, with the header as found, and what to do', () => {
  const place = { file: '甲热力公司.xlsx', sheet: '投诉' };
  expect(told.issues).toEqual([
    {
      file: '丙热力公司投诉.csv',
      sheet: null,
      row: null,
      column: null,
      value: null,
      code: 'no-rows',
      severity: 'file',
      message: expect.any(String),
    },
    {
      ...place,
      row: 5,
      column: '受理/日期',
      value: expect.stringMatching(/^待定/),
      code: 'invalid-datetime',
      severity: 'row',
      message: expect.stringContaining('待定'),
    },
    {
      ...place,
      row: 7,
      column: '答复时间',
      value: '不详',
      code: 'invalid-datetime',
      severity: 'cell',
      message: expect.stringContaining('不详'),
    },
  ]);
});

test('the same problems stand on stderr with file, sheet, row and column', () => {
  expect(ran.stderr).toMatch(/丙热力公司投诉\.csv.*no-rows/);
  expect(ran.stderr).toMatch(/甲热力公司\.xlsx \[投诉\] 第 5 行：.*受理\/日期.*待定.*invalid-datetime/);
  expect(ran.stderr).toMatch(/甲热力公司\.xlsx \[投诉\] 第 7 行：.*答复时间.*不详/);
});

const answersOf = (company: string, ruleId: string) =>
  told.summary.find((row) => row.company === company && row.ruleId === ruleId);

test('summary: the five answers, the rate, and the determinable share', () => {
  // TS0001 late, TS0003 in time, TS0004 unreadable.
  expect(answersOf('甲热力公司', 'CMP-02')).toEqual({
    company: '甲热力公司',
    ruleId: 'CMP-02',
    compliant: 1,
    violation: 1,
    pending: 0,
    undeterminable: 1,
    notApplicable: 0,
    rate: 0.5,
    share: 0.667,
  });
  // TR1 was over before 3 h, TR2 was told of a minute late, TR3 still runs and is shorter.
  expect(answersOf('乙热力公司', 'OUT-02')).toMatchObject({
    compliant: 0,
    violation: 1,
    pending: 1,
    notApplicable: 1,
    rate: 0,
    share: 1,
  });
});

const violations = (ruleId: string) => told.violations.filter((one) => one.ruleId === ruleId);

test('violations: by whom, where, from when, due when, done when, how many minutes late', () => {
  expect(violations('CMP-02')).toEqual([
    {
      company: '甲热力公司',
      ruleId: 'CMP-02',
      dataset: 'complaints',
      recordNo: 'TS0001',
      file: '甲热力公司.xlsx',
      sheet: '投诉',
      row: 4,
      kind: 'late',
      from: '2025-11-17T09:00:00+08:00',
      dueAt: '2025-11-25T00:00:00+08:00',
      actualAt: '2025-11-26T10:00:00+08:00',
      overdueMinutes: 2040,
      explanation: expect.stringContaining('D03'),
    },
  ]);
});

test('the row of a CSV is the line on which the record starts, and minutes are rounded down', () => {
  expect(violations('OUT-02')).toEqual([
    {
      company: '乙热力公司',
      ruleId: 'OUT-02',
      dataset: 'outages',
      recordNo: 'TR2',
      file: '乙热力公司停热.csv',
      sheet: null,
      row: 4,
      kind: 'late',
      from: '2025-11-20T08:00:00+08:00',
      dueAt: '2025-11-20T11:00:00+08:00',
      actualAt: '2025-11-20T11:01:59+08:00',
      overdueMinutes: 1,
      explanation: expect.any(String),
    },
  ]);
});

test('pending: what is still open and until when', () => {
  expect(told.pending.filter((one) => one.ruleId === 'OUT-02')).toEqual([
    {
      company: '乙热力公司',
      ruleId: 'OUT-02',
      recordNo: 'TR3',
      dueAt: '2026-01-31T01:00:00+08:00',
      from: '2026-01-30T22:00:00+08:00',
      file: '乙热力公司停热.csv',
      sheet: null,
      row: 5,
    },
  ]);
});

test('the report is a workbook', async () => {
  expect(existsSync(desk.path('out.xlsx'))).toBe(true);
  const book = new Workbook();
  await book.xlsx.readFile(desk.path('out.xlsx'));
  expect(book.worksheets.length).toBeGreaterThan(3);
});

describe('a duty not done', () => {
  test('is overdue until asOf', async () => {
    using other = new Desk();
    other.file('甲热力公司投诉.csv', '投诉编号,受理时间,答复时间\nTS1,2025-11-17 09:00,\n');
    const asOf = '2025-11-25T00:01:30+08:00';
    const { exitCode } = await other.run([
      'audit',
      '甲热力公司投诉.csv',
      '--as-of',
      asOf,
      '--json',
      'o.json',
    ]);
    expect(exitCode).toBe(0);
    expect(other.json('o.json').violations).toMatchObject([
      { kind: 'missing', dueAt: '2025-11-25T00:00:00+08:00', actualAt: null, overdueMinutes: 1 },
    ]);
  });
});
