import { describe, expect, test } from 'vitest';
import { disciplineOf } from '../../src-main/app/discipline.ts';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import {
  dayOf,
  formatDate,
  formatMinute,
  parseDate,
  parseIso,
} from '../../src-main/contract/beijing-time.ts';
import type { Discipline, ReportedMonth } from '../../src-main/contract/discipline.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { Chance } from '../fixtures/samples/chance.ts';
import { answersOf as storedAnswers } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2026-02-20T09:30');
const whole = { from: null, to: null, company: null };

function told(folder: OpenFolder, view: Parameters<typeof disciplineOf>[1] = whole): Discipline {
  const database = openForReading(folder.folder);
  try {
    return disciplineOf({ database, resources, now: () => folder.now, actor: 'test' }, view);
  } finally {
    database.connection.close();
  }
}

function register(folder: OpenFolder, ...names: readonly string[]) {
  const rows = names.map((name, index) => `${name},供许字${index}`);
  const path = folder.file('企业名录.csv', ['企业名称,许可证号', ...rows].join('\n'));
  return folder.import(path, { dataset: 'companies' });
}

function datasetOf(discipline: Discipline, company: string, dataset: string) {
  const found = discipline.companies.find((one) => one.company === company);
  return found?.datasets.find((one) => one.dataset === dataset);
}

function line({ month, state, records, receivedAt, nothing, daysLate }: ReportedMonth): string {
  const received = receivedAt === null ? '' : ` received ${formatMinute(receivedAt)}`;
  const told = `${nothing ? 'nothing' : records}${received}`;
  return `${month} ${state} ${told}${daysLate === null ? '' : ` +${daysLate}`}`;
}

const columns = ['complaintNo', 'acceptedAt', 'answeredAt'] as const;

