import { describe, expect, it } from 'vitest';
import type { ImportIssue } from '../../src-main/contract/issues.ts';
import { defaultLimits } from '../../src-main/import/limits.ts';
import { readRecords } from '../../src-main/import/read-records.ts';
import { CompanyNames } from '../../src-main/import/recognise/company-names.ts';
import type { ProposalContext } from '../../src-main/import/recognise/propose-sheets.ts';
import type { ParsedRecord, RecordBatch } from '../../src-main/import/sheet-plan.ts';
import { datasetNamed, type Line, linesOf, planOf, sheetOf } from './recognise/memory-sheet.ts';

interface Result {
  readonly fields: readonly string[];
  readonly records: readonly ParsedRecord[];
  readonly issues: readonly ImportIssue[];
  readonly rows: number;
  readonly rejected: Readonly<Record<string, number>>;
}

async function read(
  lines: readonly Line[],
  options: Parameters<typeof sheetOf>[1] = {},
  context: Partial<ProposalContext> = {},
): Promise<Result> {
  const sheet = sheetOf(lines, options);
  const plan = await planOf(sheet, context);
  const batches: RecordBatch[] = [];
  const where = { fileName: 'a.xlsx', limits: defaultLimits, names: context.names ?? new CompanyNames([]) };
  for await (const batch of readRecords(sheet, plan, datasetNamed(plan.dataset), where)) batches.push(batch);
  const rejected: Record<string, number> = {};
  for (const batch of batches) {
    const refused = Object.values(batch.rejected).reduce((sum, count) => sum + count, 0);
    expect(batch.rows).toBe(batch.records.length + refused);
    for (const [company, count] of Object.entries(batch.rejected))
      rejected[company] = (rejected[company] ?? 0) + count;
  }
  return {
    fields: batches[0]?.fields ?? [],
    records: batches.flatMap((batch) => batch.records),
    issues: batches.flatMap((batch) => batch.issues),
    rows: batches.reduce((sum, batch) => sum + batch.rows, 0),
    rejected,
  };
}

/** `row column code value` */
function told(issues: readonly ImportIssue[]): string[] {
  return issues.map(({ row, column, code, value, severity }) =>
    [severity, row, column, code, value].join(' '),
  );
}

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;
const header = '投诉编号|受理时间|内容|小区|答复时间';
const good = 'TS1|2025-11-15 08:30|不热|东苑|2025-11-16 09:00';

describe('a good row', () => {
  it('becomes a record, its values in the dataset’s order', async () => {
    const result = await read(
      linesOf(`受理时间|内容|投诉编号|答复时间\n2025-11-15 08:30|不热|TS1|2025-11-16`),
    );
    expect(result.fields).toEqual(['complaintNo', 'acceptedAt', 'content', 'answeredAt']);
    expect(result.records).toEqual([
      {
        row: 2,
        company: '甲热力',
        recordNo: 'TS1',
        start: at('2025-11-15T08:30'),
        values: ['TS1', at('2025-11-15T08:30'), '不热', '2025-11-16'],
      },
    ]);
    expect(result.issues).toEqual([]);
  });

  it('may have a number as its number, and a bare date as its start', async () => {
    const [record] = (
      await read([
        ['投诉编号', '受理时间', '内容'],
        [20251115001, { serial: 45976 }, null],
      ])
    ).records;
    expect(record).toMatchObject({
      recordNo: '20251115001',
      start: '2025-11-15',
      values: ['20251115001', '2025-11-15', null],
    });
  });

  it('reads a date and a time of day from two columns', async () => {
    const { records } = await read(linesOf('投诉编号|受理日期|受理时间|内容\nTS1|2025-11-15|8:30|不热'));
    expect(records[0]?.start).toBe(at('2025-11-15T08:30'));
  });
});

describe('dates without a year', () => {
  const lines = (title: string) =>
    linesOf(
      `${title}||\n投诉编号|受理时间|内容\nTS1|11月15日 8:30|x\nTS2|1月5日 8:30|x\nTS3|2025-03-01 8:30|x`,
    );

  it('take it from the title', async () => {
    const { records } = await read(lines('2025年投诉台账'));
    expect(records.map((record) => record.start)).toEqual(
      ['2025-11-15T08:30', '2025-01-05T08:30', '2025-03-01T08:30'].map(at),
    );
  });

  it('from January to June belong to the second year of a heating season', async () => {
    const { records } = await read(lines('2025-2026采暖季投诉台账'));
    expect(records.map((record) => record.start)).toEqual(
      ['2025-11-15T08:30', '2026-01-05T08:30', '2025-03-01T08:30'].map(at),
    );
  });

  it('are problems if no year is told', async () => {
    expect(told((await read(lines('投诉台账'))).issues)).toEqual([
      'row 3 受理时间 year-unknown 11月15日 8:30',
      'row 4 受理时间 year-unknown 1月5日 8:30',
    ]);
  });
});

