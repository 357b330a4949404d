import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Intake } from '../../src-main/app/intake.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { everything } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const columns = ['complaintNo', 'acceptedAt', 'category', 'answeredAt'] as const;
const open = { complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', category: '收费' };
const answered = { ...open, answeredAt: '2025-12-02 09:00' };
const unreadable = { complaintNo: 'TS2', acceptedAt: '2025-11-18 09:00', answeredAt: '待定' };
const rejected = { complaintNo: 'TS3', acceptedAt: '2025-02-30', category: '漏水' };
const twin = { complaintNo: 'TS4', acceptedAt: '2025-11-19 09:00', category: '收费' };
const otherTwin = { ...twin, category: '漏水' };

function previewing(folder: OpenFolder) {
  const intake = new Intake(folder.folder.inbox);
  const previews = new Previews(folder.context, intake);
  const hand = async (...paths: string[]) =>
    (await intake.addPaths(paths)).map(({ token }) => ({ token, company: null, dataset: null, sheets: [] }));
  return { intake, previews, hand };
}

const contents = (folder: OpenFolder) => everything(folder.context.database.connection);

describe('a preview', () => {
  test('shows what an import would do and changes nothing', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲热力公司11月投诉.csv', csv(columns, [open])));
    const before = contents(folder);
    const { previews, hand } = previewing(folder);
    const rows = [answered, unreadable, rejected, twin, otherTwin];
    const path = folder.file('甲热力公司12月投诉.csv', csv(columns, rows));
    const { sheets, refusals } = await previews.open(await hand(path), quiet);

    expect(refusals).toEqual([]);
    expect(sheets).toMatchObject([
      {
        company: '甲热力公司',
        recognition: {
          company: { by: 'fileName', confidence: 'certain' },
          headerRows: { rows: [1, 1], by: 'headers', confidence: 'certain' },
        },
        dataset: 'complaints',
        known: false,
      },
    ]);
    expect(sheets).toMatchObject([
      { rows: 5, accepted: 1, updated: 1, unchanged: 0, rejected: 3, unreadableCells: 1 },
    ]);
    expect(contents(folder)).toEqual(before);
  });

  test('marks the cells with problems, those that only storing finds included, and filters to them', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const rows = [open, unreadable, rejected, twin, otherTwin];
    const path = folder.file('甲热力公司投诉.csv', csv(columns, rows));
    const { previewId } = await previews.open(await hand(path), quiet);
    const all = previews.rows(previewId, 0, false);
    expect(all.complete).toBe(true);
    expect(
      all.rows.map(({ row, rejected: is, issues }) => [row, is, issues.map((i) => [i.column, i.code])]),
    ).toEqual([
      [2, false, []],
      [3, false, [['答复时间', 'invalid-datetime']]],
      [4, true, [['受理时间', 'invalid-datetime']]],
      [5, true, [['投诉编号', 'conflict-in-file']]],
      [6, true, [['投诉编号', 'conflict-in-file']]],
    ]);
    expect(previews.rows(previewId, 0, true).rows.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(all.rows[1]?.cells).toEqual(['TS2', '2025-11-18 09:00', '', '待定']);
  });

  test('is committed exactly as it was shown', async () => {
    using folder = new OpenFolder({ now });
    using twinFolder = new OpenFolder({ now });
    const content = csv(columns, [open, unreadable, rejected]);
    const { previews, hand, intake } = previewing(folder);
    const files = await hand(folder.file('甲热力公司投诉.csv', content));
    const { previewId, sheets } = await previews.open(files, quiet);
    const committed = await previews.commit(previewId, quiet);
    await twinFolder.import(twinFolder.file('甲热力公司投诉.csv', content));

    const [sheet] = sheets;
    expect(committed.sheets).toMatchObject([
      { rows: sheet?.rows, accepted: sheet?.accepted, rejected: sheet?.rejected },
    ]);
    expect(contents(folder)).toEqual(contents(twinFolder));
    expect(() => intake.file(files[0]?.token ?? '')).toThrow(
      expect.objectContaining({ code: 'preview-gone' }),
    );
  });

  test('names the findings that the commit brought', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const { previewId } = await previews.open(
      await hand(folder.file('甲热力公司投诉.csv', csv(columns, [open]))),
      quiet,
    );
    // Accepted on 17 November and not answered by 20 December: 5 working days ended on the 24th.
    expect((await previews.commit(previewId, quiet)).brought).toContainEqual({
      company: '甲热力公司',
      ruleId: 'CMP-02',
      findings: 1,
    });
  });

  test('no longer holds once the moment of the check has moved: nothing is stored', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const { previewId } = await previews.open(
      await hand(folder.file('甲热力公司投诉.csv', csv(columns, [open]))),
      quiet,
    );
    await folder.check({ asOf: parseIso('2025-12-21T00:00') });
    await expect(previews.commit(previewId, quiet)).rejects.toMatchObject({ code: 'preview-outdated' });
    expect(contents(folder).record).toEqual([]);
  });

  test('makes way for the next one', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const path = folder.file('甲热力公司投诉.csv', csv(columns, [open]));
    const first = await previews.open(await hand(path), quiet);
    const second = await previews.open(await hand(path), quiet);
    await expect(previews.commit(first.previewId, quiet)).rejects.toMatchObject({ code: 'preview-gone' });
    expect((await previews.commit(second.previewId, quiet)).importId).toBe(1);
  });

  test('of a file that was imported before says so, and a commit stores nothing', async () => {
    using folder = new OpenFolder({ now });
    const path = folder.file('甲热力公司投诉.csv', csv(columns, [open, rejected]));
    await folder.import(path);
    const before = contents(folder);
    const { previews, hand } = previewing(folder);
    const { previewId, sheets } = await previews.open(await hand(path), quiet);
    expect(sheets).toMatchObject([{ known: true, rows: 2, accepted: 0, unchanged: 1, rejected: 1 }]);
    expect((await previews.commit(previewId, quiet)).importId).toBeNull();
    expect(contents(folder)).toEqual(before);
  });

  test('takes what the user says of a file', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const path = folder.file('导出.csv', csv(columns, [open]));
    const [file] = await hand(path);
    if (file === undefined) throw new Error('no file');
    const unsure = await previews.open([file], quiet);
    expect(unsure).toMatchObject({
      sheets: [],
      unread: [{ state: 'unclear', problems: [{ code: 'company-uncertain' }], token: file.token }],
      refusals: [],
    });
    const sure = await previews.open([{ ...file, company: '丙热力公司' }], quiet);
    expect(sure.sheets).toMatchObject([
      { company: '丙热力公司', recognition: { company: { by: 'option' } }, accepted: 1 },
    ]);
  });

  test('masks what belongs to persons', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const content =
      '投诉编号,受理时间,联系人,联系电话,地址,内容\nTS1,2025-11-17 09:00,张小明,13900001234,幸福里3号楼2单元501,请回电13900001234\n';
    const { previewId } = await previews.open(await hand(folder.file('甲热力公司投诉.csv', content)), quiet);
    const [row] = previews.rows(previewId, 0, false).rows;
    expect(row?.cells).toEqual([
      'TS1',
      '2025-11-17 09:00',
      '张**',
      '139****1234',
      '幸福里*号楼*单元***',
      '请回电139****1234',
    ]);
  });

  test('that is cancelled or discarded leaves no original behind', async () => {
    using folder = new OpenFolder({ now });
    const { previews, hand } = previewing(folder);
    const path = folder.file('甲热力公司投诉.csv', csv(columns, [open]));
    const { previewId } = await previews.open(await hand(path), quiet);
    previews.discard(previewId);
    const cancel = new AbortController();
    const job = { signal: cancel.signal, report: () => cancel.abort() };
    await expect(previews.open(await hand(path), job)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder.folder.originals)).toEqual([]);
    expect(readdirSync(folder.folder.staging)).toEqual([]);
  });

  test('that is cancelled, fails or is replaced leaves no copies of files that it alone had', async () => {
    using folder = new OpenFolder({ now });
    const { previews, intake } = previewing(folder);
    const { inbox } = folder.folder;
    const upload = async (name: string) => {
      const path = join(inbox, name);
      writeFileSync(path, csv(columns, [{ ...open, complaintNo: name }]));
      const [handed] = await intake.addUpload({ path, name: `甲热力公司${name}.csv`, folderName: '' });
      return { token: handed?.token ?? '', company: null, dataset: null };
    };
    const [one, two, three] = [await upload('a'), await upload('b'), await upload('c')];
    await previews.open([one, two], quiet);
    await previews.open([two], quiet);
    expect(readdirSync(inbox)).toEqual(['b', 'c']);
    const signal = AbortSignal.abort();
    await expect(previews.open([three], { ...quiet, signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(inbox)).toEqual([]);

    const four = await upload('d');
    const { previewId } = await previews.open([four], quiet);
    previews.forget([four.token]);
    expect(readdirSync(inbox)).toEqual([]);
    await expect(previews.commit(previewId, quiet)).rejects.toMatchObject({ code: 'preview-gone' });
  });
});
