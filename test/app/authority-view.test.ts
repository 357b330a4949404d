import { expect, it } from 'vitest';
import { authorityView } from '../../src-main/app/authority-view.ts';
import { effectiveResources } from '../../src-main/app/effective-resources.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, resources } from './open-folder.ts';

async function viewOf(now: string, day: string, known = resources) {
  using folder = new OpenFolder({ now: parseIso(now) });
  const rows = [{ company: '甲热力', complaintNo: 'A1', acceptedAt: `${day} 09:00`, category: '收费' }];
  await folder.import(
    folder.file('投诉.csv', csv(['company', 'complaintNo', 'acceptedAt', 'category'], rows)),
  );
  const database = openForReading(folder.folder);
  try {
    return authorityView({ database, resources: known, now: () => parseIso(now), actor: 'test' });
  } finally {
    closeDatabase(database);
  }
}

it('years without days off are told where records, the moment, or the weeks after them need them', async () => {
  expect((await viewOf('2026-11-20T08:00', '2025-12-01')).missingYears).toEqual([]);
  expect((await viewOf('2026-12-20T08:00', '2025-12-01')).missingYears).toEqual([2027]);
  expect((await viewOf('2027-02-01T08:00', '2025-12-01')).missingYears).toEqual([2027]);
  expect((await viewOf('2026-03-01T08:00', '2017-12-20')).missingYears).toEqual([2017]);
});

it('what is not in force any more is told with the reason, the newest change first', async () => {
  const entry = { at: 0, actor: 'x', reason: 'y', source: '' };
  const known = effectiveResources(resources, [
    { ...entry, id: 1, change: { kind: 'level', document: 'D99', level: 'authority' } },
    { ...entry, id: 2, change: { kind: 'level', document: 'D07', level: 'authority' } },
  ]);
  const { changes, seasons, scope } = await viewOf('2026-11-20T08:00', '2024-12-01', known);
  expect(changes.map(({ id, unfit }) => [id, unfit?.code ?? null])).toEqual([
    [2, null],
    [1, 'unknown-document'],
  ]);
  expect(seasons).toEqual([2026, 2025, 2024]);
  expect(scope.documents).toBeNull();
  expect(known.documents.find(({ id }) => id === 'D07')?.level).toBe('authority');
});