describe('a bad cell', () => {
  it.each([
    ['|2025-11-15 08:30|不热|东苑|', ['row 2 投诉编号 missing-required ']],
    ['TS1||不热|东苑|', ['row 2 受理时间 missing-required ']],
    ['TS1|待定|不热|东苑|', ['row 2 受理时间 invalid-datetime 待定']],
    ['|待定|不热|东苑|', ['row 2 投诉编号 missing-required ', 'row 2 受理时间 invalid-datetime 待定']],
  ])('in a required field rejects the row: %s', async (line, expected) => {
    const result = await read(linesOf(`${header}\n${line}`));
    expect(told(result.issues)).toEqual(expected);
    expect(result).toMatchObject({ rows: 1, records: [], rejected: { 甲热力: 1 } });
  });

  it('in an optional field is marked unreadable, and the row is stored', async () => {
    const result = await read(linesOf(`${header}\nTS1|2025-11-15 08:30|不热|东苑|待定`));
    expect(result.records[0]?.values.at(-1)).toEqual({ unreadable: '待定' });
    expect(result.issues).toEqual([
      {
        file: 'a.xlsx',
        sheet: 'Sheet1',
        row: 2,
        column: '答复时间',
        value: '待定',
        code: 'invalid-datetime',
        severity: 'cell',
        detail: {},
      },
    ]);
    expect(result.rejected).toEqual({});
  });

  it('in an optional field of a rejected row is told too, as part of it', async () => {
    const { issues } = await read(linesOf(`${header}\nTS1|待定|不热|东苑|尽快`));
    expect(told(issues)).toEqual([
      'row 2 受理时间 invalid-datetime 待定',
      'row 2 答复时间 invalid-datetime 尽快',
    ]);
  });

  it('may be an error or a formula without result', async () => {
    const lines: Line[] = [
      header.split('|'),
      ['TS1', { error: '#REF!' }, null, null, null],
      ['TS2', '2025-11-15', null, null, { formula: 'A1' }],
    ];
    expect((await read(lines)).issues.map(({ row, code, severity }) => `${row} ${code} ${severity}`)).toEqual(
      ['2 error-cell row', '3 formula-without-value cell'],
    );
  });

  it('of a pair of columns is told at the column that is to blame', async () => {
    const lines = linesOf(`
      投诉编号|受理||内容
      |日期|时间|
      TS0|2025-11-15|8:00|x
      TS1|待定|8:30|x
      TS2|2025-11-15|尽快|x
      TS3||8:30|x
      TS4|||x`);
    const { issues } = await read(lines, { merges: ['A1:A2', 'B1:C1', 'D1:D2'] });
    expect(issues.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '4 受理/日期 invalid-datetime',
      '5 受理/时间 invalid-datetime',
      '6 受理/日期 invalid-datetime',
      '7 受理/日期 missing-required',
    ]);
  });
});

describe('rows that are no records are left out', () => {
  it.each([
    ['blank', '  |||| '],
    ['only a running number', '3|||||', '序号|'],
    ['the header again', header],
    ['a total', '合计|35|||'],
    ['a total behind a running number', '9|总计：35件||||', '序号|'],
    ['a page total in the first column', '本页小计|||35||', '序号|'],
    ['a total of counts under every column', '合计|2|2|2||', '序号|'],
    ['a total of counts, as texts', '合计|２|35|2||', '序号|'],
    ['a total in words', '共35条||||'],
    ['the maker', '制表人：张三||审核：李四||填表日期：2025-12-01'],
    ['the maker with the name beside it', '制表人|张三|审核人|李四|'],
    ['the day of filling in, beside its label', '填表日期：|2025-12-01|||'],
    ['the unit', '填报单位：甲热力有限公司||||'],
    ['a remark', '备注：本表不含12345转办件||||'],
    ['an explanation', '注：1.受理时间以来电为准||||'],
    ['a stamp', '|||（盖章）|'],
    ['a sentence', '以上数据均已核实，无漏报。||||'],
    ['a text at the end, not in the columns of number and start', '||以上已核对||'],
  ])('%s', async (_, line, before = '') => {
    const own = before === '' ? good : `1|${good}`;
    const result = await read(linesOf(`${before}${header}\n${own}\n${line}`));
    expect(told(result.issues)).toEqual([]);
    expect(result).toMatchObject({ rows: 1, rejected: {} });
  });

  it('a line of text merged across the table, anywhere', async () => {
    const lines = linesOf(`${header}\n一、东部片区||||\n${good}\n截至月底全部办结||||`);
    expect(await read(lines, { merges: ['A2:E2', 'A4:E4'] })).toMatchObject({ rows: 1, issues: [] });
  });

  it('the second header row again', async () => {
    const lines = linesOf(`
      投诉编号|受理||内容|小区
      |日期|时间||
      TS1|2025-11-15|8:30|不热|东苑
      投诉编号|受理||内容|小区
      |日期|时间||
      TS2|2025-11-15|8:30|不热|东苑`);
    expect(await read(lines, { merges: ['A1:A2', 'B1:C1'] })).toMatchObject({ rows: 2, issues: [] });
  });
});

