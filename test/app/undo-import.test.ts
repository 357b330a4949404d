import { describe, expect, test } from 'vitest';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { answersOf, versionsOf } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const columns = ['company', 'complaintNo', 'acceptedAt', 'category', 'answeredAt'] as const;
const company = '甲热力公司';
const open = { company, complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', category: '收费' };
const answered = { ...open, answeredAt: '2025-12-02 09:00' };
const other = { company, complaintNo: 'TS2', acceptedAt: '2025-11-18 09:00', category: '漏水' };
const elsewhere = { ...other, company: '乙热力公司' };

function stored(folder: OpenFolder): Record<string, unknown[]> {
  const { connection } = folder.context.database;
  return { ...answersOf(connection), versions: versionsOf(connection) };
}

const takeBack = (folder: OpenFolder, importId: number, dryRun = false) =>
  takeBackImport(folder.context, { importId, dryRun }, quiet);

describe('an import that is taken back', () => {
  test('leaves the records as they were before it, new ones gone and changed ones restored', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open])));
    const before = stored(folder);
    await folder.import(folder.file('12月.csv', csv(columns, [answered, other])));
    expect(stored(folder)).not.toEqual(before);

    expect(await takeBack(folder, 2)).toMatchObject({ removed: 1, restored: 1 });
    expect(stored(folder)).toEqual(before);
  });

  test('tells beforehand in numbers what it would do, and changes nothing', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open])));
    await folder.import(folder.file('12月.csv', csv(columns, [answered, other])));
    const before = stored(folder);
    const told = await takeBack(folder, 2, true);
    expect(stored(folder)).toEqual(before);
    expect(await takeBack(folder, 2)).toEqual(told);
  });

  test('stays where taking it back would do something else than was told', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open])));
    const expected = await takeBack(folder, 1, true);
    await folder.import(folder.file('乙.csv', csv(columns, [elsewhere])));
    await folder.check({ asOf: parseIso('2026-02-01T00:00') });
    const before = stored(folder);
    const undo = { importId: 1, dryRun: false, expected };
    await expect(takeBackImport(folder.context, undo, quiet)).rejects.toMatchObject({
      code: 'trial-outdated',
    });
    expect(stored(folder)).toEqual(before);
    const again = { ...undo, expected: await takeBack(folder, 1, true) };
    expect(await takeBackImport(folder.context, again, quiet)).toEqual(again.expected);
  });

  test('can be imported again and gives the same', async () => {
    using folder = new OpenFolder({ now });
    const path = folder.file('11月.csv', csv(columns, [open, other]));
    await folder.import(path);
    const before = stored(folder);
    await takeBack(folder, 1);
    expect(stored(folder).records).toEqual([]);
    expect((await folder.import(path)).sheets).toMatchObject([{ accepted: 2, unchanged: 0 }]);
    expect(stored(folder)).toEqual(before);
  });

  test('restores what stood before it where its two files changed the same record twice', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('a.csv', csv(columns, [open])));
    const before = stored(folder);
    const later = { ...answered, answeredAt: '2025-12-03 09:00' };
    const files = [
      folder.file('b.csv', csv(columns, [answered])),
      folder.file('c.csv', csv(columns, [later])),
    ];
    await folder.import(files);
    expect(await takeBack(folder, 2)).toMatchObject({ removed: 0, restored: 1 });
    expect(stored(folder)).toEqual(before);
  });

  test('is refused while a later import told of the same company and dataset, which is named', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open])));
    await folder.import(folder.file('12月.csv', csv(columns, [other])));
    const before = stored(folder);
    await expect(takeBack(folder, 1)).rejects.toMatchObject({
      code: 'later-imports',
      detail: { imports: '#2 12月.csv' },
    });
    expect(stored(folder)).toEqual(before);
    await takeBack(folder, 2);
    await takeBack(folder, 1);
    expect(stored(folder).records).toEqual([]);
  });

  test('is not hindered by later imports of other companies', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲.csv', csv(columns, [open])));
    await folder.import(folder.file('乙.csv', csv(columns, [elsewhere])));
    expect(await takeBack(folder, 1)).toMatchObject({ removed: 1 });
    expect(stored(folder).records).toHaveLength(1);
  });

  test('is taken back once', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open])));
    await takeBack(folder, 1);
    await expect(takeBack(folder, 1)).rejects.toMatchObject({ code: 'no-such-import' });
    await expect(takeBack(folder, 7)).rejects.toMatchObject({ code: 'no-such-import' });
  });

  test('that is cancelled midway changes nothing', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('11月.csv', csv(columns, [open, other])));
    const before = stored(folder);
    const cancel = new AbortController();
    const job = { signal: cancel.signal, report: () => cancel.abort() };
    await expect(takeBackImport(folder.context, { importId: 1, dryRun: false }, job)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(stored(folder)).toEqual(before);
  });
});
