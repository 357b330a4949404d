import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { versionsOf } from '../store/contents.ts';
import { OpenFolder } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');

interface Sheet {
  readonly lines: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
}

/** A workbook as `.xlsx` and `.xls` (Excel 97) hold it, with one sheet per name. */
function workbook(format: 'xlsx' | 'xls', sheets: Readonly<Record<string, Sheet>>): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, { lines, merges = [] }] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [...line]));
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: 'buffer', bookType: format === 'xls' ? 'biff8' : 'xlsx' });
}

const complaints: Sheet = {
  lines: [
    ['甲热力公司2025年11月投诉台账'],
    ['投诉编号', '受理时间', '投诉类型', '小区'],
    ['TS1', '2025-11-15 08:30', '收费', '东苑'],
    ['TS2', '2025-11-16 08:30', '漏水', null],
    ['TS3', '2025-11-17 08:30', '收费', null],
    ['合计', null, 3, null],
    ['填表人：张三', null, null, null],
  ],
  merges: ['A1:D1', 'D3:D5'],
};
const outages: Sheet = {
  lines: [
    ['停热编号', '停热开始时间', '停热类型', '影响户数'],
    ['TR1', '2025-11-20 06:00', '突发', 1200],
    ['合计', null, null, 1200],
  ],
};

interface Stored {
  readonly dataset: string;
  readonly record_no: string;
  readonly company: string;
  readonly body: string;
}

/** Records as rows told them, without what rules derive. */
function records({ context }: OpenFolder): Stored[] {
  return context.database.connection
    .prepare<[], Stored>(
      `select dataset, record_no, name as company, body from record join series on series.id = series_id
       join company on company.id = company_id where derived_by = '' order by dataset, record_no`,
    )
    .all();
}

describe('a workbook of one company', () => {
  it.each(['xlsx', 'xls'] as const)(
    '.%s is read with each of its datasets, merged cells filled down, and neither total nor signature taken for a record',
    async (format) => {
      using folder = new OpenFolder({ now });
      const path = folder.file(`甲热力公司.${format}`, workbook(format, { 投诉: complaints, 停热: outages }));
      const { sheets, refusals } = await folder.import(path);
      expect(refusals).toEqual([]);
      expect(sheets).toMatchObject([
        { sheet: '投诉', dataset: 'complaints', rows: 3, accepted: 3, rejected: 0 },
        { sheet: '停热', dataset: 'outages', rows: 1, accepted: 1, rejected: 0 },
      ]);
      const day = (date: string) => parseIso(`2025-11-${date}`);
      expect(records(folder).map(({ body }) => JSON.parse(body))).toEqual([
        ['TS1', day('15T08:30'), 'fee', '东苑'],
        ['TS2', day('16T08:30'), 'leak', '东苑'],
        ['TS3', day('17T08:30'), 'fee', '东苑'],
        ['TR1', day('20T06:00'), 'fault', 1200],
      ]);
    },
  );

  it.each(['xlsx', 'xls'] as const)(
    '.%s that gives a number to different contents on two sheets has it rejected on both, each naming the other',
    async (format) => {
      using folder = new OpenFolder({ now });
      const header = ['投诉编号', '受理时间', '投诉类型'];
      const [ours, other] = ['收费', '漏水'].map((category) => ['TS1', '2025-11-15 08:30', category]);
      const same = ['TS2', '2025-11-15 09:30', '收费'];
      const book = workbook(format, {
        上旬: { lines: [header, ours ?? [], same] },
        中旬: { lines: [header, same, other ?? []] },
      });
      const { sheets } = await folder.import(folder.file(`甲热力公司投诉.${format}`, book));
      expect(sheets).toMatchObject([
        { sheet: '上旬', rows: 2, accepted: 1, unchanged: 0, rejected: 1 },
        { sheet: '中旬', rows: 2, accepted: 0, unchanged: 1, rejected: 1 },
      ]);
      expect(records(folder).map(({ record_no }) => record_no)).toEqual(['TS2']);
      const issues = folder.context.database.connection
        .prepare<[], { sheet: string; row: number; code: string; detail: string }>(
          `select source_sheet.name as sheet, row, code, detail from import_issue
           join source_sheet on source_sheet.id = sheet_id order by source_sheet.id`,
        )
        .all();
      expect(issues.map(({ detail, ...issue }) => ({ ...issue, ...JSON.parse(detail) }))).toEqual([
        { sheet: '上旬', row: 2, code: 'conflict-in-file', recordNo: 'TS1', otherSheet: '中旬', otherRow: 3 },
        { sheet: '中旬', row: 3, code: 'conflict-in-file', recordNo: 'TS1', otherSheet: '上旬', otherRow: 2 },
      ]);
    },
  );
});

describe('a record', () => {
  it('is updated by a later file that spells its company otherwise, and keeps what was said before', async () => {
    using folder = new OpenFolder({ now });
    const header = '投诉编号,受理时间,投诉类型,答复时间';
    const november = `甲热力有限公司2025年11月投诉台账\n${header}\nTS1,2025-11-15 08:30,收费,\n`;
    const december = `甲热力2025年12月投诉台账\n${header}\nTS1,2025-11-15 08:30,收费,2025-11-17 09:00\n`;
    await folder.import(folder.file('11月.csv', november));
    const { sheets } = await folder.import(folder.file('12月.csv', december));

    expect(sheets).toMatchObject([{ company: '甲热力有限公司', accepted: 0, updated: 1 }]);
    expect(records(folder)).toMatchObject([
      {
        company: '甲热力有限公司',
        body: JSON.stringify(['TS1', parseIso('2025-11-15T08:30'), 'fee', parseIso('2025-11-17T09:00')]),
      },
    ]);
    expect(versionsOf(folder.context.database.connection)).toMatchObject([
      { recordNo: 'TS1', version: 1, file: '11月.csv' },
    ]);
  });
});
