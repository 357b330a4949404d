import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingDetail } from '../../src-main/app/finding-detail.ts';
import { Intake } from '../../src-main/app/intake.ts';
import { listFindings } from '../../src-main/app/list-findings.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { photoContent } from '../../src-main/app/visit-photos.ts';
import { listVisits, visitView } from '../../src-main/app/visit-views.ts';
import { answerItem, attachPhotos, correctItem, openVisit, signVisit } from '../../src-main/app/visits.ts';
import { windowState } from '../../src-main/app/window-state.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import type { OpenVisit, VisitAnswer } from '../../src-main/contract/visits.ts';
import { findingQuery } from '../../src-main/contract/window.ts';
import { isKept } from '../../src-main/store/imports.ts';
import { closeDatabase, openForReading, openForWriting } from '../../src-main/store/open-database.ts';
import { answersOf } from '../store/contents.ts';
import { migrationsDir, OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2026-01-20T10:00');
const company = '甲热力公司';
const stations = `供热单位,站点编号,站点名称\n${company},Z1,东站\n`;
const picture = readFileSync(new URL('../../resources/icons/icon.png', import.meta.url));
const household: OpenVisit = {
  company,
  place: 'household',
  where: '幸福里3号楼2单元501',
  date: '2026-01-19',
  inspectors: ['王敏'],
  checklists: ['steward'],
};

/** A folder with one company in it. */
async function withCompany(): Promise<OpenFolder> {
  const folder = new OpenFolder({ now });
  await folder.import(folder.file('甲站点.csv', stations), { dataset: 'stations' });
  return folder;
}

async function answering(folder: OpenFolder, answers: Readonly<Record<string, VisitAnswer | null>>) {
  const { visitId } = await openVisit(folder.context, household);
  for (const [item, answer] of Object.entries(answers)) {
    await answerItem(folder.context, { visitId, item, answer, note: answer === 'no' ? '门外无标识' : null });
  }
  return visitId;
}

const three = { 'CHK-STEWARD-01': 'yes', 'CHK-STEWARD-02': 'no', 'CHK-STEWARD-03': 'notApplicable' } as const;

/** As the reader thread opens the folder, also after the writer has closed it. */
function reader(folder: OpenFolder): ReaderContext {
  return { database: openForReading(folder.folder), resources, now: () => now, actor: 'test' };
}

function findings(folder: OpenFolder) {
  const query = findingQuery.parse({ from: null, to: null, company: null });
  return listFindings(reader(folder), query).rows.filter(({ dataset }) => dataset === 'visits');
}

function tallies(folder: OpenFolder): string[] {
  return folder.context.database.connection
    .prepare<[], string>(`select rule || ' ' || outcome from tally where rule like 'CHK-%' order by rule`)
    .pluck()
    .all();
}

describe('a visit', () => {
  test('asks what its checklists ask, and says nothing of the company while it is open', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    const view = visitView(folder.context, visitId);
    expect(view).toMatchObject({ no: '2026-001', where: household.where, signedAt: null, openedBy: 'test' });
    expect(view.checklists.map(({ id, items }) => [id, items.length])).toEqual([['steward', 8]]);
    expect(tallies(folder)).toEqual([]);
    expect(listVisits(folder.context.database)).toMatchObject([
      { where: '幸福里*号楼*单元***', items: 8, answered: 3, saidNo: 1 },
    ]);
  });

  test('comes to findings when it is signed, each with the visit as its evidence', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    const told = {
      visitId,
      item: 'CHK-STEWARD-02',
      answer: 'no',
      note: '门外无标识，住户 13912345678',
    } as const;
    await answerItem(folder.context, told);
    await signVisit(folder.context, { visitId, note: '住户在场', leavingOpen: 5 });

    expect(tallies(folder)).toEqual(['CHK-STEWARD-01 c', 'CHK-STEWARD-02 w', 'CHK-STEWARD-03 n']);
    const [found, ...others] = findings(folder);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ company, ruleId: 'CHK-STEWARD-02', recordNo: '2026-001/CHK-STEWARD-02', kind: 'wrong' },
      ...{ from: parseIso('2026-01-19'), dueAt: null, file: null },
    });
    const detail = findingDetail(reader(folder), { recordId: found?.recordId ?? 0, rule: 'CHK-STEWARD-02' });
    expect(detail.visit).toMatchObject({
      ...{ visitId, no: '2026-001', inspectors: ['王敏'], where: '幸福里*号楼*单元***' },
      ...{ date: '2026-01-19', note: '门外无标识，住户 139****5678', signedAt: now },
      log: [{ note: '门外无标识，住户 139****5678' }, { note: '门外无标识' }],
    });
    expect(detail.explanation).toMatchObject({ outcome: 'wrong', parts: [{ form: 'points' }] });
  });

  test('is corrected after that only with a reason, and what was signed stays to be seen', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    const correction = {
      visitId,
      item: 'CHK-STEWARD-02',
      answer: 'yes',
      note: null,
      reason: '看错门牌',
    } as const;
    await expect(correctItem(folder.context, correction)).rejects.toMatchObject({ code: 'visit-open' });
    await signVisit(folder.context, { visitId, note: null, leavingOpen: 5 });
    const change = { visitId, item: 'CHK-STEWARD-02', answer: 'yes', note: null } as const;
    await expect(answerItem(folder.context, change)).rejects.toMatchObject({ code: 'visit-signed' });
    await expect(signVisit(folder.context, { visitId, note: null, leavingOpen: 5 })).rejects.toMatchObject({
      code: 'visit-signed',
    });

    const view = await correctItem(folder.context, correction);
    const item = view.checklists[0]?.items.find(({ id }) => id === 'CHK-STEWARD-02');
    expect(item?.log).toMatchObject([
      { answer: 'yes', reason: '看错门牌' },
      { answer: 'no', note: '门外无标识', reason: null },
    ]);
    expect(tallies(folder).filter((told) => told.startsWith('CHK-STEWARD-02'))).toEqual(['CHK-STEWARD-02 c']);
    expect(findings(folder)).toEqual([]);
  });

  test('is not signed while more is open than the inspector knows of', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    await expect(signVisit(folder.context, { visitId, note: null, leavingOpen: 0 })).rejects.toMatchObject({
      code: 'visit-unanswered',
      detail: { items: 5 },
    });
    await answerItem(folder.context, { visitId, item: 'CHK-STEWARD-01', answer: null, note: null });
    await signVisit(folder.context, { visitId, note: null, leavingOpen: 6 });
    expect(tallies(folder)).toEqual(['CHK-STEWARD-02 w', 'CHK-STEWARD-03 n']);
  });

  test.each([
    ['a company that nobody knows', { company: '乙热力公司' }, 'unknown-name'],
    ['a checklist that there is not', { checklists: ['steward', 'nothing'] }, 'unknown-name'],
    ['a day that is still to come', { date: '2026-01-21' }, 'visit-later'],
  ])('is not opened at %s', async (_, change, code) => {
    using folder = await withCompany();
    await expect(openVisit(folder.context, { ...household, ...change })).rejects.toMatchObject({ code });
    expect(listVisits(folder.context.database)).toEqual([]);
  });

  test('takes no answer to what it does not ask', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, {});
    const foreign = { visitId, item: 'CHK-FEE-01', answer: 'no', note: null } as const;
    await expect(answerItem(folder.context, foreign)).rejects.toMatchObject({ code: 'unknown-name' });
    const gone = { ...foreign, visitId: 77 };
    await expect(answerItem(folder.context, gone)).rejects.toMatchObject({ code: 'no-such-visit' });
  });
});

