import { describe, expect, it } from 'vitest';
import { linesOf, mapping, planOf, sheetOf } from './memory-sheet.ts';

const data = 'TS0001|2025-11-15 08:30|家里不热|2025-11-15 10:00|2025-11-16 09:00';

describe('the header is found', () => {
  it('in the first row', async () => {
    const plan = await planOf(sheetOf(linesOf(`投诉编号|受理时间|内容|到场时间|答复时间\n${data}`)));
    expect(plan.headerRows).toEqual([1, 1]);
    expect(mapping(plan)).toEqual([
      '0 complaintNo 投诉编号',
      '1 acceptedAt 受理时间',
      '2 content 内容',
      '3 onsiteAt 到场时间',
      '4 answeredAt 答复时间',
    ]);
  });

  it('below title, unit and blank lines', async () => {
    const lines = linesOf(`
      某某热力公司2025年11月投诉台账||||
      填报单位：某某热力公司||||单位：件
      ||||
      投诉编号|受理时间|内容|到场时间|答复时间
      ${data}`);
    expect((await planOf(sheetOf(lines, { merges: ['A1:E1'] }))).headerRows).toEqual([4, 4]);
  });

  it('with a title in one word with the dataset', async () => {
    const plan = await planOf(
      sheetOf(linesOf(`投诉||||\n投诉编号|受理时间|内容|到场时间|答复时间\n${data}`)),
    );
    expect(plan.headerRows).toEqual([2, 2]);
  });

  it.each(['填报单位|甲热力|||', '月份|11月|||', '甲热力|投诉|||', '单位：件|||制表人：张三|'])(
    'below %s, which is no part of it',
    async (line) => {
      const lines = linesOf(`${line}\n投诉编号|受理时间|内容|到场时间|答复时间\n${data}`);
      expect((await planOf(sheetOf(lines))).headerRows).toEqual([2, 2]);
    },
  );

  it('not in a row of data that reads like a header', async () => {
    const lines = linesOf(
      `投诉编号|受理时间|类型|内容\nTS0001|2025-11-15|收费|内容\nTS0002|2025-11-15|收费|地址`,
    );
    expect((await planOf(sheetOf(lines))).headerRows).toEqual([1, 1]);
  });

  it('with columns beyond it that are empty', async () => {
    const lines = linesOf(`投诉编号|受理时间|||内容||||\n${'TS1|2025-11-15 08:30|||不热||||'}`);
    const plan = await planOf(sheetOf(lines));
    expect(mapping(plan)).toEqual(['0 complaintNo 投诉编号', '1 acceptedAt 受理时间', '4 content 内容']);
    expect(plan.unmappedColumns).toEqual([]);
  });
});

