import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { fixture, importSheet, refusalOf } from './import-file.ts';
import { complaint, header, text, workbookEntries } from './small-workbook.ts';
import { fileWith } from './temporary-file.ts';
import { entriesOf, type ZipEntry, zipOf } from './zip-file.ts';

const refused = async (zip: Uint8Array, limits = defaultLimits) =>
  refusalOf(await fileWith(zip, '.xlsx'), limits);
const MiB = 1024 * 1024;

/** The entries of a good workbook, one of them changed. */
function changed(name: string, change: Partial<ZipEntry>): ZipEntry[] {
  return workbookEntries({ strings: '<si><t>a</t></si>' }).map((entry) =>
    entry.name === name ? { ...entry, ...change } : entry,
  );
}

describe('a broken package is damaged', () => {
  it('cut off anywhere', async () => {
    const whole = await readFile(fixture('openpyxl-1904.xlsx'));
    for (let length = 4; length < whole.length; length += 97) {
      expect(await refused(whole.subarray(0, length))).toBe('file-damaged {"what":"zip"}');
    }
  });

  it('without a part that another names', async () => {
    const without = workbookEntries({}).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
    expect(await refused(zipOf(without))).toBe('file-damaged {"what":"xl/worksheets/sheet1.xml"}');
  });

  it('with a part that is not what its checksum says, though it can be unpacked', async () => {
    const zip = zipOf(workbookEntries({}).map((entry) => ({ ...entry, stored: true })));
    const at = zip.indexOf('2025-11-15');
    zip.write('2026', at);
    expect(await refused(zip)).toBe('file-damaged {"what":"xl/worksheets/sheet1.xml"}');
  });

  it.each<[string, ZipEntry['stated']]>([
    ['longer than it says', { size: 10 }],
    ['shorter than it says', { size: 100_000 }],
    ['packed in a way nobody knows', { method: 99 }],
  ])('with a part %s', async (_, stated) => {
    const zip = zipOf(changed('xl/worksheets/sheet1.xml', { stated: stated ?? {} }));
    expect(await refused(zip)).toBe('file-damaged {"what":"xl/worksheets/sheet1.xml"}');
  });

  it('with two parts of one name', async () => {
    const twice = [...workbookEntries({}), { name: 'XL/worksheets/Sheet1.xml', content: '<worksheet/>' }];
    expect(await refused(zipOf(twice))).toBe('file-damaged {"what":"XL/worksheets/Sheet1.xml"}');
  });

  it.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\Windows\\x', '..\\x'])(
    'with an entry named as a path out of it: %s',
    async (name) => {
      const zip = zipOf([...workbookEntries({}), { name, content: 'x' }]);
      expect(await refused(zip)).toBe('file-damaged {"what":"zip"}');
    },
  );
});

it('a target that leads out of the package leads nowhere', async () => {
  const parts = {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../../../etc/passwd"/></Relationships>',
  };
  expect(await refused(zipOf(workbookEntries({ parts })))).toBe(
    'file-damaged {"what":"../../../../../etc/passwd"}',
  );
});

it('an encrypted part: the workbook has a password', async () => {
  const zip = zipOf(changed('xl/workbook.xml', { stated: { flags: 1 } }));
  expect(await refused(zip)).toBe('file-encrypted {}');
});

describe('a bomb is refused before it is unpacked', () => {
  it('by the ratio of its sizes', async () => {
    const bomb = zipOf(changed('xl/worksheets/sheet1.xml', { content: Buffer.alloc(64 * MiB, 'a') }));
    expect(await refused(bomb)).toBe('file-suspicious {"what":"xl/worksheets/sheet1.xml","limit":200}');
  });

  it('by the size of what is read, all parts together', async () => {
    const entries = workbookEntries({ strings: `<si><t>${'a'.repeat(3000)}</t></si>` });
    const size = entries.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    const picture = { name: 'xl/media/image1.png', content: Buffer.alloc(10_000) };
    const path = await fileWith(zipOf([...entries, picture]), '.xlsx');
    expect((await importSheet(path, { ...defaultLimits, unpackedBytes: size })).rows).toEqual([2]);
    expect(await refusalOf(path, { ...defaultLimits, unpackedBytes: size - 1 })).toMatch(/^file-suspicious /);
  });

  it('by the number of its entries', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      name: `${index}`,
      content: '',
      stored: true,
    }));
    expect(await refused(zipOf(many))).toBe('file-suspicious {"what":"zip","limit":10000}');
  });

  it('by entries that share their bytes', async () => {
    const entries = workbookEntries({});
    const shared = { name: 'xl/worksheets/sheet2.xml', content: 'x', stored: true, stated: { offset: 10 } };
    expect(await refused(zipOf([...entries, shared]))).toMatch(/^file-suspicious /);
  });

  it('though it says that it is small', async () => {
    const content = Buffer.alloc(64 * MiB, 'a');
    const bomb = zipOf(changed('xl/worksheets/sheet1.xml', { content, stated: { size: 1000 } }));
    expect(await refused(bomb)).toBe('file-damaged {"what":"xl/worksheets/sheet1.xml"}');
  });
});

it('repetitive data are no bomb: 30,000 rows that differ in their number', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => complaint(index + 2, text('温度不达标')));
  const zip = zipOf(workbookEntries({ rows: header + rows.join('') }));
  expect((await importSheet(await fileWith(zip))).rows).toHaveLength(30_000);
});

it('the zip files of these tests are sound where they are meant to be', async () => {
  const entries = workbookEntries({});
  expect(
    entriesOf(zipOf(entries)).map(({ name, content }) => ({ name, content: content.toString() })),
  ).toEqual(entries);
});