describe('how a company reports', () => {
  test('counts no day of which nothing has passed', async () => {
    const midnight = parseIso('2026-02-20T00:00');
    using folder = new OpenFolder({ now: midnight });
    await folder.check({ asOf: midnight });
    await register(folder, '甲热力公司');
    const months = datasetOf(told(folder), '甲热力公司', 'complaints')?.months.map(line);
    expect(months).toContain('2026-01 missing 0 +9');
  });

  test('is told for each month of the season: in time, late, missing, not due, not begun', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '甲热力公司');
    const rows = (...days: string[]) =>
      csv(
        columns,
        days.map((day, index) => ({ complaintNo: `TS${day}${index}`, acceptedAt: `${day} 09:00` })),
      );
    await folder.import(folder.file('甲热力公司投诉一.csv', rows('2025-11-17', '2025-11-30')), {
      receivedAt: parseIso('2025-12-10'),
    });
    await folder.import(folder.file('甲热力公司投诉二.csv', rows('2025-12-01')), {
      receivedAt: parseIso('2026-01-11'),
    });
    expect(datasetOf(told(folder), '甲热力公司', 'complaints')?.months.map(line)).toEqual([
      '2025-11 inTime 2 received 2025-12-10 00:00',
      '2025-12 late 1 received 2026-01-11 00:00 +1',
      '2026-01 missing 0 +10',
      '2026-02 pending 0',
      '2026-03 toCome 0',
    ]);
    expect(told(folder).owed).toEqual({
      ...{ ruleId: 'RPT-01', datasets: ['complaints', 'outages', 'repairs'], register: 'companies' },
      ...{ day: 10, basis: 'setting' },
    });
  });

  test('leads to the stored answer of each month, which says the same', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '甲热力公司');
    const rows = [{ complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00' }];
    await folder.import(folder.file('甲热力公司投诉.csv', csv(columns, rows)));
    const outcome = folder.context.database.connection
      .prepare<[number], string>('select outcomes from record where id = ?')
      .pluck();
    const letters = { inTime: 'c', late: 'l', missing: 'm', pending: 'p', toCome: 'n', notOwed: '' };
    const owed = told(folder).companies.flatMap(({ datasets }) => datasets.flatMap(({ months }) => months));
    expect(owed).toHaveLength(15);
    for (const { recordId, state } of owed) expect(outcome.get(recordId ?? 0)).toBe(letters[state]);
  });

  test('is unknown without a register: what came is told, and nothing is late or missing', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    const rows = [{ complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00' }];
    await folder.import(folder.file('甲热力公司投诉.csv', csv(columns, rows)));
    const [company, ...others] = told(folder).companies;
    expect(others).toEqual([]);
    expect(company).toMatchObject({ company: '甲热力公司', registered: false });
    expect(company?.datasets.map(({ dataset, rows: sent }) => [dataset, sent])).toEqual([['complaints', 1]]);
    expect(company?.datasets[0]?.months.map(line)).toEqual([
      '2025-11 notOwed 1',
      ...['2025-12', '2026-01', '2026-02', '2026-03'].map((month) => `${month} notOwed 0`),
    ]);
  });

  test('is missing for a registered company that never sent anything', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '乙热力公司');
    const [company] = told(folder).companies;
    expect(company?.datasets.map(({ dataset, months }) => [dataset, ...months.map(line)])).toEqual(
      ['complaints', 'outages', 'repairs'].map((dataset) => [
        dataset,
        '2025-11 missing 0 +72',
        '2025-12 missing 0 +41',
        '2026-01 missing 0 +10',
        '2026-02 pending 0',
        '2026-03 toCome 0',
      ]),
    );
  });

  /** What the rule says of each month of complaints, as it is stored. */
  function answersOf(folder: OpenFolder, name: string): string[] {
    return folder.context.database.connection
      .prepare<[string], string>(
        `select record_no || ' ' || outcomes from record join series on series.id = series_id
         join company on company.id = company_id
         where derived_by = 'RPT-01' and name = ? and record_no like '%投诉%' order by 1`,
      )
      .pluck()
      .all(name);
  }

  test('is found missing by the rule as well, when others told of the season, and when the season has come', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '甲热力公司', '乙热力公司');
    const months = (letters: string, year = 2025) =>
      [...letters].map((letter, place) => {
        const month = ['11', '12', '01', '02', '03'][place];
        return `乙热力公司/投诉/${place < 2 ? year : year + 1}-${month} ${letter}`;
      });
    expect(answersOf(folder, '乙热力公司')).toEqual(months('mmmpn'));
    const earlier = [{ complaintNo: 'TS1', acceptedAt: '2024-11-17 09:00' }];
    const { importId } = await folder.import(folder.file('甲热力公司投诉.csv', csv(columns, earlier)));
    expect(answersOf(folder, '乙热力公司')).toEqual([...months('mmmmm', 2024), ...months('mmmpn')]);
    const before = storedAnswers(folder.context.database.connection);
    await folder.check({ asOf: now, full: true });
    expect(storedAnswers(folder.context.database.connection)).toEqual(before);

    await folder.check({ asOf: parseIso('2026-12-20T00:00') });
    const next = ['2026-11 m', '2026-12 p', '2027-01 n', '2027-02 n', '2027-03 n'];
    expect(answersOf(folder, '乙热力公司').slice(5)).toEqual(next.map((told) => `乙热力公司/投诉/${told}`));
    await takeBackImport(folder.context, { importId: importId ?? 0, dryRun: false }, quiet);
    await folder.check({ asOf: now });
    expect(answersOf(folder, '乙热力公司')).toEqual(months('mmmpn'));
  });

  test('takes a list without rows for a report that nothing happened, until the import is taken back', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '甲热力公司');
    const empty = csv(columns, []);
    const sent = async (name: string, received: string) =>
      folder.import(folder.file(name, empty), { receivedAt: parseIso(received) });
    const { readings } = await sent('甲热力公司投诉2025年11月.csv', '2025-12-08');
    expect(readings).toMatchObject([{ nothingIn: { from: '2025-11-01', to: '2025-11-30' } }]);
    // The same bytes, of another month.
    const { importId } = await sent('甲热力公司投诉2025年12月.csv', '2026-01-12');
    const lines = () => datasetOf(told(folder), '甲热力公司', 'complaints')?.months.map(line);
    expect(lines()?.slice(0, 3)).toEqual([
      '2025-11 inTime nothing received 2025-12-08 00:00',
      '2025-12 late nothing received 2026-01-12 00:00 +2',
      '2026-01 missing 0 +10',
    ]);
    expect(
      answersOf(folder, '甲热力公司')
        .map((one) => one.at(-1))
        .join(''),
    ).toBe('clmpn');
    const again = await sent('甲热力公司投诉2025年12月.csv', '2026-01-15');
    expect(again.importId).toBeNull();

    await takeBackImport(folder.context, { importId: importId ?? 0, dryRun: false }, quiet);
    expect(lines()?.[1]).toBe('2025-12 missing 0 +41');
    expect(
      answersOf(folder, '甲热力公司')
        .map((one) => one.at(-1))
        .join(''),
    ).toBe('cmmpn');
  });

  test('takes no list without rows that names no month, or whose company is not known', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    const codes = async (name: string) =>
      (await folder.import(folder.file(name, csv(columns, [])))).refusals.map(({ code }) => code);
    expect(await codes('甲热力公司投诉.csv')).toEqual(['no-rows']);
    expect(await codes('投诉2025年11月.csv')).toEqual(['no-rows']);
  });

  test('counts rows, rejected rows, unreadable cells and columns that no file ever had; undone imports do not', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    const bad = [
      { complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', answeredAt: '待定' },
      { complaintNo: 'TS2', acceptedAt: '2025-02-30 09:00' },
      { complaintNo: 'TS3', acceptedAt: '2025-11-18 09:00' },
    ];
    const first = await folder.import(folder.file('甲热力公司投诉一.csv', csv(columns, bad)));
    const onsite = [{ complaintNo: 'TS4', acceptedAt: '2025-11-18 09:00', onsiteAt: '2025-11-18 10:00' }];
    const second = await folder.import(
      folder.file('甲热力公司投诉二.csv', csv(['complaintNo', 'acceptedAt', 'onsiteAt'], onsite)),
    );
    const sent = () => datasetOf(told(folder), '甲热力公司', 'complaints');
    const never = () => sent()?.neverSupplied.map(({ field }) => field) ?? [];
    expect(sent()).toMatchObject({ rows: 4, rejected: 1, unreadable: 1, faultyImports: [first.importId] });
    expect(never()).not.toEqual(expect.arrayContaining(['onsiteAt']));
    expect(never()).toEqual(expect.arrayContaining(['feedbackAt']));
    expect(sent()?.neverSupplied.every(({ rules }) => rules.length > 0)).toBe(true);

    await takeBackImport(folder.context, { importId: second.importId ?? 0, dryRun: false }, quiet);
    expect(sent()).toMatchObject({ rows: 3, rejected: 1 });
    expect(never()).toEqual(expect.arrayContaining(['onsiteAt']));
  });

  test('keeps apart what belongs to no company: rows that name none, cells of a sheet of several', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    const table = [
      '供热单位,投诉编号,受理时间,答复时间',
      '甲热力公司,TS1,2025-11-17 09:00,待定',
      '乙热力公司,TS2,2025-11-17 10:00,2025-11-18 10:00',
      ',TS3,2025-11-17 11:00,2025-11-18 10:00',
    ];
    const { importId } = await folder.import(folder.file('投诉汇总.csv', table.join('\n')), {
      dataset: 'complaints',
    });
    const { companies, unassigned } = told(folder);
    expect(
      companies.map(({ company, datasets }) => [company, datasets[0]?.rows, datasets[0]?.unreadable]),
    ).toEqual(
      [
        ['甲热力公司', 1, 0],
        ['乙热力公司', 1, 0],
      ].toSorted((one, other) => String(one[0]).localeCompare(String(other[0]), 'zh-CN')),
    );
    expect(unassigned).toEqual([
      { dataset: 'complaints', rows: 1, rejected: 1, unreadable: 1, faultyImports: [importId] },
    ]);
  });

  test('is narrowed by the view: its company, and the months that its period touches', async () => {
    using folder = new OpenFolder({ now });
    await folder.check({ asOf: now });
    await register(folder, '甲热力公司', '乙热力公司');
    const narrow = told(folder, { from: '2025-12-31', to: '2026-01-01', company: '乙热力公司' });
    expect(narrow.months).toEqual(['2025-12', '2026-01']);
    expect(narrow.companies.map(({ company }) => company)).toEqual(['乙热力公司']);
    expect(told(folder, { from: '2026-05-01', to: null, company: null }).months).toEqual([]);
  });
});

