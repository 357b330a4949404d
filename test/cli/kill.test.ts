import { cpSync, readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DataFolder, dataFolder } from '../../src-main/store/data-folder.ts';
import { writeComplaints } from '../bench/complaints-file.ts';
import { everything } from '../store/contents.ts';
import { Desk, filesIn } from './desk.ts';
import { contentsOf, killAt, mebibyte, stagedBytes, walBytes } from './killed-import.ts';

const rows = 100_000;
const desk = new Desk();
const folder: DataFolder = dataFolder(desk.path('data'));
const importBig = ['import', '乙热力公司投诉.csv', '--data', 'data'];
let before: ReturnType<typeof everything>;

const contents = () => contentsOf(folder, everything);

beforeAll(async () => {
  desk.file('甲热力公司投诉.csv', '投诉编号,受理时间,投诉类型,答复时间\nTS1,2025-11-17 09:00,收费,\n');
  await writeComplaints(desk.path('乙热力公司投诉.csv'), rows, 1);
  expect(await desk.run(['import', '甲热力公司投诉.csv', '--data', 'data'])).toMatchObject({ exitCode: 0 });
  before = contents();
  cpSync(folder.root, desk.path('copy'), { recursive: true });
});
beforeEach(() => {
  rmSync(folder.root, { recursive: true });
  cpSync(desk.path('copy'), folder.root, { recursive: true });
});
afterAll(() => desk[Symbol.dispose]());

test.each<[string, () => boolean]>([
  ['while the original is kept', () => filesIn(folder.originals).length > 1],
  ['when the place for the rows is made', () => stagedBytes(folder) > 0],
  ['in the middle of reading', () => stagedBytes(folder) > 5 * mebibyte],
  ['when most rows are staged', () => stagedBytes(folder) > 15 * mebibyte],
])('killed %s, the data are as before', async (_, moment) => {
  expect(await killAt(desk, importBig, moment)).toBe(true);
  // The lock went with the process: the folder opens.
  expect(contents()).toEqual(before);
});

test.each<[string, () => boolean]>([
  ['when the database begins to be written', () => walBytes(folder) > 0],
  ['in the middle of it', () => walBytes(folder) > 5 * mebibyte],
  ['at the end of it', () => walBytes(folder) > 15 * mebibyte],
])('killed %s, the data are as before or as after', async (_, moment) => {
  await killAt(desk, importBig, moment);
  const after = contents();
  if (after.import_run?.length === before.import_run?.length) expect(after).toEqual(before);
  else expect(after.record).toHaveLength(rows + 1);
});

test('the next start sweeps what a killed import has left, and the import can be done again', async () => {
  expect(await killAt(desk, importBig, () => stagedBytes(folder) > 5 * mebibyte)).toBe(true);
  expect(readdirSync(folder.staging)).not.toEqual([]);
  expect(readdirSync(folder.originals)).toHaveLength(2);

  expect(await desk.run(['check', '--data', 'data'])).toMatchObject({ exitCode: 0 });
  expect(readdirSync(folder.staging)).toEqual([]);
  expect(readdirSync(folder.originals)).toHaveLength(1);

  expect(await desk.run(importBig)).toMatchObject({ exitCode: 0 });
  expect(contents().record).toHaveLength(rows + 1);
});
