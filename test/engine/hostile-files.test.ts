import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { IssueCode } from '../../src-main/contract/issues.ts';
import { issueMessage } from '../../src-main/contract/texts/issue-message.ts';
import type { ImportResult } from '../../src-main/contract/views.ts';
import { runJob } from '../../src-main/engine/run-job.ts';
import { startEngine } from '../../src-main/engine/start.ts';
import { resourcesDir } from '../app/open-folder.ts';
import { fixture } from '../import/readers/import-file.ts';
import { complaint, header, row, text, workbookEntries } from '../import/readers/small-workbook.ts';
import { zipOf } from '../import/readers/zip-file.ts';

const MiB = 1024 * 1024;
const table = '投诉编号,受理时间,内容\nTS1,2025-11-17 09:00,不热\n';
const utf16 = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le');
const workbook = (...given: Parameters<typeof workbookEntries>) => zipOf(workbookEntries(...given));
const made = (name: string) => readFileSync(fixture(name));
/** Overwrites some of the rows, packed as they are. */
const corrupt = (zip: Buffer) => {
  const start = zip.indexOf('xl/worksheets/sheet1.xml') + 60;
  return Buffer.from(zip).fill(0x55, start, start + 100);
};
const long = Array.from({ length: MiB / 8 }, (_, index) => String(index)).join(' ');
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
const wide = Array.from({ length: 16_384 }, (_, index) => `<c r="${columnName(index)}2"><v>1</v></c>`);
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1e4)}"><!ENTITY c "${'&b;'.repeat(1e4)}">]><sst><si><t>&c;</t></si></sst>`;
const emptyRows = Array.from({ length: 1_048_574 }, (_, index) => `<row r="${index + 2}" s="1"/>`).join('');

/** Every kind of file that the specification of the import calls hostile or broken, and what it is refused with. */
const hostile: readonly (readonly [name: string, content: string | Uint8Array, code: IssueCode])[] = [
  ['01 cut off.xlsx', made('openpyxl-ledger.xlsx').subarray(0, 3000), 'file-damaged'],
  ['02 corrupt.xlsx', corrupt(made('openpyxl-ledger.xlsx')), 'file-damaged'],
  ['03 cut off.xls', made('xlwt-ledger.xls').subarray(0, 2000), 'file-damaged'],
  ['04 password.xlsx', made('password.xlsx'), 'file-encrypted'],
  ['05 password.xls', made('password.xls'), 'file-encrypted'],
  ['06 page.xls', '<html><table><tr><td>投诉编号</td></tr></table></html>', 'format-unsupported'],
  ['07 OpenDocument.ods.xlsx', made('libreoffice-ledger.ods'), 'format-unsupported'],
  [
    '08 ratio.xlsx',
    workbook({ parts: { 'xl/worksheets/sheet1.xml': Buffer.alloc(4 * MiB) } }),
    'file-suspicious',
  ],
  ['09 ratio.zip', zipOf([{ name: 'a.csv', content: Buffer.alloc(4 * MiB) }]), 'file-suspicious'],
  [
    '10 entries.xlsx',
    zipOf([
      ...workbookEntries({}),
      ...Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: '' })),
    ]),
    'archive-too-many-files',
  ],
  ['11 entities.xlsx', workbook({ strings: '', parts: { 'xl/sharedStrings.xml': laughs } }), 'file-damaged'],
  ['12 empty rows.xlsx', workbook({ rows: header + emptyRows }), 'no-rows'],
  ['13 columns.xlsx', workbook({ rows: header + row(2, ...wide) }), 'too-many-columns'],
  ['14 NUL.csv', `${table}TS2,2025-11-18 09:00,a\0b\n`, 'file-damaged'],
  ['15 half a pair.csv', utf16(`${table}TS2,2025-11-18 09:00,\uD842\n`), 'file-damaged'],
  ['16 lone quote.csv', `${table}TS2,2025-11-18 09:00,"不热\n${table}`, 'file-damaged'],
  ['17 encodings.csv', made('mixed-encodings.csv'), 'file-damaged'],
  ['18 nothing.xlsx', '', 'file-empty'],
  ['19 way out.zip', zipOf([{ name: '../../a.csv', content: table }]), 'archive-unsafe'],
  ['20 cut off.zip', zipOf([{ name: 'a.csv', content: table }]).subarray(0, 70), 'file-damaged'],
];

/** Files of which something can be kept, and what is told of the rest. */
const strange: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  issues: readonly IssueCode[],
])[] = [
  ['31 cell of 1 MB.xlsx', workbook({ rows: header + complaint(2, text(long)) }), ['text-too-long']],
  ['32 sheet name.xlsx', workbook({ sheetName: '../../etc/passwd', rows: header + complaint(3) }), []],
  ['33 links.xlsx', made('xlsxwriter-links.xlsx'), ['formula-without-value']],
  ['34 no results.xlsx', made('openpyxl-formulas.xlsx'), ['formula-without-value', 'error-cell']],
  ['35 errors.xlsx', made('xlsxwriter-errors.xlsx'), ['error-cell']],
];

test('hostile and broken files are told one by one, nothing of them is stored, and the others come in', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nuandu-hostile-'));
  const engine = await startEngine({ dataDir: join(root, 'data'), resourcesDir, actor: 'test' });
  onTestFinished(async () => {
    await engine.stop();
    rmSync(root, { recursive: true, force: true });
  });
  const folder = join(root, '甲热力公司');
  mkdirSync(folder);
  for (const [name, content] of [...hostile, ...strange]) writeFileSync(join(folder, name), content);

  const { importId, sheets, refusals }: ImportResult = await runJob(
    engine.writer.import.run({ paths: [folder], company: '甲热力公司' }),
    () => {},
  );
  const refused = refusals.map(({ file, code }) => [file, code]);
  expect(refused.toSorted()).toEqual(hostile.map(([name, , code]) => [name, code]));
  for (const refusal of refusals) expect(issueMessage(refusal, 'zh')).toContain('请');
  expect(sheets.map(({ file }) => file)).toEqual(strange.map(([name]) => name));

  const [entry] = await engine.reader.imports.list({});
  expect(entry?.files).toHaveLength(strange.length);
  expect(readdirSync(join(root, 'data', 'originals'))).toHaveLength(strange.length);
  expect(readdirSync(join(root, 'data', 'inbox'))).toEqual([]);
  const { issues } = await engine.reader.imports.issues({ importId: importId ?? 0 });
  for (const [name, , codes] of strange) {
    const told = issues.filter(({ file, severity }) => file === name && severity !== 'file');
    expect([...new Set(told.map(({ code }) => code))].filter((code) => !code.startsWith('conflict'))).toEqual(
      codes,
    );
  }
});
