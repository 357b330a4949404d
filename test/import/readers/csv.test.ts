import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { fixture, importFile, importSheet, refusalOf } from './import-file.ts';
import { fileWith } from './temporary-file.ts';

const header = '投诉编号,受理时间,内容,小区';
const line = (number: number, content = '不热') => `TS${number},2025-11-15 08:30,${content},东苑`;
/** What is read of a file: `row number content` of each record. */
async function read(content: string | Uint8Array): Promise<string[]> {
  const { rows, records } = await importSheet(await fileWith(content));
  return records.map((record, index) => `${rows[index]} ${record.complaintNo} ${record.content}`);
}

describe('lines', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('end in %s', async (_, end) => {
    expect(await read([header, line(1), line(2)].join(end))).toEqual(['2 TS1 不热', '3 TS2 不热']);
    expect(await read([header, line(1), ''].join(end))).toEqual(['2 TS1 不热']);
  });

  it('may end in different ways in one file', async () => {
    expect(await read(`甲热力投诉台账\r\n${header}\n${line(1)}\r${line(2)}\r\n${line(3)}`)).toEqual([
      '3 TS1 不热',
      '4 TS2 不热',
      '5 TS3 不热',
    ]);
  });

  it('may be broken within quotes, the first of them in another way than the others end', async () => {
    const broken = header.replace('内容', '"内\n容"');
    expect(await read(`${broken}\r\n${line(1, '"一\r\n二"')}\r\n${line(2)}\r\n`)).toEqual([
      '3 TS1 一\n二',
      '5 TS2 不热',
    ]);
  });

  it('are counted though they are blank', async () => {
    expect(await read(`\n\n${header}\n\n${line(1)}\n,,,\n${line(2)}`)).toEqual(['5 TS1 不热', '7 TS2 不热']);
  });

  it('are counted over pieces in which a large file is read, wherever these cut them', async () => {
    const content = '"一\r\n二，""三"""';
    const lines = Array.from({ length: 60_000 }, (_, index) => line(index, content));
    const found = await read([header, ...lines].join('\r\n'));
    expect(found).toHaveLength(60_000);
    expect(found[59_999]).toBe(`${2 + 2 * 59_999} TS59999 一\n二，"三"`);
  });
});

describe('quotes', () => {
  it.each([
    ['doubled', '"他说""不热"""', '他说"不热"'],
    ['within a text', '3"管漏水', '3"管漏水'],
    ['not doubled, on one line', '"他说"不热"了"', '他说"不热"了'],
    ['around a delimiter', '"不热,漏水"', '不热,漏水'],
  ])('%s', async (_, content, expected) => {
    expect(await read(`${header}\n${line(1, content)}\n${line(2)}`)).toEqual([
      `2 TS1 ${expected}`,
      '3 TS2 不热',
    ]);
  });

  it.each([
    ['is never closed', [line(1), line(2, '"不热'), line(3)], 3],
    ['is closed lines later by the quote of another cell', [line(1), line(2, '"不热'), line(3, '"漏水"')], 3],
    ['is cut off with the end of the file', [line(1), 'TS2,2025-11-15,"不热'], 3],
  ])('a file in which one %s is damaged, and the line is named', async (_, lines, row) => {
    const path = await fileWith([header, ...lines, ''].join('\n'));
    expect(await refusalOf(path)).toBe(`file-damaged ${JSON.stringify({ row, what: '"' })}`);
  });

  it('one that is never closed is noticed before all of a large file is kept', async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => line(index));
    const path = await fileWith([header, line(0, '"不热'), ...lines].join('\n'));
    expect(await refusalOf(path)).toBe(`file-damaged ${JSON.stringify({ row: 2, what: '"' })}`);
  });
});

describe('delimiters', () => {
  it.each([
    ['commas', ',', '不热；漏水'],
    ['tabs', '\t', '不热，漏水, 1,2,3,4,5'],
    ['semicolons', ';', '1,5 MPa, 2,5 MPa'],
  ])('%s', async (_, delimiter, content) => {
    const table = `${header}\n${line(1, '#')}\n${line(2)}`.replaceAll(',', delimiter).replace('#', content);
    expect(await read(table)).toEqual([`2 TS1 ${content}`, '3 TS2 不热']);
  });

  it('are judged by the table, not by the title above it', async () => {
    const title = '甲热力投诉台账，单位：件；不含转办, 不含重复, 不含无效, 不含咨询\n';
    expect(await read(title + `${header}\n${line(1)}`.replaceAll(',', '\t'))).toEqual(['3 TS1 不热']);
  });

  it('may be told to Excel in the first line', async () => {
    expect(await read(`sep=;\n${`${header}\n${line(1)}`.replaceAll(',', ';')}`)).toEqual(['3 TS1 不热']);
  });
});