test('random files in a random order come to what counting their rows by hand comes to', async () => {
  using folder = new OpenFolder({ now });
  await folder.check({ asOf: now });
  const chance = new Chance(20);
  const names = ['甲热力公司', '乙热力公司'];
  await register(folder, ...names);
  const season = { from: parseDate('2025-11-15'), to: parseDate('2026-03-15') };
  const files = Array.from({ length: 12 }, (_, index) => ({
    company: names[chance.between(0, 1)] ?? '',
    received: formatDate(chance.between(season.from, dayOf(now))),
    rows: Array.from({ length: chance.between(1, 6) }, () => {
      const day = formatDate(chance.between(season.from, season.to));
      // Numbers repeat now and then, so that files update and repeat what others told.
      return { complaintNo: `TS${day}${chance.between(0, 1)}`, acceptedAt: `${day} 09:00` };
    }),
    name: `投诉${index}.csv`,
  }));
  for (const { company, received, rows, name } of files) {
    await folder.import(folder.file(`${company}${name}`, csv(columns, rows)), {
      receivedAt: parseIso(received),
    });
  }
  const discipline = told(folder);
  for (const company of names) {
    const own = files.filter((file) => file.company === company);
    const expected = discipline.months.map((month) => {
      const numbers = new Set<string>();
      const arrivals: string[] = [];
      for (const { rows, received } of own) {
        const within = rows.filter(({ acceptedAt }) => acceptedAt.startsWith(month));
        for (const { complaintNo } of within) numbers.add(complaintNo);
        if (within.length > 0) arrivals.push(received);
      }
      const first = arrivals.sort()[0] ?? null;
      return [month, numbers.size, first];
    });
    const found = datasetOf(discipline, company, 'complaints')?.months.map(
      ({ month, records, receivedAt }) => [
        month,
        records,
        receivedAt === null ? null : formatDate(dayOf(receivedAt)),
      ],
    );
    expect(found).toEqual(expected);
  }
});
