import { describe, expect, it } from 'vitest';
import { defaultLimits, type ImportLimits } from '../../../src-main/import/limits.ts';
import { openSourceFile } from '../../../src-main/import/readers/open-source-file.ts';
import { importSheet, refusalOf } from './import-file.ts';
import { complaint, header, row, type SmallWorkbook, text, workbookEntries } from './small-workbook.ts';
import { fileWith } from './temporary-file.ts';
import { zipOf } from './zip-file.ts';

/** Not compressed, so that what repeats itself is no bomb. */
const file = (workbook: SmallWorkbook) =>
  fileWith(zipOf(workbookEntries(workbook).map((entry) => ({ ...entry, stored: true }))), '.xlsx');
const refused = async (workbook: SmallWorkbook) => refusalOf(await file(workbook));

describe('XML', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY ${'a'.repeat(index + 2)} "${`&${'a'.repeat(index + 1)};`.repeat(10)}">`,
  ).join('')}]>`;

  it.each<[string, SmallWorkbook, string]>([
    [
      'entities that grow',
      { strings: '', parts: { 'xl/sharedStrings.xml': `${laughs}<sst><si><t>&aaaa;</t></si></sst>` } },
      'xl/sharedStrings.xml',
    ],
    [
      'an entity that is a file',
      {
        parts: {
          'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
        },
      },
      'xl/workbook.xml',
    ],
    [
      'a document type',
      { parts: { 'xl/workbook.xml': '<!DOCTYPE workbook><workbook/>' } },
      'xl/workbook.xml',
    ],
    ['an entity that is not defined', { rows: row(1, text('&nbsp;')) }, 'xl/worksheets/sheet1.xml'],
    ['an element that is not closed', { rows: '<row r="1">' }, 'xl/worksheets/sheet1.xml'],
    ['a character that XML does not have', { rows: row(1, text('a\u0001')) }, 'xl/worksheets/sheet1.xml'],
    ['a reference to NUL', { rows: row(1, text('&#0;')) }, 'xl/worksheets/sheet1.xml'],
    ['a reference to half a surrogate pair', { rows: row(1, text('&#xD800;')) }, 'xl/worksheets/sheet1.xml'],
    ['a reference beyond Unicode', { rows: row(1, text('&#x110000;')) }, 'xl/worksheets/sheet1.xml'],
    [
      'another encoding than UTF-8',
      {
        parts: {
          'xl/worksheets/sheet1.xml': Buffer.from(
            '<?xml version="1.0" encoding="GBK"?><worksheet>\xb2\xbb</worksheet>',
            'latin1',
          ),
        },
      },
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a character cut off at the end',
      {
        parts: {
          'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet/>'), Buffer.from([0xe4])]),
        },
      },
      'xl/worksheets/sheet1.xml',
    ],
    ['no XML', { parts: { 'xl/workbook.xml': 'x' } }, 'xl/workbook.xml'],
    ['an empty part', { parts: { 'xl/workbook.xml': '' } }, 'xl/workbook.xml'],
    ['a text of 20 MB', { rows: row(1, text('热'.repeat(20_000_000))) }, 'xl/worksheets/sheet1.xml'],
    ['an attribute of 20 MB', { rows: `<row r="${'1'.repeat(20_000_000)}"/>` }, 'xl/worksheets/sheet1.xml'],
  ])('%s: damaged, the part is named', async (_, workbook, what) => {
    expect(await refused(workbook)).toBe(`file-damaged ${JSON.stringify({ what })}`);
  });
});

describe('cells', () => {
  it.each([
    ['of its own', text('热'.repeat(1_000_000)), {}],
    ['shared', '<c t="s"><v>0</v></c>', { strings: `<si><t>${'热'.repeat(1_000_000)}</t></si>` }],
    ['in runs', `<c t="inlineStr"><is>${'<r><t>热热热热热热热热热热</t></r>'.repeat(100_000)}</is></c>`, {}],
    ['in escapes', text('_x70ED_'.repeat(100_000)), {}],
  ])(
    'a text of a million characters, %s: the cell is refused, the row is stored',
    async (_, cell, workbook) => {
      const path = await file({ rows: header + complaint(2, cell) + complaint(3), ...workbook });
      const { rows, issues } = await importSheet(path);
      expect(rows).toEqual([2, 3]);
      expect(issues).toEqual([expect.stringMatching(/^cell 2 内容 text-too-long 热{32767}$/)]);
    },
  );

  it('the longest text that Excel has is stored, also where every character is escaped', async () => {
    const rows =
      header + complaint(2, text('热'.repeat(32_767))) + complaint(3, text('_x70ED_'.repeat(32_767)));
    const { records, issues } = await importSheet(await file({ rows }));
    expect(issues).toEqual([]);
    expect(records.map((record) => String(record.content).length)).toEqual([32_767, 32_767]);
  });

  it('a formula without result that is a megabyte long', async () => {
    const cell = `<c><f>${'1+'.repeat(500_000)}1</f></c>`;
    const { rows, issues } = await importSheet(await file({ rows: header + complaint(2, cell) }));
    expect(rows).toEqual([2]);
    expect(issues).toEqual([expect.stringMatching(/^cell 2 内容 formula-without-value =1\+1/)]);
  });

  it('characters that show nothing and halves of surrogate pairs are not stored', async () => {
    const rows = header + complaint(2, text('不_x0000__xD800_\u200B热_x001F_'));
    expect((await importSheet(await file({ rows }))).records[0]?.content).toBe('不热');
  });
});

