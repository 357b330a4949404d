import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src-main/import/cell.ts';
import { ImportError } from '../../../src-main/import/import-error.ts';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { openSourceFile } from '../../../src-main/import/readers/open-source-file.ts';
import { fixture, importSheet } from './import-file.ts';
import { header, row, type SmallWorkbook, text, workbookEntries } from './small-workbook.ts';
import { fileWith } from './temporary-file.ts';
import { zipOf } from './zip-file.ts';

async function cellsOf(workbook: SmallWorkbook): Promise<[row: number, cells: readonly Cell[]][]> {
  const file = await openSourceFile(await fileWith(zipOf(workbookEntries(workbook))), defaultLimits);
  try {
    const rows: [number, readonly Cell[]][] = [];
    for await (const batch of file.sheets[0]?.rows() ?? []) {
      rows.push(...batch.map(({ row, cells }): [number, readonly Cell[]] => [row, cells]));
    }
    return rows;
  } finally {
    await file.close();
  }
}

/** The cells of row 1, which holds `cells`. */
async function firstRow(cells: string, workbook: SmallWorkbook = {}): Promise<readonly Cell[]> {
  return (await cellsOf({ ...workbook, rows: `<row r="1">${cells}</row>` }))[0]?.[1] ?? [];
}

async function refusal(workbook: SmallWorkbook): Promise<string> {
  const error = await cellsOf(workbook).catch((thrown: unknown) => thrown);
  return error instanceof ImportError
    ? `${error.sheet} ${error.code} ${JSON.stringify(error.detail)}`
    : `${error}`;
}

describe('what the standard allows and few programs do', () => {
  it('no references, no styles, no dimension, nothing compressed', async () => {
    expect(await importSheet(fixture('by-hand-bare.xlsx'))).toMatchObject({
      rows: [2, 4],
      records: [
        { complaintNo: 'TS001', acceptedAt: '2025-11-15 08:30', content: '室内16℃，不热' },
        { complaintNo: 'TS002', acceptedAt: '2025-11-15 23:59:59', content: '立管漏水\n已停水' },
      ],
      issues: [],
    });
  });

  it('the strict namespaces, dates in ISO 8601', async () => {
    expect(await importSheet(fixture('by-hand-strict.xlsx'))).toMatchObject({
      rows: [2, 3],
      records: [
        { complaintNo: 'TS001', acceptedAt: '2025-11-15 08:30', answeredAt: '2025-11-17 09:00' },
        { complaintNo: 'TS003', acceptedAt: '2025-12-31', category: 'fee' },
      ],
      issues: [],
    });
  });

  it('prefixes, single quotes, part names in other cases and with backslashes', async () => {
    expect(await importSheet(fixture('by-hand-prefixed.xlsx'))).toMatchObject({
      rows: [3, 4],
      records: [
        { complaintNo: 'TS001', acceptedAt: '2025-11-15 08:30', community: '阳光花园', verified: true },
        { complaintNo: 'TS003', acceptedAt: '2025-12-31', community: '阳光花园' },
      ],
      issues: [],
    });
  });

  it('targets from the root, unusual places, sheets of charts, links to other files', async () => {
    expect(await importSheet(fixture('by-hand-absolute.xlsx'))).toMatchObject({
      rows: [2],
      records: [{ complaintNo: 'TS001', acceptedAt: '2025-11-15 08:30' }],
      issues: [],
    });
  });

  it('texts in runs, with reading aids, escapes, entities and CDATA', async () => {
    const { records, issues } = await importSheet(fixture('by-hand-texts.xlsx'));
    const acceptedAt = '2025-11-15 08:30';
    expect(records).toEqual([
      { complaintNo: 'TS001', acceptedAt, category: 'leak', content: '不热', community: '<阳光>花园🔥' },
      { complaintNo: 'TS002', acceptedAt, content: '室内 16℃', community: '东苑&西苑' },
      { complaintNo: 'TS003', acceptedAt, content: '一\n二_x000D_三四' },
      { complaintNo: 'TS004', acceptedAt },
    ]);
    expect(issues).toEqual([]);
  });

  it('number formats: which show a date, which a number', async () => {
    const { records } = await importSheet(fixture('by-hand-date-formats.xlsx'));
    const shown = (content: string) =>
      records.filter((record) => record.content === content).map((record) => record.complaintNo);
    const dates = [14, 22, 27, 31, 57, 58, 176, 177, 178, 179, 180, 181, 182, 183, 184];
    const numbers = [0, 2, 49, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210];
    expect(shown('2025-11-15 12:00')).toEqual(dates.map((format) => `TS${format}`));
    expect(shown('45976.5')).toEqual(numbers.map((format) => `TS${format}`));
  });
});