describe('a header of several rows', () => {
  const twoRows = linesOf(`
    投诉编号|受理||内容|答复|
    |日期|时间||日期|时间
    TS0001|2025-11-15|08:30|不热|2025-11-16|09:00`);
  const expected = [
    '0 complaintNo 投诉编号',
    '1 acceptedAt(date) 受理/日期',
    '2 acceptedAt(time) 受理/时间',
    '3 content 内容',
    '4 answeredAt(date) 答复/日期',
    '5 answeredAt(time) 答复/时间',
  ];

  it('with merged cells', async () => {
    const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:F1'];
    const plan = await planOf(sheetOf(twoRows, { merges }));
    expect(plan.headerRows).toEqual([1, 2]);
    expect(mapping(plan)).toEqual(expected);
  });

  it('without its merges, as saved in a CSV file', async () => {
    const plan = await planOf(sheetOf(twoRows, { name: null }));
    expect(plan.headerRows).toEqual([1, 2]);
    expect(mapping(plan)).toEqual(expected);
  });

  it('below a title, with headings of groups above complete headers', async () => {
    const lines = linesOf(`
      某某热力公司投诉台账||||
      投诉信息|||处理信息|
      投诉编号|受理时间|内容|到场时间|答复时间
      ${data}`);
    for (const merges of [['A1:E1', 'A2:C2', 'D2:E2'], []]) {
      const plan = await planOf(sheetOf(lines, { merges }));
      expect(plan.headerRows).toEqual([2, 3]);
      expect(plan.columns.map((column) => column.header)).toEqual([
        '投诉信息/投诉编号',
        '投诉信息/受理时间',
        '投诉信息/内容',
        '处理信息/到场时间',
        '处理信息/答复时间',
      ]);
    }
  });

  it('of three rows', async () => {
    const lines = linesOf(`
      基本情况|||处理情况|||
      投诉编号|受理||到场|答复||
      |日期|时间|时间|日期|时间|方式
      TS0001|2025-11-15|08:30|2025-11-15 10:00|2025-11-16|09:00|电话`);
    const merged = ['A1:C1', 'D1:G1', 'A2:A3', 'B2:C2', 'E2:G2'];
    for (const merges of [merged, []]) {
      const plan = await planOf(sheetOf(lines, { merges }));
      expect(plan.headerRows).toEqual([1, 3]);
      expect(mapping(plan)).toEqual([
        '0 complaintNo 基本情况/投诉编号',
        '1 acceptedAt(date) 基本情况/受理/日期',
        '2 acceptedAt(time) 基本情况/受理/时间',
        '3 onsiteAt 处理情况/到场/时间',
        '4 answeredAt(date) 处理情况/答复/日期',
        '5 answeredAt(time) 处理情况/答复/时间',
      ]);
      expect(plan.unmappedColumns).toEqual(['处理情况/答复/方式']);
    }
  });

  it('does not swallow a first record that has only words', async () => {
    const lines = linesOf(`投诉编号|受理时间|内容|小区\n甲|待定|不热|东苑\nTS2|2025-11-15|不热|东苑`);
    expect((await planOf(sheetOf(lines))).headerRows).toEqual([1, 1]);
  });

  it('does not take 时间 under an unknown heading for the start', async () => {
    const lines = linesOf(`
      投诉编号|受理时间|打印|
      ||时间|人
      TS0001|2025-11-15 08:30|2025-11-16 09:00|张三`);
    const plan = await planOf(sheetOf(lines, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] }));
    expect(mapping(plan)).toEqual(['0 complaintNo 投诉编号', '1 acceptedAt 受理时间']);
    expect(plan.unmappedColumns).toEqual(['打印/时间', '打印/人']);
  });
});

describe('headers in other words', () => {
  it.each([
    ['受理日期', 'acceptedAt'],
    ['来电时间', 'acceptedAt'],
    ['接单时间', 'acceptedAt'],
    ['回复时间', 'answeredAt'],
    ['答复日期', 'answeredAt'],
    [' 答 复 时 间 ', 'answeredAt'],
    ['答复\n时间', 'answeredAt'],
    ['*答复时间：', 'answeredAt'],
    ['答复时间（必填）', 'answeredAt'],
    ['答复时间[yyyy-mm-dd hh:mm]', 'answeredAt'],
    ['１．答复时间', 'answeredAt'],
    ['Ａｎｓｗｅｒ　Ｔｉｍｅ', 'answeredAt'],
    ['answeredAt', 'answeredAt'],
    ['赔偿金额（元）', 'compensation'],
    ['赔偿金额/元', 'compensation'],
    ['赔偿金额\r\n(万元)', 'compensation'],
  ])('%j is %s', async (header, field) => {
    const start = field === 'acceptedAt' ? header : '受理时间';
    const lines = [
      ['投诉编号', start, '内容', header === start ? '备注2' : header],
      ['TS1', '2025-11-15', '不热', 'x'],
    ];
    const plan = await planOf(sheetOf(lines));
    const found = plan.columns.find((column) => column.field === field);
    expect(found?.header).toBe(header.trim());
  });
});
