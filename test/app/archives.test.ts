import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Intake } from '../../src-main/app/intake.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { type ZipEntry, zipOf } from '../import/readers/zip-file.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const table = (complaintNo: string) =>
  csv(['complaintNo', 'acceptedAt'], [{ complaintNo, acceptedAt: '2025-11-17 09:00' }]);
const gbk = (name: string, content: string): ZipEntry => ({
  name: iconv.encode(name, 'gbk'),
  content,
  stated: { flags: 0 },
});
const inboxOf = (folder: OpenFolder) => readdirSync(folder.folder.inbox);

describe('an archive stands for the tables in it', () => {
  test('which are named by archive and entry, and belong to the company that the nearest name tells', async () => {
    using folder = new OpenFolder({ now });
    const zip = zipOf([
      gbk('投诉/2025-11.csv', table('TS1')),
      gbk('乙热力公司/投诉2025-11.csv', table('TS2')),
      gbk('丙热力公司2025年11月投诉.csv', table('TS3')),
      gbk('说明.docx', 'x'),
    ]);
    const { sheets, refusals } = await folder.import(folder.file('甲热力公司.zip', zip));
    expect(refusals).toEqual([]);
    expect(sheets.map(({ file, company, accepted }) => [file, company, accepted])).toEqual([
      ['甲热力公司.zip/投诉/2025-11.csv', '甲热力公司', 1],
      ['甲热力公司.zip/乙热力公司/投诉2025-11.csv', '乙热力公司', 1],
      ['甲热力公司.zip/丙热力公司2025年11月投诉.csv', '丙热力公司', 1],
    ]);
    expect(inboxOf(folder)).toEqual([]);
    expect(readdirSync(folder.folder.originals)).toHaveLength(3);
  });

  test('also where it lies in a folder, beside other files, and whatever it is called', async () => {
    using folder = new OpenFolder({ now });
    const dir = folder.path('甲热力公司');
    mkdirSync(dir);
    writeFileSync(join(dir, '投诉10月.csv'), table('TS1'));
    writeFileSync(join(dir, '投诉11月.zip'), zipOf([{ name: '投诉a.csv', content: table('TS2') }]));
    const other = folder.file('投诉台账', zipOf([{ name: '乙热力公司.csv', content: table('TS3') }]));
    const { sheets } = await folder.import([dir, other]);
    expect(sheets.map(({ file, company }) => [file, company])).toEqual([
      ['投诉10月.csv', '甲热力公司'],
      ['投诉11月.zip/投诉a.csv', '甲热力公司'],
      ['投诉台账/乙热力公司.csv', '乙热力公司'],
    ]);
  });

  test('and the same archive again changes nothing', async () => {
    using folder = new OpenFolder({ now });
    const path = folder.file('甲热力公司.zip', zipOf([{ name: '投诉.csv', content: table('TS1') }]));
    await folder.import(path);
    const again = await folder.import(path);
    expect(again.importId).toBeNull();
    expect(again.sheets).toMatchObject([{ unchanged: 1, accepted: 0 }]);
  });

  test('handed in by a window, as a path or as bytes, until they are stored', async () => {
    using folder = new OpenFolder({ now });
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const entries = [1, 2].map((n) => ({ name: `投诉/${n}.csv`, content: table(`TS${n}`) }));
    const path = folder.file('甲热力公司.zip', zipOf(entries));
    const uploaded = join(folder.folder.inbox, 'upload');
    copyFileSync(path, uploaded);
    const handed = [
      ...(await intake.addPaths([path])),
      ...(await intake.addUpload({ path: uploaded, name: '乙热力公司.zip', folderName: '' })),
    ];
    expect(handed.map(({ name, folderName }) => [name, folderName])).toEqual([
      ['甲热力公司.zip/投诉/1.csv', expect.stringMatching(/\/甲热力公司\/投诉$/)],
      ['甲热力公司.zip/投诉/2.csv', expect.stringMatching(/\/甲热力公司\/投诉$/)],
      ['乙热力公司.zip/投诉/1.csv', '乙热力公司/投诉'],
      ['乙热力公司.zip/投诉/2.csv', '乙热力公司/投诉'],
    ]);
    expect(inboxOf(folder)).toHaveLength(4);
    const files = handed.map(({ token }) => ({ token, company: null, dataset: null }));
    const { previewId, sheets } = await previews.open(files, quiet);
    expect(sheets.map(({ company }) => company)).toEqual([
      '甲热力公司',
      '甲热力公司',
      '乙热力公司',
      '乙热力公司',
    ]);
    await previews.commit(previewId, quiet);
    expect(inboxOf(folder)).toEqual([]);
  });
});