describe('cells', () => {
  it.each<[string, string, Cell[]]>([
    ['a number', '<c><v>1.5</v></c>', [1.5]],
    ['a number with white space', '<c><v>\n 3 \n</v></c>', [3]],
    ['a shared text', '<c t="s"><v>1</v></c>', ['二']],
    ['a shared text that is empty', '<c t="s"><v>2</v></c><c><v>1</v></c>', [null, 1]],
    ['a text of its own', text('不热'), ['不热']],
    ['yes', '<c t="b"><v>1</v></c>', [true]],
    ['no', '<c t="b"><v>0</v></c>', [false]],
    ['an error', '<c t="e"><v>#REF!</v></c>', [{ error: '#REF!' }]],
    ['a formula with its result', '<c><f>1+1</f><v>2</v></c>', [2]],
    ['a formula with a text', '<c t="str"><f>A2</f><v>二</v></c>', ['二']],
    ['a formula without result', '<c><f>1+1</f></c>', [{ formula: '1+1' }]],
    ['a formula with an empty result of no type', '<c><f>A2</f><v></v></c>', [{ formula: 'A2' }]],
    ['a formula whose result is the empty text', '<c t="str"><f>A2</f><v></v></c><c><v>1</v></c>', [null, 1]],
    ['a formatted date', '<c s="1"><v>45976.5</v></c>', [{ serial: 45976.5 }]],
    ['a style that is not defined', '<c s="9"><v>45976.5</v></c>', [45976.5]],
    ['a cell further right', '<c r="C1"><v>1</v></c>', [null, null, 1]],
    ['cells out of order', '<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>', [1, 2]],
    ['empty cells behind the last value', '<c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1"/>', [1]],
  ])('%s', async (_, cells, expected) => {
    const strings = '<si><t>一</t></si><si><t>二</t></si><si><t/></si>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>';
    expect(await firstRow(cells, { strings, styles })).toEqual(expected);
  });
});

describe('row numbers are those that Excel shows', () => {
  it.each<[string, string, number[]]>([
    ['as told', '<row r="3"><c><v>1</v></c></row><row r="7"><c><v>1</v></c></row>', [3, 7]],
    ['counted where they are not told', '<row/><row><c><v>1</v></c></row><row><c><v>1</v></c></row>', [2, 3]],
    ['counted on', '<row r="5"><c><v>1</v></c></row><row><c><v>1</v></c></row>', [5, 6]],
    [
      'by the cells where only they tell',
      '<row><c r="B4"><v>1</v></c></row><row><c><v>1</v></c></row>',
      [4, 5],
    ],
  ])('%s', async (_, rows, expected) => {
    expect((await cellsOf({ rows })).map(([number]) => number)).toEqual(expected);
  });

  it.each([
    ['rows that go back', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>', 'row'],
    ['a row number that is none', '<row r="x"><c><v>1</v></c></row>', 'row'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>', 'A3'],
    ['a reference that is none', '<row r="2"><c r="2"><v>1</v></c></row>', '2'],
    ['two values in one place', '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>', 'c'],
  ])('%s: the file is damaged, the sheet is named', async (_, rows, what) => {
    expect(await refusal({ rows })).toMatch(/^投诉 file-damaged /);
    expect(await refusal({ rows })).toContain(`"what":"${what}"`);
  });
});

describe('values that cannot be are no values', () => {
  it.each([
    ['a number in words', '<c><v>many</v></c>', 'many'],
    ['a number beyond all', '<c><v>1e999</v></c>', '1e999'],
    ['a blank number', '<c><v> </v></c>', ' '],
    ['a shared text that does not exist', '<c t="s"><v>7</v></c>', 'sharedStrings'],
  ])('%s', async (_, cell, what) => {
    const rows = row(1, text('x')) + row(2, cell);
    const told = JSON.stringify({ row: 2, what });
    expect(await refusal({ rows, strings: '<si><t>一</t></si>' })).toBe(`投诉 file-damaged ${told}`);
  });
});

describe('merged cells', () => {
  const merges = async (behindRows: string, rows = header) => {
    const file = await openSourceFile(
      await fileWith(zipOf(workbookEntries({ rows, behindRows }))),
      defaultLimits,
    );
    try {
      return await file.sheets[0]?.merges();
    } finally {
      await file.close();
    }
  };
  const b2d3 = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 3 };

  it.each([
    ['as programs write them', '<mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells>'],
    ['with prefix, quotes and spaces', "<x:mergeCells ><x:mergeCell ref = 'B2:D3' /></x:mergeCells>"],
    ['behind a sheet of much data', '<mergeCells><mergeCell ref="B2:D3"></mergeCell></mergeCells>', 300_000],
    [
      'before links, which have ranges too',
      '<mergeCells><mergeCell ref="B2:D3"/></mergeCells><hyperlinks><hyperlink ref="A1:A9"/></hyperlinks>',
    ],
  ])('%s', async (_, xml, filler = 0) => {
    expect(await merges(xml, `${header}${row(2, text('x'.repeat(filler)))}`)).toEqual([b2d3]);
  });

  it('are none where there are none, whatever the texts say', async () => {
    const rows = header + row(2, text('&lt;mergeCells>&lt;mergeCell ref="A1:B2"/>'));
    expect(await merges('<mergeCells/><hyperlinks><hyperlink ref="A1:A9"/></hyperlinks>', rows)).toEqual([]);
    expect(await merges('', rows)).toEqual([]);
  });

  it('are found wherever the pieces are cut in which the sheet is unpacked', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`);
    for (let shift = 0; shift < 40; shift++) {
      const rows = header + row(2, text('x'.repeat(16_000 + shift)));
      const found = await merges(`<mergeCells>${many.join('')}</mergeCells>`, rows);
      expect(found?.map((merge) => merge.firstRow)).toEqual(many.map((_, index) => index + 1));
    }
  });
});
