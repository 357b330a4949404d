import { describe, expect, test } from 'vitest';
import { findingDetail } from '../../src-main/app/finding-detail.ts';
import { Intake } from '../../src-main/app/intake.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { importHistory } from '../../src-main/store/queries/import-history.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2026-01-12T09:30');
const company = '甲热力公司';
const register = `企业名称,许可证号\n${company},供许字1\n`;
const columns = ['complaintNo', 'acceptedAt', 'answeredAt'] as const;
const november = { complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00' };
const december = { complaintNo: 'TS2', acceptedAt: '2025-12-03 09:00' };

/** What RPT-01 says of the complaints of each month. */
function arrivals(folder: OpenFolder): Record<string, string> {
  const rows = folder.context.database.connection
    .prepare<[], { month: string; outcomes: string }>(
      `select substr(record_no, -7) as month, outcomes from record join series on series.id = series_id
       where derived_by = 'RPT-01' and record_no like '%/投诉/%' order by 1`,
    )
    .all();
  return Object.fromEntries(rows.map(({ month, outcomes }) => [month, outcomes]));
}

async function withRegister(): Promise<OpenFolder> {
  const folder = new OpenFolder({ now });
  await folder.import(folder.file('企业名录.csv', register), { dataset: 'companies' });
  return folder;
}

describe('the day on which a file was handed in', () => {
  test('decides whether a month came in time, not the day of the import', async () => {
    using folder = await withRegister();
    const path = folder.file(`${company}投诉.csv`, csv(columns, [november]));
    const { importId } = await folder.import(path);
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'l', '2025-12': 'm', '2026-01': 'p' });
    await takeBackImport(folder.context, { importId: importId ?? 0, dryRun: false }, quiet);

    await folder.import(path, { receivedAt: parseIso('2025-12-10') });
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'c', '2025-12': 'm', '2026-01': 'p' });
  });

  test('is the earliest of all files that tell of the month, in whatever order they are imported', async () => {
    using folder = await withRegister();
    const both = folder.file(`${company}投诉二.csv`, csv(columns, [november, december]));
    await folder.import(both, { receivedAt: parseIso('2026-01-11') });
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'l', '2025-12': 'l' });

    const answered = csv(columns, [{ ...november, answeredAt: '2025-11-18 09:00' }]);
    await folder.import(folder.file(`${company}投诉一.csv`, answered), {
      receivedAt: parseIso('2025-12-09'),
    });
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'c', '2025-12': 'l' });
    await folder.import(folder.file(`${company}投诉三.csv`, csv(columns, [december])), {
      receivedAt: parseIso('2026-01-09'),
    });
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'c', '2025-12': 'c' });
    const before = arrivals(folder);
    await folder.check({ asOf: now, full: true });
    expect(arrivals(folder)).toEqual(before);
  });

  test('is told in the history, in the versions of a record, and in the finding, without a time of day', async () => {
    using folder = await withRegister();
    const receivedAt = parseIso('2025-12-12');
    await folder.import(folder.file(`${company}投诉.csv`, csv(columns, [november])), { receivedAt });
    const database = openForReading(folder.folder);
    const idOf = (rule: string, no: string) =>
      Number(
        database.connection
          .prepare(
            `select record.id from record join series on series.id = series_id
             where derived_by = ? and record_no like ?`,
          )
          .pluck()
          .get(rule, no),
      );
    const context = { database, resources, now: () => now, actor: 'test' };
    const complaint = findingDetail(context, { recordId: idOf('', 'TS1'), rule: 'CMP-02' });
    const month = findingDetail(context, { recordId: idOf('RPT-01', '%投诉/2025-11'), rule: 'RPT-01' });
    const history = importHistory(database, { before: null, limit: 10 });
    database.connection.close();
    expect(complaint.versions).toMatchObject([{ receivedAt, importedAt: now }]);
    expect(history.map(({ files }) => files[0]?.receivedAt)).toEqual([receivedAt, now]);
    expect(month.explanation.parts).toMatchObject([{ act: { told: { at: receivedAt, bareDate: true } } }]);
  });

  test('is said in a preview; one to come is refused and nothing is stored', async () => {
    using folder = await withRegister();
    const intake = new Intake(folder.folder.inbox);
    const previews = new Previews(folder.context, intake);
    const path = folder.file(`${company}投诉.csv`, csv(columns, [november]));
    const open = async (receivedAt: number | null) => {
      const [handed] = await intake.addPaths([path]);
      const file = { token: handed?.token ?? '', company: null, dataset: null, receivedAt };
      return previews.open([file], quiet);
    };
    await expect(open(parseIso('2026-01-13'))).rejects.toMatchObject({ code: 'received-later' });
    await expect(folder.import(path, { receivedAt: parseIso('2026-01-13') })).rejects.toMatchObject({
      code: 'received-later',
    });
    const { previewId } = await open(parseIso('2025-12-08'));
    await previews.commit(previewId, quiet);
    expect(arrivals(folder)).toMatchObject({ '2025-11': 'c' });
  });
});

describe('an answer that only a later file fills in', () => {
  const answered = { ...november, answeredAt: '2025-11-19 09:00' };
  async function evidence(folder: OpenFolder) {
    const database = openForReading(folder.folder);
    const recordId = Number(
      database.connection.prepare(`select id from record where record_no = 'TS1'`).pluck().get(),
    );
    const context = { database, resources, now: () => now, actor: 'test' };
    const detail = findingDetail(context, { recordId, rule: 'CMP-02' });
    database.connection.close();
    return detail;
  }

  test('is told with the files and the days on which they were handed in', async () => {
    using folder = new OpenFolder({ now });
    const first = folder.file(`${company}投诉一.csv`, csv(columns, [november]));
    const later = folder.file(`${company}投诉二.csv`, csv(columns, [answered]));
    await folder.import(first, { receivedAt: parseIso('2025-12-08') });
    expect((await evidence(folder)).filledLater).toEqual([]);
    await folder.import(later, { receivedAt: parseIso('2026-01-10') });
    expect((await evidence(folder)).filledLater).toMatchObject([
      {
        ...{ title: { zh: '答复时间' }, text: '2025-11-19 09:00' },
        emptyIn: { file: `${company}投诉一.csv`, receivedAt: parseIso('2025-12-08') },
        filledIn: { file: `${company}投诉二.csv`, receivedAt: parseIso('2026-01-10') },
      },
    ]);
  });

  test('is no lead where the first file came before the answer', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file(`${company}投诉一.csv`, csv(columns, [november])), {
      receivedAt: parseIso('2025-11-19'),
    });
    await folder.import(folder.file(`${company}投诉二.csv`, csv(columns, [answered])), {
      receivedAt: parseIso('2026-01-10'),
    });
    expect((await evidence(folder)).filledLater).toEqual([]);
  });
});
