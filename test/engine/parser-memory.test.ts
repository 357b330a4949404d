import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScope } from '../../src-main/contract/scope.ts';
import { parseInThread } from '../../src-main/engine/parse-in-thread.ts';
import { resources } from '../app/open-folder.ts';
import { writeComplaints } from '../bench/complaints-file.ts';
import { writeWorkbook } from '../bench/workbook-file.ts';

/** Enough for the program's resources and some pieces of a file, and far too little for all rows. */
const bounds = { heapMb: 64, silence: 60_000 };
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nuandu-test-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Reads a file in a parser thread of this heap; gives how many rows came, and what refused the file. */
async function read(path: string): Promise<{ rows: number; refused: string[] }> {
  const request = {
    files: [{ path, name: basename(path), folderName: '' }],
    ...{ knownCompanies: [], spellings: [], resources, remembered: [], asOf: 0, preview: false },
  };
  const told = { rows: 0, refused: [] as string[] };
  const parse = parseInThread({ bounds });
  const all = async (_: number, sheets: readonly { readonly sheet: number }[]) =>
    sheets.map(({ sheet }) => sheet);
  for await (const event of parse(request, defaultScope, all, new AbortController().signal)) {
    if (event.type === 'rows') told.rows += event.rows.recordNo.length;
    if (event.type === 'fileRefused') told.refused.push(event.issue.code);
  }
  return told;
}

it.each([
  ['text', 400_000, '甲热力公司投诉.csv', (path: string, rows: number) => writeComplaints(path, rows, 1)],
  ['workbook', 80_000, '甲热力公司投诉.xlsx', writeWorkbook],
])('a %s of %d rows passes through a heap that could not hold them', async (_, rows, name, write) => {
  const path = join(root, name);
  await write(path, rows);
  expect(await read(path)).toEqual({ rows, refused: [] });
});
