import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { fixture, importSheet, refusalOf } from './import-file.ts';
import { workbookEntries } from './small-workbook.ts';
import { fileWith, temporaryFolder } from './temporary-file.ts';
import { zipOf } from './zip-file.ts';

describe('a file is read for what it is', () => {
  it.each([
    ['openpyxl-1904.xlsx', 'a.xls'],
    ['openpyxl-1904.xlsx', 'a.csv'],
    ['xlwt-1904.xls', 'a.xlsx'],
    ['libreoffice-utf8.csv', 'a.xlsx'],
    ['libreoffice-gb18030.csv', 'a.xls'],
  ])('%s named %s', async (name, other) => {
    const path = join(await temporaryFolder(), other);
    await copyFile(fixture(name), path);
    const { records, issues } = await importSheet(path);
    expect(records.map((record) => record.complaintNo)).toEqual(['TS001', 'TS002', 'TS003']);
    expect(issues).toEqual([]);
  });
});

describe('a file of another format is refused, and the format named', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each<[string, string | Uint8Array, string]>([
    ['a page named .xls', '<html><table><tr><td>投诉编号</td></tr></table></html>', 'html'],
    ['a page with a document type', '\uFEFF\r\n<!DOCTYPE html><html>', 'html'],
    ['a page that begins with its style', '<style>td{}</style><table>', 'html'],
    [
      'a page as Excel writes it',
      '<!-- saved --><html xmlns:x="urn:schemas-microsoft-com:office:excel">',
      'html',
    ],
    ['a page in UTF-16', utf16('<html><table>'), 'html'],
    ['a page in XML', '<?xml version="1.0"?>\n<!DOCTYPE html><html>', 'html'],
    ['a page with its pictures', 'MIME-Version: 1.0\r\nContent-Type: multipart/related', 'mht'],
    [
      'XML of Excel 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>',
      'xml',
    ],
    ['PDF', '%PDF-1.7', 'pdf'],
    ['RAR', 'Rar!\u001a\u0007', 'rar'],
    ['rich text', '{\\rtf1', 'rtf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'image'],
    ['a zip of other files', zipOf([{ name: '投诉.csv', content: 'a,b' }]), 'zip'],
    ['an empty zip', zipOf([]), 'zip'],
    ['a binary workbook of Excel 2007', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), 'xlsb'],
    [
      'a document of Word',
      zipOf(
        workbookEntries({
          parts: {
            '_rels/.rels':
              '<Relationships><Relationship Id="a" Type="officeDocument" Target="word/document.xml"/></Relationships>',
            'word/document.xml': '<document/>',
          },
        }),
      ),
      'docx',
    ],
  ])('%s', async (_, content, found) => {
    expect(await refusalOf(await fileWith(content, '.xls'))).toBe(`format-unsupported {"found":"${found}"}`);
  });

  it.each([
    ['libreoffice-html.xls', 'format-unsupported {"found":"html"}'],
    ['libreoffice-ledger.ods', 'format-unsupported {"found":"ods"}'],
    ['word.xls', 'format-unsupported {"found":"doc"}'],
    ['libreoffice-password.xlsx', 'file-encrypted {}'],
    ['libreoffice-password.xls', 'file-encrypted {}'],
    ['password.xlsx', 'file-encrypted {}'],
    ['password.xls', 'file-encrypted {}'],
  ])('%s', async (name, expected) => {
    expect(await refusalOf(fixture(name))).toBe(expected);
  });

  it('a text that only begins with < is a table', async () => {
    const table = '<内部资料>甲热力投诉台账\n投诉编号,受理时间,内容\nTS1,2025-11-15 08:30,不热';
    expect((await importSheet(await fileWith(table))).rows).toEqual([3]);
  });
});

describe('a file that is none', () => {
  it('is empty', async () => {
    expect(await refusalOf(await fileWith(''))).toBe('file-empty {}');
  });

  it('is not there', async () => {
    const path = join(await temporaryFolder(), 'a.xlsx');
    expect(await refusalOf(path)).toBe(`file-not-found ${JSON.stringify({ path })}`);
  });

  it('is larger than the limit', async () => {
    const limits = { ...defaultLimits, fileBytes: 3 };
    expect(await refusalOf(await fileWith('a,b\n'), limits)).toBe('file-too-large {"bytes":4,"limit":3}');
    const xls = { ...defaultLimits, xlsBytes: 100 };
    expect(await refusalOf(fixture('xlwt-1904.xls'), xls)).toBe('file-too-large {"bytes":5632,"limit":100}');
  });

  it.each([
    ['white space', ' \n\n\t\n'],
    ['a mark', '\uFEFF'],
    ['one word', '投诉'],
  ])('holds only %s', async (_, content) => {
    expect(await refusalOf(await fileWith(content))).toMatch(/^(?:- no-data-sheet|no-header|- no-header)/);
  });
});