describe('the photos of a visit', () => {
  test('are kept like originals, by their bytes, and are given back', async () => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    const intake = new Intake(folder.folder.inbox);
    const [handed] = await intake.addPaths([folder.file('门口.png', picture)]);
    const tokens = [handed?.token ?? ''];
    const view = await attachPhotos(folder.context, intake, { visitId, item: 'CHK-STEWARD-02', tokens });
    const [photo] = view.checklists.flatMap(({ items }) => items.flatMap(({ photos }) => photos));
    expect(photo).toMatchObject({ name: '门口.png', bytes: picture.length });
    folder.context.originals.sweep((sha256) => isKept(folder.context.database, sha256));
    const { base64 } = await photoContent(reader(folder), { photoId: photo?.photoId ?? '' });
    expect(Buffer.from(base64, 'base64')).toEqual(picture);
  });

  test.each([
    ['of a kind that nobody can see', '门口.gif', picture, 'kind'],
    ['that hold something else', '门口.jpg', Buffer.from('hello'), 'content'],
    ['that hold nothing', '门口.png', Buffer.alloc(0), 'empty'],
  ])('are refused as a whole with one %s', async (_, name, bytes, what) => {
    using folder = await withCompany();
    const visitId = await answering(folder, three);
    const intake = new Intake(folder.folder.inbox);
    const handed = await intake.addPaths([folder.file('好.png', picture), folder.file(name, bytes)]);
    const tokens = handed.map(({ token }) => token);
    await expect(
      attachPhotos(folder.context, intake, { visitId, item: 'CHK-STEWARD-02', tokens }),
    ).rejects.toMatchObject({ code: 'attachment-refused', detail: { what } });
    const items = visitView(folder.context, visitId).checklists.flatMap((one) => one.items);
    expect(items.flatMap(({ photos }) => photos)).toEqual([]);
  });
});