describe('what would fill the memory is refused', () => {
  it.each<[string, SmallWorkbook, Partial<ImportLimits>, string]>([
    [
      'shared texts',
      { strings: `<si><t>${'热'.repeat(100)}</t></si>`.repeat(10) },
      { sharedTextBytes: 2000 },
      'file-too-large {"bytes":2088,"limit":2000}',
    ],
    [
      'a row of long texts',
      { rows: header + row(2, ...Array(5).fill(text('热'.repeat(300)))) },
      { rowCharacters: 1000 },
      'file-suspicious {"what":"row 2","limit":1000}',
    ],
    [
      'merged cells',
      { behindRows: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(11)}</mergeCells>` },
      { merges: 10 },
      'file-suspicious {"what":"xl/worksheets/sheet1.xml","limit":10}',
    ],
    [
      'styles',
      { styles: `<cellXfs>${'<xf/>'.repeat(1000)}</cellXfs>` },
      { listBytes: 4000 },
      'file-suspicious {"what":"xl/styles.xml","limit":4000}',
    ],
    [
      'elements within each other',
      { rows: '<a>'.repeat(300) },
      {},
      'file-damaged {"what":"xl/worksheets/sheet1.xml"}',
    ],
    [
      'names of elements',
      { rows: Array.from({ length: 10_001 }, (_, index) => `<n${index}/>`).join('') },
      {},
      'file-damaged {"what":"xl/worksheets/sheet1.xml"}',
    ],
  ])('%s', async (_, workbook, limits, expected) => {
    expect(await refusalOf(await file(workbook), { ...defaultLimits, ...limits })).toBe(expected);
  });

  it('rows of long texts are handed on before there are many', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => row(index + 1, text('热'.repeat(30_000))));
    const opened = await openSourceFile(await file({ rows: rows.join('') }), defaultLimits);
    try {
      let most = 0;
      for await (const batch of opened.sheets[0]?.rows() ?? []) most = Math.max(most, batch.length);
      expect(most).toBeLessThan(50);
    } finally {
      await opened.close();
    }
  });
});

describe('columns', () => {
  const names = Array.from({ length: 16_384 }, (_, index) => columnName(index));

  it('16,384 of them, formatted and empty, are none', async () => {
    const empty = names.slice(3).map((name) => `<c r="${name}2" s="0"/>`);
    const rows = header + row(2, text('TS2'), text('2025-11-15 08:30'), text('不热'), ...empty);
    expect(await importSheet(await file({ rows }))).toMatchObject({ rows: [2], issues: [] });
  });

  it('with values are counted', async () => {
    const rows = header + row(2, ...names.map((name) => `<c r="${name}2"><v>1</v></c>`));
    expect(await refused({ rows })).toBe('too-many-columns {"row":2,"limit":512}');
  });

  it('are named up to where no program has any', async () => {
    const rows = header + row(2, `<c r="${'Z'.repeat(400)}2"><v>1</v></c>`);
    expect(await refused({ rows })).toBe('too-many-columns {"row":2,"limit":512}');
  });
});

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

describe('rows', () => {
  it('1,048,576 of them, formatted and empty, are none', async () => {
    const empty: string[] = [];
    for (let number = 4; number <= 1_048_576; number++) {
      empty.push(
        `<row r="${number}" s="1" customFormat="1" ht="13.5"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`,
      );
    }
    const path = await file({ rows: header + complaint(2) + complaint(3) + empty.join('') });
    expect(await importSheet(path)).toMatchObject({ rows: [2, 3], issues: [] });
  });

  it('merged by the hundred thousand are filled down in one pass', async () => {
    const merges = Array.from({ length: 100_000 }, (_, index) => `<mergeCell ref="C${index + 2}:C200000"/>`);
    const numbers = Array.from({ length: 20_000 }, (_, index) => complaint(index + 2));
    const path = await file({
      rows: header + numbers.join(''),
      behindRows: `<mergeCells>${merges.join('')}</mergeCells>`,
    });
    expect((await importSheet(path)).rows).toHaveLength(20_000);
  });
});

describe('sheets', () => {
  it.each(['../../etc/passwd', 'C:\\a', '__proto__', 'constructor', "'; drop table record; --", '=1+1'])(
    'may be named %s',
    async (sheetName) => {
      const { name, rows } = await importSheet(await file({ sheetName }));
      expect({ name, rows }).toEqual({ name: sheetName, rows: [2] });
    },
  );

  it('are counted', async () => {
    const sheet = '<sheet name="a" sheetId="1" r:id="rId1"/>';
    const parts = { 'xl/workbook.xml': `<workbook><sheets>${sheet.repeat(257)}</sheets></workbook>` };
    expect(await refused({ parts })).toBe('too-many-sheets {"limit":256}');
  });

  it('without the part that they name are damaged', async () => {
    const parts = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId9"/></sheets></workbook>',
    };
    expect(await refused({ parts })).toBe('file-damaged {"what":"xl/workbook.xml"}');
  });

  it('a workbook without any has no data', async () => {
    expect(await refused({ parts: { 'xl/workbook.xml': '<workbook/>' } })).toBe('- no-data-sheet {}');
  });
});

it('number formats that are megabytes of brackets are read in no time', async () => {
  const code = '['.repeat(1_000_000);
  const styles = `<numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs>`;
  expect((await importSheet(await file({ styles }))).rows).toEqual([2]);
});
