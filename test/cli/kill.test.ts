import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DataFolder, dataFolder } from '../../src-main/store/data-folder.ts';
import { closeDatabase, openForWriting } from '../../src-main/store/open-database.ts';
import { migrationsDir } from '../app/open-folder.ts';
import { writeComplaints } from '../bench/complaints-file.ts';
import { everything } from '../store/contents.ts';
import { Desk, ended, filesIn, until } from './desk.ts';

const rows = 100_000;
const desk = new Desk();
const folder: DataFolder = dataFolder(desk.path('data'));
const importBig = ['import', '乙热力公司投诉.csv', '--data', 'data'];
let before: ReturnType<typeof everything>;

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function stagedBytes(): number {
  return filesIn(folder.staging).reduce((sum, name) => sum + sizeOf(join(folder.staging, name)), 0);
}

/** Opens the folder as the next start of the program does, and gives what is in it. */
function contents(): ReturnType<typeof everything> {
  const database = openForWriting(folder, migrationsDir);
  try {
    expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.connection.pragma('foreign_key_check')).toEqual([]);
    return everything(database.connection);
  } finally {
    closeDatabase(database);
  }
}

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

/** Kills an import at the moment; false: it was over before. */
async function killAt(moment: () => boolean): Promise<boolean> {
  const child = desk.start(importBig);
  const end = ended(child);
  await until(() => child.exitCode !== null || moment());
  child.kill('SIGKILL');
  await end;
  return child.signalCode === 'SIGKILL';
}

const mebibyte = 1024 * 1024;
const walBytes = () => sizeOf(`${folder.database}-wal`);

test.each<[string, () => boolean]>([
  ['while the original is kept', () => filesIn(folder.originals).length > 1],
  ['when the place for the rows is made', () => stagedBytes() > 0],
  ['in the middle of reading', () => stagedBytes() > 5 * mebibyte],
  ['when most rows are staged', () => stagedBytes() > 15 * mebibyte],
])('killed %s, the data are as before', async (_, moment) => {
  expect(await killAt(moment)).toBe(true);
  // The lock went with the process: the folder opens.
  expect(contents()).toEqual(before);
});

test.each<[string, () => boolean]>([
  ['when the database begins to be written', () => walBytes() > 0],
  ['in the middle of it', () => walBytes() > 5 * mebibyte],
  ['at the end of it', () => walBytes() > 15 * mebibyte],
])('killed %s, the data are as before or as after', async (_, moment) => {
  await killAt(moment);
  const after = contents();
  if (after.import_run?.length === before.import_run?.length) expect(after).toEqual(before);
  else expect(after.record).toHaveLength(rows + 1);
});

test('the next start sweeps what a killed import has left, and the import can be done again', async () => {
  expect(await killAt(() => stagedBytes() > 5 * mebibyte)).toBe(true);
  expect(readdirSync(folder.staging)).not.toEqual([]);
  expect(readdirSync(folder.originals)).toHaveLength(2);

  expect(await desk.run(['check', '--data', 'data'])).toMatchObject({ exitCode: 0 });
  expect(readdirSync(folder.staging)).toEqual([]);
  expect(readdirSync(folder.originals)).toHaveLength(1);

  expect(await desk.run(importBig)).toMatchObject({ exitCode: 0 });
  expect(contents().record).toHaveLength(rows + 1);
});
