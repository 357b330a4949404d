import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../../src-main/store/data-folder.ts';
import { answersOf, everything } from '../store/contents.ts';
import { Desk } from './desk.ts';
import { contentsOf, killAt, mebibyte, walBytes } from './killed-import.ts';

/** Each is on duty a whole season: from one row per station, a record for each of its days is derived. */
const stations = Array.from({ length: 200 }, (_, index) => `${index}号站`);
const desk = new Desk();
const folder = dataFolder(desk.path('data'));
const importShifts = ['import', '甲热力公司值班.csv', '--data', 'data'];

const allRows = () => contentsOf(folder, everything);
const answers = () => contentsOf(folder, answersOf);
let before: ReturnType<typeof allRows>;
let after: ReturnType<typeof answers>;

function reset(): void {
  rmSync(folder.root, { recursive: true });
  cpSync(desk.path('copy'), folder.root, { recursive: true });
}

beforeAll(async () => {
  const register = stations.map((name, index) => `Z${index},${name}`);
  desk.file('甲热力公司站点.csv', ['站点编号,站点名称', ...register].join('\n'));
  const shifts = stations.map((name) => `${name},2025-11-15 00:00,2026-03-16 00:00,张三`);
  desk.file('甲热力公司值班.csv', ['站点,值班开始时间,值班结束时间,值班人员', ...shifts].join('\n'));
  expect(await desk.run(['import', '甲热力公司站点.csv', '--data', 'data'])).toMatchObject({ exitCode: 0 });
  before = allRows();
  cpSync(folder.root, desk.path('copy'), { recursive: true });
  expect(await desk.run(importShifts)).toMatchObject({ exitCode: 0 });
  after = answers();
  expect(after.records?.length).toBeGreaterThan(100 * stations.length);
});
beforeEach(reset);
afterAll(() => desk[Symbol.dispose]());

test.each([1, 2])(
  'killed while records are derived from the rows (%d MiB written), nothing is half stored',
  async (size) => {
    expect(await killAt(desk, importShifts, () => walBytes(folder) > size * mebibyte)).toBe(true);
    expect(allRows()).toEqual(before);
    expect(await desk.run(importShifts)).toMatchObject({ exitCode: 0 });
    expect(answers()).toEqual(after);
  },
);
