import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src-main/import/cell.ts';
import { linesOf, mapping, planOf, sheetOf } from './memory-sheet.ts';

const day = (serial: number): Cell => ({ serial });

describe('one column per field', () => {
  it('the earliest synonym wins, the later one is listed as unused', async () => {
    const plan = await planOf(
      sheetOf(linesOf('投诉编号|来电时间|受理时间|内容\nTS1|2025-11-15 08:00|2025-11-15 08:30|不热')),
    );
    expect(mapping(plan)).toEqual(['0 complaintNo 投诉编号', '2 acceptedAt 受理时间', '3 content 内容']);
    expect(plan.unmappedColumns).toEqual(['来电时间']);
  });

  it('lists unknown columns that hold values, and fields without a column', async () => {
    const plan = await planOf(sheetOf(linesOf('投诉编号|受理时间|备注2|备注3\nTS1|2025-11-15 08:00|x|')));
    expect(plan.unmappedColumns).toEqual(['备注2']);
    expect(plan.missingFields).toContain('onsiteAt');
    expect(plan.missingFields).not.toContain('acceptedAt');
  });

  it('two columns with the same header are ambiguous', async () => {
    const sheet = sheetOf(linesOf('投诉编号|受理时间|联系电话|联系电话\nTS1|2025-11-15 08:00|1|2'));
    await expect(planOf(sheet)).rejects.toMatchObject({
      code: 'column-ambiguous',
      detail: { field: '联系电话', header: '联系电话' },
    });
  });
});

describe('a date and a time of day in two columns', () => {
  const both = ['1 acceptedAt(date) 受理日期', '2 acceptedAt(time) 受理时间'];
  it.each([
    ['texts', '2025-11-15', '8:30', both],
    ['Chinese texts', '2025年11月15日', '上午8时30分', both],
    ['texts without a year', '11月15日', '8点', both],
    ['Excel dates', day(45976), day(0.354), both],
    ['Excel serial numbers', 45976, 0.354, both],
    ['a date with midnight, as exported', '2025-11-15 00:00:00', '08:30:00', both],
    ['no values: by the headers', null, null, both],
    ['a complete moment in the second', '2025-11-15', '2025-11-15 08:30', ['2 acceptedAt 受理时间']],
    ['a complete moment in the first', '2025-11-15 08:30', '2025-11-15 08:30', ['2 acceptedAt 受理时间']],
  ])('%s', async (_, date, time, expected) => {
    const lines = [
      ['投诉编号', '受理日期', '受理时间', '内容'],
      ['TS1', date, time, '不热'],
      ['TS2', null, null, '不热'],
    ];
    const plan = await planOf(sheetOf(lines));
    expect(mapping(plan).filter((text) => text.includes('acceptedAt'))).toEqual(expected);
  });

  it('with the time headed only 时间, of several moments', async () => {
    const lines = linesOf('投诉编号|受理日期|时间|答复日期|时间\nTS1|2025-11-15|8:30|2025-11-16|9:00');
    expect(mapping(await planOf(sheetOf(lines)))).toEqual([
      '0 complaintNo 投诉编号',
      '1 acceptedAt(date) 受理日期',
      '2 acceptedAt(time) 时间',
      '3 answeredAt(date) 答复日期',
      '4 answeredAt(time) 时间',
    ]);
  });
});

describe('columns told by the user', () => {
  const lines = linesOf('投诉编号|来电时间|受理时间|内容|备注\nTS1|2025-11-15 08:00|2025-11-15 08:30|不热|x');

  it('win over what is recognised', async () => {
    const plan = await planOf(sheetOf(lines), { columns: { acceptedAt: '来电时间', satisfaction: '备注' } });
    expect(mapping(plan)).toEqual([
      '0 complaintNo 投诉编号',
      '1 acceptedAt 来电时间',
      '3 content 内容',
      '4 satisfaction 备注',
    ]);
    expect(plan.unmappedColumns).toEqual(['受理时间']);
  });

  it('may take a column away from another field', async () => {
    const plan = await planOf(sheetOf(lines), { columns: { satisfaction: '内容' } });
    expect(plan.columns.find((column) => column.header === '内容')?.field).toBe('satisfaction');
  });

  it('make a header known that no synonym knows', async () => {
    const strange = linesOf('件号|何时|何事\nTS1|2025-11-15 08:00|不热');
    const columns = { complaintNo: '件号', acceptedAt: '何时', content: '何事' };
    const plan = await planOf(sheetOf(strange), { columns, dataset: 'complaints' });
    expect(mapping(plan)).toEqual(['0 complaintNo 件号', '1 acceptedAt 何时', '2 content 何事']);
  });

  it('name a date and a time with +, as the summary shows them', async () => {
    const pair = linesOf('投诉编号|第一|第二|内容\nTS1|2025-11-15|8:30|不热');
    const plan = await planOf(sheetOf(pair), { columns: { acceptedAt: '第一+第二' } });
    expect(mapping(plan).slice(1, 3)).toEqual(['1 acceptedAt(date) 第一', '2 acceptedAt(time) 第二']);
  });

  it.each([
    [
      'a header that does not exist',
      { satisfaction: '评语' },
      { field: '满意度', header: '评语', dataset: 'complaints' },
    ],
    ['a field that no dataset has', { nothing: '备注' }, { field: 'nothing', header: '备注' }],
  ])('%s is refused', async (_, columns, detail) => {
    await expect(planOf(sheetOf(lines), { columns })).rejects.toMatchObject({
      code: 'required-column-missing',
      detail,
    });
  });

  it('of another dataset do not disturb', async () => {
    const plan = await planOf(sheetOf(lines), { columns: { households: '户数' } });
    expect(plan.dataset).toBe('complaints');
  });
});
