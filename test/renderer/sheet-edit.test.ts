import { describe, expect, it } from 'vitest';
import type { ColumnView } from '../../src-main/contract/sheet-recognition.ts';
import { columnLetters } from '../../src-renderer/pages/import/wizard/column-letters.ts';
import { gridCells } from '../../src-renderer/pages/import/wizard/grid-cells.ts';
import {
  columnUses,
  nothingChosen,
  withColumn,
  withTable,
} from '../../src-renderer/pages/import/wizard/sheet-edit.ts';

const column = (index: number, name: string, field: string | null, part: ColumnView['part'] = 'whole') => ({
  ...{
    index,
    name,
    header: name,
    field,
    part,
    shared: false,
    by: null,
    confidence: null,
    samples: [],
    readable: null,
  },
});
const recognition = {
  columns: [
    column(0, '编号', 'complaintNo'),
    column(1, '受理日期', 'acceptedAt', 'date'),
    column(2, '受理时间', 'acceptedAt', 'time'),
    column(3, '说明', null),
    column(4, '答复', 'answeredAt'),
  ],
};
const none = nothingChosen(null);
const uses = (choices: typeof none) =>
  [...columnUses(recognition, choices)]
    .flatMap(([name, all]) => all.map(({ field, part }) => `${name} ${field} ${part}`))
    .sort();

describe('a column is used for', () => {
  it('what was recognised, where nothing was chosen', () => {
    expect(uses(none)).toEqual(
      [
        '编号 complaintNo whole',
        '受理日期 acceptedAt date',
        '受理时间 acceptedAt time',
        '答复 answeredAt whole',
      ].sort(),
    );
  });

  it.each<[string, string, Parameters<typeof withColumn>[3], Record<string, string | null>]>([
    ['another field', '说明', { field: 'content', beside: null }, { content: '说明' }],
    ['none', '编号', null, { complaintNo: null }],
    ['none, and its partner for the whole moment', '受理时间', null, { acceptedAt: '受理日期' }],
    [
      'a field that another column was',
      '说明',
      { field: 'answeredAt', beside: null },
      { answeredAt: '说明' },
    ],
    [
      'another field than before',
      '答复',
      { field: 'content', beside: null },
      { answeredAt: null, content: '答复' },
    ],
    [
      'the time of day beside a date',
      '说明',
      { field: 'answeredAt', beside: '答复' },
      { answeredAt: '答复+说明' },
    ],
  ])('%s', (_, name, use, columns) => {
    const choices = withColumn(recognition, none, name, use);
    expect(choices.columns).toEqual(columns);
    expect(columnUses(recognition, choices).get(name)?.[0]?.field).toBe(use?.field);
  });

  it('the date of several fields, of which each can be changed alone', () => {
    const shifts = {
      columns: [
        column(0, '日期', 'startAt', 'date'),
        column(0, '日期', 'endAt', 'date'),
        column(1, '开始', 'startAt', 'time'),
        column(2, '结束', 'endAt', 'time'),
      ],
    };
    const changed = (name: string, use: Parameters<typeof withColumn>[3]) =>
      withColumn(shifts, none, name, use).columns;
    expect(
      columnUses(shifts, none)
        .get('日期')
        ?.map(({ field }) => field),
    ).toEqual(['startAt', 'endAt']);
    expect(changed('结束', null)).toEqual({ endAt: null });
    expect(changed('日期', null)).toEqual({ startAt: '开始', endAt: '结束' });
    expect(changed('结束', { field: 'startAt', beside: '日期' })).toEqual({
      endAt: null,
      startAt: '日期+结束',
    });
  });

  it('nothing any more that was said of another table', () => {
    const said = { ...none, columns: { content: '说明' }, values: { category: { 冷: 'temperature' } } };
    expect(withTable(said, { headerRows: [2, 2] })).toMatchObject({ columns: {}, values: said.values });
    expect(withTable(said, { dataset: 'repairs' })).toMatchObject({ columns: {}, values: {} });
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

it('draws merged cells once, over rows that are not shown and columns that there are', () => {
  const rows = [
    { row: 1, cells: ['标题', '', ''] },
    { row: 3, cells: ['编号', '时间', ''] },
    { row: 4, cells: ['', '日', '时'] },
  ];
  const merges = [
    { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 9 },
    { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
  ];
  const drawn = gridCells({ rows, merges }).map((line) =>
    line.map(({ text, colSpan, rowSpan }) => `${text} ${colSpan}×${rowSpan}`),
  );
  expect(drawn).toEqual([['标题 3×1'], ['编号 1×2', '时间 1×1', ' 1×1'], ['日 1×1', '时 1×1']]);
});