describe('encodings', () => {
  it.each([
    ['libreoffice-utf8.csv', 'utf-8'],
    ['utf8-bom.csv', 'utf-8'],
    ['gb18030-quoted.csv', 'gb18030'],
    ['excel-unicode-text.txt', 'utf-16le'],
    ['utf16le-without-bom.csv', 'utf-16le'],
    ['utf16be-bom.csv', 'utf-16be'],
  ])('%s', async (name, encoding) => {
    expect((await importFile(fixture(name))).encoding).toBe(encoding);
  });

  it('carriage returns alone, in GB18030', async () => {
    // The file breaks a cell within quotes by a line feed.
    expect((await importSheet(fixture('carriage-returns.csv'))).rows).toEqual([2, 3, 5]);
  });

  it('UTF-8 and GB18030 are told apart wherever the pieces cut a character', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => line(index, '𠮷先生不热'.repeat(3)));
    for (let shift = 0; shift < 4; shift++) {
      const { encoding, sheets } = await importFile(
        await fileWith(`${' '.repeat(shift)}${header}\n${rows.join('\n')}`),
      );
      expect(encoding).toBe('utf-8');
      expect(sheets[0]?.records).toHaveLength(40_000);
      expect(sheets[0]?.records.every((record) => record.content === '𠮷先生不热'.repeat(3))).toBe(true);
    }
  });

  it('a file of both is damaged: one of them would be read as what it is not', async () => {
    expect(await refusalOf(fixture('mixed-encodings.csv'))).toBe('file-damaged {"what":"UTF-8 + GB18030"}');
  });

  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    [
      'a character cut off at the end',
      Buffer.concat([Buffer.from(`\uFEFF${header}\n`), Buffer.from('不').subarray(0, 2)]),
      'utf-8',
    ],
    [
      'GB18030 behind the mark of UTF-8',
      Buffer.concat([Buffer.from('\uFEFFa,b\n'), Buffer.from([0xb2, 0xbb])]),
      'utf-8',
    ],
    ['half of a UTF-16 unit at the end', utf16(`${header}\n${line(1)}`).subarray(0, -1), 'utf-16le'],
    ['half of a surrogate pair', utf16(`${header}\n${line(1, '\uD842')}`), 'utf-16le'],
    ['bytes that no encoding has', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x0a]), 'gb18030'],
    ['NUL in UTF-16', utf16(`${header}\n${line(1, 'a\0b')}`), 'NUL'],
    ['NUL in UTF-8', Buffer.from(`${header}\n${line(1, 'a\0b')}`), 'NUL'],
    ['NUL behind the mark of UTF-8', Buffer.from(`\uFEFF${header}\n${line(1, 'a\0b')}`), 'NUL'],
  ])('%s: damaged', async (_, content, what) => {
    expect(await refusalOf(await fileWith(content))).toBe(`file-damaged ${JSON.stringify({ what })}`);
  });
});

describe('limits', () => {
  it('columns', async () => {
    const wide = `${header}\n${line(1)}${','.repeat(600)}x`;
    expect(await refusalOf(await fileWith(wide))).toBe('too-many-columns {"row":2,"limit":512}');
  });

  it('rows with content', async () => {
    const table = `${header}\n\n\n\n${line(1)}\n${line(2)}`;
    const limits = { ...defaultLimits, rows: 3 };
    expect((await importSheet(await fileWith(table), limits)).rows).toEqual([5, 6]);
    expect(await refusalOf(await fileWith(`${table}\n${line(3)}`), limits)).toBe('too-many-rows {"limit":3}');
  });

  it('the length of a row', async () => {
    const limits = { ...defaultLimits, rowCharacters: 1000 };
    const table = `${header}\n${line(1, '热'.repeat(1000))}`;
    expect(await refusalOf(await fileWith(table), limits)).toBe(
      'file-suspicious {"what":"row 2","limit":1000}',
    );
  });

  it.each(['，', ' ', '年', '1', '公司', '('])(
    'a title or unit line of nothing but %s is read in no time',
    async (mark) => {
      const table = `填报单位：${mark.repeat(200_000)}\n${mark.repeat(200_000)}\n${header}\n${line(1)}`;
      expect((await importSheet(await fileWith(table))).rows).toEqual([4]);
    },
  );

  it('the length of a cell: the cell is refused, the row is stored', async () => {
    const { rows, issues } = await importSheet(
      await fileWith(`${header}\n${line(1, '热'.repeat(1_000_000))}`),
    );
    expect(rows).toEqual([2]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^cell 2 内容 text-too-long 热{32767}$/);
  });
});