describe('an archive that cannot be taken is refused, nothing of it is stored, and the others are imported', () => {
  const good = { name: '投诉.csv', content: table('TS9') };

  test.each<[string, Buffer, string]>([
    ['truncated', zipOf([good]).subarray(0, 60), 'file-damaged'],
    [
      'with a broken entry',
      zipOf([good, { name: 'b.csv', content: 'x', stated: { checksum: 1 } }]),
      'file-damaged',
    ],
    [
      'with a password',
      zipOf([good, { name: 'b.csv', content: 'x', stated: { flags: 1 } }]),
      'file-encrypted',
    ],
    ['that is a bomb', zipOf([good, { name: 'b.csv', content: Buffer.alloc(2 ** 22) }]), 'file-suspicious'],
    ['with a way out', zipOf([good, { name: '../b.csv', content: 'x' }]), 'archive-unsafe'],
    ['without tables', zipOf([{ name: 'a.pdf', content: 'x' }]), 'archive-without-tables'],
    ['without anything', zipOf([]), 'archive-without-tables'],
  ])('%s', async (_what, zip, code) => {
    using folder = new OpenFolder({ now });
    const { sheets, refusals } = await folder.import([
      folder.file('乙热力公司.zip', zip),
      folder.file('甲热力公司投诉.csv', table('TS1')),
    ]);
    expect(refusals).toMatchObject([{ file: '乙热力公司.zip', code, severity: 'file' }]);
    expect(sheets).toMatchObject([{ company: '甲热力公司', accepted: 1 }]);
    expect(inboxOf(folder)).toEqual([]);
    expect(readdirSync(folder.folder.originals)).toHaveLength(1);
  });

  test('an archive in an archive, beside the tables of the outer one', async () => {
    using folder = new OpenFolder({ now });
    const inner = { name: '10月/更多.zip', content: zipOf([good]) };
    const { sheets, refusals } = await folder.import(folder.file('甲热力公司.zip', zipOf([good, inner])));
    expect(refusals).toMatchObject([{ file: '甲热力公司.zip/10月/更多.zip', code: 'archive-in-archive' }]);
    expect(sheets).toMatchObject([{ file: '甲热力公司.zip/投诉.csv', accepted: 1 }]);
  });

  test('a window sees the reason at the file', async () => {
    using folder = new OpenFolder({ now });
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const path = folder.file('甲热力公司.zip', zipOf([{ name: '../b.csv', content: 'x' }]));
    const [handed] = await intake.addPaths([path]);
    const token = handed?.token ?? '';
    const { refusals } = await previews.open([{ token, company: null, dataset: null }], quiet);
    expect(refusals).toMatchObject([{ token, file: '甲热力公司.zip', code: 'archive-unsafe' }]);
  });

  test('a broken workbook is told of as a workbook', async () => {
    using folder = new OpenFolder({ now });
    const path = folder.file('甲热力公司投诉.xlsx', zipOf([{ name: 'docProps/app.xml', content: '<a/>' }]));
    expect((await folder.import(path)).refusals).toMatchObject([{ code: 'format-unsupported' }]);
  });

  test('an import that is cancelled leaves no copies', async () => {
    using folder = new OpenFolder({ now });
    const cancel = new AbortController();
    const report = () => cancel.abort();
    const path = folder.file('甲热力公司.zip', zipOf([good]));
    await expect(folder.import(path, {}, { signal: cancel.signal, report })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(inboxOf(folder)).toEqual([]);
  });
});