describe('rows that could be records are counted and named', () => {
  it.each([
    ['a number and nothing else', 'TS2||||'],
    ['a number in words', '未编号|2025-11-16||东苑|'],
    ['a start and nothing else', '|2025-11-16 08:00|||'],
    ['a start that cannot be read', '|待定|不热|东苑|'],
    ['a number of figures with a bad start', '2|35|不热||'],
    ['a total with the date of a record', '合计|2025-11-16 08:00|||'],
    ['a number that holds a comma, with more beside it', 'TS2，TS3||不热||'],
    ['a content that begins like a remark', '||其他|说明：不热|'],
    ['neither number nor start, but more than one cell', '||不热|东苑|'],
  ])('%s', async (_, line) => {
    expect((await read(linesOf(`${header}\n${good}\n${line}`))).rows).toBe(2);
  });

  it('a lone text between records', async () => {
    const result = await read(linesOf(`${header}\n||不热||\n${good}`));
    expect(told(result.issues)).toEqual([
      'row 2 投诉编号 missing-required ',
      'row 2 受理时间 missing-required ',
    ]);
  });
});

describe('merged cells', () => {
  it('are filled down their column', async () => {
    const lines = linesOf(`${header}\n${good}\nTS2|2025-11-15 08:40|漏水||\nTS3|2025-11-15 08:50|漏水||`);
    const { records } = await read(lines, { merges: ['D2:D3', 'E2:E4'] });
    expect(records.map((record) => record.values[3])).toEqual(['东苑', '东苑', null]);
    expect(records.map((record) => record.values[4])).toEqual(Array(3).fill(at('2025-11-16T09:00')));
  });

  it('over the number make two rows of one record visible', async () => {
    const lines = linesOf(`${header}\n${good}\n||漏水|西苑|`);
    const { records } = await read(lines, { merges: ['A2:A3', 'B2:B3'] });
    expect(records.map((record) => `${record.row} ${record.recordNo} ${record.values[2]}`)).toEqual([
      '2 TS1 不热',
      '3 TS1 漏水',
    ]);
  });

  it('make no record of a row that holds nothing of its own', async () => {
    const lines = [...linesOf(`${header}\n${good}`), ['', '', '', '', '']];
    expect((await read(lines, { merges: ['A2:A3', 'B2:B3'] })).rows).toBe(1);
  });

  it('of the title do not reach into the data', async () => {
    const lines = linesOf(`甲热力投诉台账||||\n${header}\n|2025-11-15|x|y|`);
    expect((await read(lines, { merges: ['A1:A3'] })).rejected).toEqual({ 甲热力: 1 });
  });
});

describe('a company column', () => {
  it('tells each row’s company; a row without one is rejected', async () => {
    const lines = linesOf(`
      企业|投诉编号|受理时间|内容
      甲热力|TS1|2025-11-15 08:30|x
      乙热力|TS1|2025-11-15 08:30|x
      |TS2|2025-11-15 08:30|x
      乙热力|TS3|待定|x`);
    const result = await read(lines);
    expect(result.records.map((record) => `${record.company} ${record.recordNo}`)).toEqual([
      '甲热力 TS1',
      '乙热力 TS1',
    ]);
    expect(result.rejected).toEqual({ '': 1, 乙热力: 1 });
    expect(told(result.issues)).toEqual([
      'row 4 企业 missing-required ',
      'row 5 受理时间 invalid-datetime 待定',
    ]);
    expect(result.fields).toEqual(['complaintNo', 'acceptedAt', 'content']);
  });

  it('may be merged down', async () => {
    const lines = linesOf('企业|投诉编号|受理时间|内容\n甲热力|TS1|2025-11-15|x\n|TS2|2025-11-15|x');
    expect((await read(lines, { merges: ['A2:A3'] })).records.map((record) => record.company)).toEqual([
      '甲热力',
      '甲热力',
    ]);
  });
});