describe('what a signed visit says', () => {
  async function signed(): Promise<OpenFolder> {
    const folder = await withCompany();
    const visitId = await answering(folder, three);
    await signVisit(folder.context, { visitId, note: null, leavingOpen: 5 });
    return folder;
  }

  test('has not happened yet as of the day before it', async () => {
    using folder = await signed();
    const before = answersOf(folder.context.database.connection);
    await folder.check({ asOf: parseIso('2026-01-18T23:59') });
    expect(tallies(folder)).toEqual(['CHK-STEWARD-01 n', 'CHK-STEWARD-02 n', 'CHK-STEWARD-03 n']);
    expect(findings(folder)).toEqual([]);
    await folder.check({ asOf: now });
    expect(answersOf(folder.context.database.connection)).toEqual(before);
  });

  test('is what a full run over everything says', async () => {
    using folder = await signed();
    const before = answersOf(folder.context.database.connection);
    await folder.check({ asOf: now, full: true });
    expect(answersOf(folder.context.database.connection)).toEqual(before);
  });

  test('counts while a document that asks for it binds', async () => {
    using folder = await signed();
    await folder.check({ asOf: now, scope: { documents: ['D19'] } });
    expect(tallies(folder)).toEqual([]);
    await folder.check({ asOf: now, scope: { documents: null } });
    expect(tallies(folder)).toHaveLength(3);
  });

  test.each([
    ['of a statute that the authority has not chosen', {}, []],
    ['of a statute that it has chosen', { statutes: ['山东'] }, ['2026-001/CHK-FEE-03']],
  ])('is a finding only where its document binds: a question %s', async (_, scope, found) => {
    using folder = await withCompany();
    await folder.check({ asOf: now, scope });
    const { visitId } = await openVisit(folder.context, { ...household, checklists: ['fees'] });
    await answerItem(folder.context, { visitId, item: 'CHK-FEE-03', answer: 'no', note: null });
    const view = await signVisit(folder.context, { visitId, note: null, leavingOpen: 4 });
    const [item] = view.checklists.flatMap(({ items }) => items.filter(({ answer }) => answer === 'no'));
    expect(item?.binds).toBe(found.length > 0);
    expect(findings(folder).map(({ recordNo }) => recordNo)).toEqual(found);
  });

  test('is there after a restart, and when what its company had sent is taken back', async () => {
    using folder = await signed();
    await takeBackImport(folder.context, { importId: 1, dryRun: false }, quiet);
    expect(findings(folder)).toHaveLength(1);
    closeDatabase(folder.context.database);
    const database = openForWriting(folder.folder, migrationsDir);
    expect(listVisits(database)).toMatchObject([{ company, no: '2026-001', signedAt: now }]);
    expect(findings(folder)).toHaveLength(1);
    closeDatabase(database);
  });

  test('names a checklist item among the rules once it was answered', async () => {
    using folder = await signed();
    const state = windowState(reader(folder));
    expect(state.rules.filter(({ dataset }) => dataset === 'visits').map(({ id }) => id)).toEqual(
      Object.keys(three),
    );
    expect(state.datasets.filter(({ byFile }) => !byFile).map(({ name }) => name)).toEqual(['visits']);
  });
});
