import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import type { Progress } from '../../src-main/contract/views.ts';
import { everything } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-11-20T12:00');
const columns = ['complaintNo', 'acceptedAt', 'category', 'investigatedAt', 'answeredAt'] as const;
/** Late in being investigated, and not answered yet: a breach and an open deadline. */
const complaint = (number: number) => ({
  complaintNo: `TS${number}`,
  acceptedAt: '2025-11-17 09:00',
  category: '收费',
  investigatedAt: '2025-11-19 09:00',
});
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A folder with one file in it, and two more to come: new records, updates, a bad row and a conflict. */
async function begun(): Promise<{ folder: OpenFolder; more: string[] }> {
  const folder = new OpenFolder({ now });
  await folder.import(folder.file('甲热力公司9月.csv', csv(columns, numbers(1, 20).map(complaint))));
  const answered = numbers(11, 30).map((number) => ({
    ...complaint(number),
    answeredAt: '2025-11-20 09:00',
  }));
  const conflict = { ...complaint(30), category: '漏水' };
  const bad = { complaintNo: 'TS99' };
  const more = [
    folder.file('甲热力公司10月.csv', csv(columns, [...answered, conflict, bad])),
    folder.file('甲热力公司11月.csv', csv(columns, numbers(31, 5000).map(complaint))),
  ];
  return { folder, more };
}

function state({ context, folder }: OpenFolder) {
  return {
    tables: everything(context.database.connection),
    originals: readdirSync(folder.originals).sort(),
    staging: readdirSync(folder.staging),
  };
}

describe('an import that fails leaves everything as it was', () => {
  const tables = [
    'company',
    'import_run',
    'source_file',
    'source_sheet',
    'sheet_count',
    'import_issue',
    'shape',
    'series',
    'record',
    'record_version',
    'finding',
    'pending',
    'tally',
  ];
  test.each(tables)('where writing %s fails', async (table) => {
    const begin = await begun();
    using folder = begin.folder;
    const before = state(folder);
    const { connection } = folder.context.database;
    const options = table === 'company' || table === 'series' ? { company: '乙热力公司' } : {};
    // A shape is stored again under its fields, which leaves it as it was.
    const event = table === 'shape' ? 'update' : 'insert';
    connection.exec(
      `create temp trigger fails before ${event} on ${table} begin select raise(abort, 'fails'); end`,
    );
    await expect(folder.import(begin.more, options)).rejects.toThrow('fails');
    expect(connection.inTransaction).toBe(false);
    expect(state(folder)).toEqual(before);

    connection.exec('drop trigger temp.fails');
    const { sheets } = await folder.import(begin.more);
    expect(sheets).toMatchObject([
      { rows: 22, accepted: 9, updated: 10, unchanged: 0, rejected: 3 },
      { rows: 4970, accepted: 4970 },
    ]);
  });
});

test('a first import that fails does not fix asOf: the next one is judged as of its own now', async () => {
  using folder = new OpenFolder({ now });
  const before = state(folder);
  const { connection } = folder.context.database;
  const path = folder.file('甲热力公司9月.csv', csv(columns, [complaint(1)]));
  connection.exec(
    `create temp trigger fails before insert on record begin select raise(abort, 'fails'); end`,
  );
  await expect(folder.import(path)).rejects.toThrow('fails');
  expect(state(folder)).toEqual(before);

  connection.exec('drop trigger temp.fails');
  folder.now = now + 30 * 86_400;
  await folder.import(path);
  expect(everything(connection).check_state).toMatchObject([{ as_of: folder.now }]);
});

describe('an import that is cancelled leaves everything as it was', () => {
  /** All signs of life of the whole import: a moment to cancel at each. */
  async function signsOfLife(): Promise<Progress[]> {
    const begin = await begun();
    using folder = begin.folder;
    const signs: Progress[] = [];
    await folder.import(begin.more, {}, { ...quiet, report: (progress) => signs.push(progress) });
    return signs;
  }

  test('at whatever sign of life', async () => {
    const signs = await signsOfLife();
    expect(new Set(signs.map(({ phase }) => phase))).toEqual(new Set(['keeping', 'reading', 'storing']));
    for (const moment of signs.keys()) {
      const begin = await begun();
      using folder = begin.folder;
      const before = state(folder);
      const cancel = new AbortController();
      let seen = 0;
      const report = () => {
        if (seen++ === moment) cancel.abort();
      };
      const imported = folder.import(begin.more, {}, { signal: cancel.signal, report });
      await expect(imported, `${moment}: ${signs[moment]?.phase}`).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(state(folder)).toEqual(before);
    }
  });

  test('before it began, while another one was running', async () => {
    const begin = await begun();
    using folder = begin.folder;
    const before = state(folder);
    await expect(
      folder.import(begin.more, {}, { ...quiet, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(state(folder)).toEqual(before);
  });
});

describe('a check that fails or is cancelled leaves everything as it was', () => {
  const asOf = parseIso('2025-12-31T00:00');

  test.each([{ full: false }, { full: true }])('%j', async (options) => {
    const begin = await begun();
    using folder = begin.folder;
    await folder.import(begin.more);
    const before = state(folder);
    const cancel = new AbortController();
    const report = () => cancel.abort();
    await expect(folder.check({ asOf, ...options }, { signal: cancel.signal, report })).rejects.toMatchObject(
      { code: 'cancelled' },
    );
    expect(state(folder)).toEqual(before);

    const { connection } = folder.context.database;
    connection.exec(
      `create temp trigger fails before insert on check_state begin select raise(abort, 'fails'); end`,
    );
    await expect(folder.check({ asOf, ...options })).rejects.toThrow('fails');
    expect(state(folder)).toEqual(before);
  });
});
