import { describe, expect, test } from 'vitest';
import { findingDetail } from '../../src-main/app/finding-detail.ts';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { answersOf } from '../store/contents.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const end = parseIso('2026-03-20T00:00');
const company = '甲热力公司';

const stations = `供热单位,站点编号,站点名称\n${company},Z1,东站\n`;
const shifts = (...rows: string[]) =>
  ['供热单位,站点,值班开始时间,值班结束时间,值班人员', ...rows.map((row) => `${company},${row}`)].join('\n');
const whole = '东站,2025-11-15 00:00,2026-03-16 00:00,张三';
const broken = ['东站,2025-11-15 00:00,2026-01-05 08:00,张三', '东站,2026-01-05 12:00,2026-03-16 00:00,李四'];

function stored(folder: OpenFolder) {
  return answersOf(folder.context.database.connection);
}

function said(folder: OpenFolder, rule: string): Record<string, number> {
  const rows = folder.context.database.connection
    .prepare<[string], { outcome: string; records: number }>(
      'select outcome, sum(records) as records from tally where rule = ? group by outcome',
    )
    .all(rule);
  return Object.fromEntries(rows.map(({ outcome, records }) => [outcome, records]));
}

/** What a full run over the same records says. */
async function inFull(folder: OpenFolder) {
  const before = stored(folder);
  await folder.check({ asOf: end, full: true });
  const after = stored(folder);
  expect(after).toEqual(before);
}

describe('what a rule derives from records', () => {
  test('is judged with the import that brings them, and again when another changes them', async () => {
    using folder = new OpenFolder({ now: end });
    await folder.import(folder.file('甲值班.csv', shifts(whole)), { dataset: 'shifts' });
    expect(said(folder, 'HOT-02')).toEqual({ c: 121, r: 1 });

    await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
    expect(said(folder, 'HOT-02')).toEqual({ c: 121 });

    await folder.import(folder.file('甲站点二.csv', `${stations}${company},Z2,西站\n`), {
      dataset: 'stations',
    });
    expect(said(folder, 'HOT-02')).toEqual({ c: 121, m: 121 });
    await inFull(folder);
  });

  test('is taken back with the import', async () => {
    using folder = new OpenFolder({ now: end });
    await folder.import(folder.file('甲值班.csv', shifts(whole)), { dataset: 'shifts' });
    const before = stored(folder);
    const { importId } = await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
    await takeBackImport(folder.context, { importId: importId ?? 0, dryRun: false }, quiet);
    expect(stored(folder)).toEqual(before);

    await takeBackImport(folder.context, { importId: 1, dryRun: false }, quiet);
    expect(stored(folder)).toMatchObject({ records: [], findings: [], pending: [], tallies: [] });
  });

  test('follows asOf without being derived anew, and comes to what a full run says', async () => {
    using folder = new OpenFolder({ now: end });
    await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
    await folder.import(folder.file('甲值班.csv', shifts(...broken)), { dataset: 'shifts' });
    const last = stored(folder);
    for (const asOf of ['2025-11-01T00:00', '2026-01-05T07:59', '2026-01-05T09:00', '2026-01-06T00:00']) {
      await folder.check({ asOf: parseIso(asOf) });
      const moved = stored(folder);
      await folder.check({ asOf: parseIso(asOf), full: true });
      expect(stored(folder)).toEqual(moved);
    }
    await folder.check({ asOf: end });
    expect(stored(folder)).toEqual(last);
    expect(said(folder, 'HOT-02')).toEqual({ c: 120, m: 1 });
  });

  test('goes where its rule is no longer active', async () => {
    using folder = new OpenFolder({ now: end });
    await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
    await folder.import(folder.file('甲值班.csv', shifts(whole)), { dataset: 'shifts' });
    await folder.check({ asOf: end, scope: { documents: ['D03'] } });
    expect(said(folder, 'HOT-02')).toEqual({});
    expect(stored(folder).records).toHaveLength(2);
  });

  test('is explained, names no row of a file, and leads to the records that it rests on', async () => {
    using folder = new OpenFolder({ now: end });
    await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
    await folder.import(folder.file('甲值班.csv', shifts(...broken)), { dataset: 'shifts' });
    const database = openForReading(folder.folder);
    const recordId = Number(
      database.connection.prepare(`select record_id from finding where rule = 'HOT-02'`).pluck().get(),
    );
    const context = { database, resources, now: () => end, actor: 'test' };
    const detail = findingDetail(context, { recordId, rule: 'HOT-02' });
    database.connection.close();
    expect(detail.finding).toMatchObject({
      ...{
        recordNo: '东站/2026-01-05',
        dataset: 'shifts',
        file: null,
        sheet: null,
        row: null,
        kind: 'missing',
      },
    });
    expect(detail.explanation.parts).toMatchObject([
      { points: [{ told: { zh: '2026-01-05 08:00 — 12:00（4 小时）' }, verdict: 'bad' }] },
    ]);
    expect(detail.restsOn.map(({ file, row }) => `${file}:${row}`)).toEqual(['甲值班.csv:2', '甲值班.csv:3']);
    expect(JSON.stringify(detail.restsOn)).not.toContain('张三');
  });
});
