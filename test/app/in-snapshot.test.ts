import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inSnapshot } from '../../src-main/app/in-snapshot.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { writeExcel } from '../../src-main/app/write-excel.ts';
import { writeJson } from '../../src-main/app/write-json.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2025-11-20T12:00');
const request = { from: null, to: null, company: null, language: 'zh', imported: null } as const;

/** Two thousand late investigations, and as many answers that are still open. */
async function folderWithFindings(): Promise<OpenFolder> {
  const folder = new OpenFolder({ now });
  const columns = ['complaintNo', 'acceptedAt', 'category', 'investigatedAt', 'answeredAt'] as const;
  const rows = Array.from({ length: 2000 }, (_, index) => ({
    complaintNo: `TS${index}`,
    acceptedAt: '2025-11-17 09:00',
    category: '收费',
    investigatedAt: '2025-11-19 09:00',
  }));
  await folder.import(folder.file('甲热力公司投诉.csv', csv(columns, rows)));
  return folder;
}

function readerOf(folder: OpenFolder): ReaderContext {
  return { database: openForReading(folder.folder), resources, now: () => now, actor: 'test' };
}

test('a JSON file tells one moment, though everything changes while it is written', async () => {
  using folder = await folderWithFindings();
  const reader = readerOf(folder);
  const path = folder.path('out.json');
  let changed = false;
  const report = () => {
    // As an import or a check would, in one transaction of the writer.
    if (!changed)
      folder.context.database.connection.exec('begin; delete from pending; delete from finding; commit');
    changed = true;
  };
  await inSnapshot(reader, (snapshot) => writeJson(snapshot, { ...request, path }, { ...quiet, report }));
  closeDatabase(reader.database);

  expect(changed).toBe(true);
  const { summary, violations, pending } = JSON.parse(readFileSync(path, 'utf8'));
  const of = (rule: string) => summary.find((row: { ruleId: string }) => row.ruleId === rule);
  expect([of('CMP-01').violation, violations.length]).toEqual([2000, 2000]);
  expect([of('CMP-02').pending, pending.length]).toEqual([2000, 2000]);
});

test.each([
  ['a JSON file', 'out.json', writeJson],
  ['a workbook', 'out.xlsx', writeExcel],
])(
  '%s that is cancelled while it is written is not there, and its snapshot is given free',
  async (_, name, write) => {
    using folder = await folderWithFindings();
    const reader = readerOf(folder);
    const path = folder.path(name);
    const cancel = new AbortController();
    const job = { signal: cancel.signal, report: () => cancel.abort() };
    await expect(
      inSnapshot(reader, (snapshot) => write(snapshot, { ...request, path }, job)),
    ).rejects.toMatchObject({ code: 'cancelled' });
    closeDatabase(reader.database);
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);

    // A snapshot that is still held would keep the log from being written back.
    const { connection } = folder.context.database;
    connection.exec('delete from pending');
    expect(connection.pragma('wal_checkpoint(truncate)')).toMatchObject([{ busy: 0 }]);
  },
);
