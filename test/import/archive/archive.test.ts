import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../src-main/import/archive/archive.ts';
import { ImportError } from '../../../src-main/import/import-error.ts';
import { defaultLimits, type ImportLimits } from '../../../src-main/import/limits.ts';
import { fixture } from '../readers/import-file.ts';
import { workbookEntries } from '../readers/small-workbook.ts';
import { fileWith, temporaryFolder } from '../readers/temporary-file.ts';
import { type ZipEntry, zipOf } from '../readers/zip-file.ts';

const MiB = 1024 * 1024;
const table = 'a,b\n1,2\n';
const untold = { flags: 0 };

async function tablesIn(entries: readonly ZipEntry[]): Promise<readonly string[] | null> {
  const archive = await Archive.open(await fileWith(zipOf(entries), '.zip'), defaultLimits);
  archive?.close();
  return archive?.tables ?? null;
}

/** Code and detail with which an archive, or the first table in it, is refused; what was unpacked otherwise. */
async function outcome(zip: Uint8Array, limits: ImportLimits = defaultLimits): Promise<string> {
  const path = join(await temporaryFolder(), 'unpacked');
  try {
    const archive = await Archive.open(await fileWith(zip, '.zip'), limits);
    if (archive === null) return 'no archive';
    try {
      await archive.unpack(archive.tables[0] ?? '', path, new AbortController().signal);
      return await readFile(path, 'utf8');
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return `${error.code} ${JSON.stringify(error.detail)}`;
  }
}

describe('the names in an archive', () => {
  const gbk = (name: string): ZipEntry => ({
    name: iconv.encode(name, 'gbk'),
    content: table,
    stated: untold,
  });

  it('are read as GBK where Windows or WPS wrote them', async () => {
    expect(await tablesIn([gbk('投诉/2025年11月.csv'), gbk('台账.csv'), gbk('联通.csv')])).toEqual([
      '投诉/2025年11月.csv',
      '台账.csv',
      '联通.csv',
    ]);
  });

  it('may hold a backslash as the second byte of a character, and backslashes between folders', async () => {
    const name = Buffer.concat([Buffer.from([0x8b, 0x5c]), Buffer.from('\\a.csv')]);
    expect(await tablesIn([{ name, content: table, stated: untold }])).toEqual([
      `${new TextDecoder('gb18030').decode(Buffer.from([0x8b, 0x5c]))}/a.csv`,
    ]);
  });

  it('are read as UTF-8 where the archive says so, and where it does not but they are', async () => {
    expect(await tablesIn([{ name: '报修·十月.csv', content: table }])).toEqual(['报修·十月.csv']);
    expect(await tablesIn([{ name: '报修·十月.csv', content: table, stated: untold }])).toEqual([
      '报修·十月.csv',
    ]);
  });

  it('are composed where macOS took them apart', async () => {
    expect(await tablesIn([{ name: 'cafe\u0301.csv', content: table }])).toEqual(['caf\u00e9.csv']);
  });
});

it('an archive gives its tables, and leaves out folders, other files and what programs leave behind', async () => {
  const names = [
    '投诉/',
    '投诉/11月.xlsx',
    './12月.csv',
    '__MACOSX/投诉/._11月.xlsx',
    '.DS_Store',
    '投诉/.hidden.csv',
    'Thumbs.db',
    '投诉/~$11月.xlsx',
    '说明.docx',
    '扫描件.pdf',
  ];
  expect(await tablesIn(names.map((name) => ({ name, content: '' })))).toEqual([
    '投诉/11月.xlsx',
    '12月.csv',
  ]);
});

it('a zip file that is a workbook is no archive', async () => {
  expect(await tablesIn(workbookEntries({}))).toBeNull();
  expect(await outcome(await readFile(fixture('libreoffice-ledger.ods')))).toBe('no archive');
});

describe('an archive is refused as a whole', () => {
  const good: ZipEntry = { name: 'a.csv', content: table };
  const large = { name: 'b.csv', content: Buffer.alloc(4 * MiB) };

  it.each<[string, readonly ZipEntry[], string]>([
    ['way out', [good, { name: '../b.csv', content: table }], 'archive-unsafe {"what":"../b.csv"}'],
    [
      'way out below',
      [good, { name: 'x/../../b.csv', content: table }],
      'archive-unsafe {"what":"x/../../b.csv"}',
    ],
    ['Windows way out', [good, { name: '..\\b.csv', content: table }], 'archive-unsafe {"what":"../b.csv"}'],
    ['absolute name', [good, { name: '/etc/b.csv', content: table }], 'archive-unsafe {"what":"/etc/b.csv"}'],
    [
      'share of a server',
      [good, { name: '\\\\s\\b.csv', content: table }],
      'archive-unsafe {"what":"//s/b.csv"}',
    ],
    ['drive', [good, { name: 'C:\\b.csv', content: table }], 'archive-unsafe {"what":"C:/b.csv"}'],
    [
      'NUL in a name',
      [good, { name: 'b.csv\0.exe', content: table }],
      'archive-unsafe {"what":"b.csv\\u0000.exe"}',
    ],
    ['same name', [good, good], 'archive-unsafe {"what":"a.csv"}'],
    ['same name in other case', [good, { name: 'A.CSV', content: table }], 'archive-unsafe {"what":"A.CSV"}'],
    [
      'link',
      [good, { name: 'b.csv', content: '/etc/passwd', stated: { mode: 0o120777 } }],
      'archive-unsafe {"what":"b.csv"}',
    ],
    ['password', [good, { name: 'b.csv', content: table, stated: { flags: 0x801 } }], 'file-encrypted {}'],
    ['AES', [good, { name: 'b.csv', content: table, stated: { method: 99 } }], 'file-encrypted {}'],
    [
      'other method',
      [good, { name: 'b.csv', content: table, stated: { method: 14 } }],
      'archive-method {"what":"b.csv"}',
    ],
    ['bomb by ratio', [good, large], 'file-suspicious {"what":"b.csv","limit":200}'],
    [
      'shared bytes',
      [good, { ...good, name: 'b.csv', stated: { offset: 0 } }],
      'file-suspicious {"what":"b.csv"}',
    ],
    ['stated size', [{ ...good, stated: { size: 1 } }], 'file-damaged {"what":"a.csv"}'],
    ['checksum', [{ ...good, stated: { checksum: 1 } }], 'file-damaged {"what":"a.csv"}'],
  ])('%s', async (_what, entries, told) => {
    expect(await outcome(zipOf(entries))).toBe(told);
  });

  it('by what all of it would unpack to, before anything is unpacked', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, content: 'x'.repeat(100) }));
    expect(await outcome(zipOf(entries), { ...defaultLimits, unpackedBytes: 250 })).toBe(
      'file-too-large {"bytes":300,"limit":250}',
    );
    expect(await outcome(zipOf(entries), { ...defaultLimits, fileBytes: 99 })).toBe(
      'file-too-large {"bytes":100,"limit":99}',
    );
  });

  it('by the number of its entries, also of those that are no tables', async () => {
    const entries = Array.from({ length: 21 }, (_, index) => ({ name: `${index}.txt~`, content: '' }));
    expect(await outcome(zipOf(entries), { ...defaultLimits, zipEntries: 20 })).toBe(
      'archive-too-many-files {"limit":20}',
    );
  });

  it('cut off anywhere', async () => {
    const whole = zipOf([good, { ...good, name: 'b.csv' }]);
    for (let length = 4; length < whole.length; length += 7) {
      expect(await outcome(whole.subarray(0, length))).toBe('file-damaged {"what":"zip"}');
    }
  });

  it('with bytes changed anywhere: refused, or what it held', async () => {
    const whole = zipOf([good]);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await outcome(changed)).toMatch(/^(?:(?:file|archive)-[a-z-]+ \{.*\}|a,b\n1,2\n)$/);
    }
  });
});

it('an existing file is never written over', async () => {
  const archive = await Archive.open(
    await fileWith(zipOf([{ name: 'a.csv', content: table }])),
    defaultLimits,
  );
  const path = join(await temporaryFolder(), 'mine');
  await writeFile(path, 'mine');
  await expect(archive?.unpack('a.csv', path, new AbortController().signal)).rejects.toThrow('EEXIST');
  expect(await readFile(path, 'utf8')).toBe('mine');
  archive?.close();
});
