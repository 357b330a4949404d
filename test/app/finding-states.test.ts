import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src-main/app/figures.ts';
import { findingDetail } from '../../src-main/app/finding-detail.ts';
import { Intake } from '../../src-main/app/intake.ts';
import { countFiltered, listFindings } from '../../src-main/app/list-findings.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { locateReport } from '../../src-main/app/reports.ts';
import { setFindingState } from '../../src-main/app/set-finding-state.ts';
import { summaryRows } from '../../src-main/app/summary.ts';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { writeJson } from '../../src-main/app/write-json.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import {
  excuseGrounds,
  type FindingState,
  findingStates,
  stateRequest,
} from '../../src-main/contract/finding-states.ts';
import type { FindingRow, View } from '../../src-main/contract/views.ts';
import { findingQuery } from '../../src-main/contract/window.ts';
import { isKept } from '../../src-main/store/imports.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { seeded } from '../fixtures/seeded.ts';
import { everything } from '../store/contents.ts';
import { csv } from './complaint-table.ts';
import { OpenFolder, quiet, resources } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');
const columns = ['company', 'complaintNo', 'acceptedAt', 'category', 'investigatedAt', 'answeredAt'] as const;
const company = '甲热力公司';
const all: View = { from: null, to: null, company: null };
const late = {
  ...{ company, complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', category: '收费' },
  ...{ investigatedAt: '2025-11-17 10:00', answeredAt: '2025-12-02 09:00' },
};

/** A data folder with what a window asks of it. */
class Desk extends OpenFolder {
  readonly intake = new Intake(this.folder.inbox);
  readonly database = openForReading(this.folder);
  readonly reader: ReaderContext = { database: this.database, resources, now: () => this.now, actor: 'test' };

  /** Hands a file in and gives its token. */
  async handIn(name: string, content: string | Buffer): Promise<string> {
    const [file] = await this.intake.addPaths([this.file(name, content)]);
    return file?.token ?? '';
  }

  async decide(request: object) {
    return setFindingState(this.context, this.intake, stateRequest.parse(request));
  }

  findings(query: object = {}): FindingRow[] {
    const found: FindingRow[] = [];
    for (let after: string | null = null; ; ) {
      const page = listFindings(this.reader, findingQuery.parse({ ...query, after, limit: 7 }));
      found.push(...page.rows);
      if (page.next === null) return found;
      after = page.next;
    }
  }

  /** The only finding of a rule. */
  only(rule: string): { recordId: number; rule: string } {
    const [found, ...others] = this.findings({ rule });
    if (found === undefined || others.length > 0) throw new Error(`not one finding of ${rule}`);
    return { recordId: found.recordId, rule };
  }

  states(rule: string) {
    return findingDetail(this.reader, this.only(rule)).states;
  }

  async excuse(findings: object[]) {
    const attachments = [await this.handIn('证明.txt', '当日道路封闭')];
    return this.decide({ state: 'excused', findings, ground: 'noAccess', reason: '道路封闭', attachments });
  }

  override [Symbol.dispose](): void {
    closeDatabase(this.database);
    super[Symbol.dispose]();
  }
}

/** Every row of the database but the log of states. */
function judged(desk: Desk) {
  const { finding_state_change, state_attachment, state_decision, ...others } = everything(
    desk.context.database.connection,
  );
  return others;
}

/** Complaints of two companies, most of them late in one way or two. */
function complaints(rows: number): string {
  const random = seeded(11);
  const two = (number: number) => String(number).padStart(2, '0');
  return csv(
    columns,
    Array.from({ length: rows }, (_, index) => {
      const day = 1 + Math.floor(random() * 20);
      return {
        company: random() < 0.5 ? company : '乙热力公司',
        complaintNo: `TS${index}`,
        acceptedAt: `2025-11-${two(day)} 09:00`,
        category: '收费',
        investigatedAt: random() < 0.5 ? '' : `2025-11-${two(day + 1 + Math.floor(random() * 3))} 08:00`,
        answeredAt: random() < 0.3 ? '' : `2025-12-${two(1 + Math.floor(random() * 18))} 09:00`,
      };
    }),
  );
}

describe('states of findings', () => {
  test('change no answer, no finding and no tally, and both rates are what counting by hand gives', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('投诉.csv', complaints(40)));
    const before = judged(desk);
    const rateBefore = figuresOf(desk.reader, all).rate;
    const findings = desk.findings();
    const keyOf = ({ recordId, ruleId }: FindingRow) => `${recordId} ${ruleId}`;
    const model = new Map<string, FindingState>(findings.map((row) => [keyOf(row), 'open']));

    function checkCounts() {
      for (const view of [all, { ...all, company }, { ...all, from: '2025-11-05', to: '2025-11-12' }]) {
        const within = desk.findings(view);
        const excusedOf = (rows: FindingRow[]) =>
          rows.filter((row) => model.get(keyOf(row)) === 'excused').length;
        const figures = figuresOf(desk.reader, view);
        const left = figures.violation - excusedOf(within);
        expect(figures.excused).toBe(excusedOf(within));
        expect(figures.rateWithoutExcused).toBe(
          figures.compliant + left === 0 ? null : figures.compliant / (figures.compliant + left),
        );
        for (const row of summaryRows(desk.reader, view)) {
          const own = within.filter((one) => one.company === row.company && one.ruleId === row.ruleId);
          expect([row.violation, row.excused]).toEqual([own.length, excusedOf(own)]);
        }
        for (const state of findingStates) {
          const meant = within.filter((row) => model.get(keyOf(row)) === state).map(keyOf);
          expect(desk.findings({ ...view, state }).map(keyOf)).toEqual(meant);
          expect(countFiltered(desk.reader, findingQuery.parse({ ...view, state }))).toBe(meant.length);
          const longest = desk.findings({ ...view, sort: 'overdue' });
          expect(desk.findings({ ...view, state, sort: 'overdue' }).map(keyOf)).toEqual(
            longest.filter((row) => model.get(keyOf(row)) === state).map(keyOf),
          );
        }
      }
    }

    const decision = fc.record({
      state: fc.constantFrom(...findingStates),
      ground: fc.constantFrom(...excuseGrounds),
      meant: fc.uniqueArray(fc.nat(findings.length - 1), { minLength: 1, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 3 }), async (decisions) => {
        for (const { state, ground, meant } of decisions) {
          const rows = meant.flatMap((index) => findings[index] ?? []);
          const request = {
            state,
            findings: rows.map(({ recordId, ruleId }) => ({ recordId, rule: ruleId })),
            reason: '经核查',
            attachments: [await desk.handIn('说明.txt', '说明')],
            ...(state === 'excused' && { ground }),
          };
          await desk.decide(request);
          for (const row of rows) model.set(keyOf(row), state);
        }
        expect(judged(desk)).toEqual(before);
        expect(figuresOf(desk.reader, all).rate).toBe(rateBefore);
        checkCounts();
      }),
      { numRuns: 12 },
    );
  });

  test('leave the JSON of the command line as it is', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('投诉.csv', csv(columns, [late])));
    const json = async (name: string) => {
      const path = desk.path(name);
      await writeJson(desk.reader, { ...all, path, language: 'zh', imported: null }, quiet);
      return readFileSync(path, 'utf8');
    };
    const before = await json('before.json');
    await desk.excuse([desk.only('CMP-02')]);
    expect(await json('after.json')).toBe(before);
  });

  test('outlive a full check, another moment, another scope, and an undo with a new import', async () => {
    using desk = new Desk({ now });
    const path = desk.file('投诉.csv', csv(columns, [late]));
    await desk.import(path);
    await desk.excuse([desk.only('CMP-02')]);
    const log = desk.states('CMP-02');
    const excused = () => figuresOf(desk.reader, all).excused;
    expect(log).toMatchObject([
      {
        ...{ state: 'excused', ground: 'noAccess', reason: '道路封闭', at: now, actor: 'test' },
        ...{ version: 1, kind: 'late', outdated: false, attachments: [{ fileName: '证明.txt' }] },
      },
    ]);

    await desk.check({ asOf: now, full: true });
    expect(desk.states('CMP-02')).toEqual(log);

    await desk.check({ asOf: parseIso('2025-11-18T00:00') });
    expect(excused()).toBe(0);
    await desk.check({ asOf: now, scope: { documents: ['D07'] } });
    expect(excused()).toBe(0);
    await desk.check({ asOf: now, scope: { documents: null } });
    expect([excused(), desk.states('CMP-02')]).toEqual([1, log]);

    const would = await takeBackImport(desk.context, { importId: 1, dryRun: true }, quiet);
    expect(would.statesLost).toBe(1);
    await takeBackImport(desk.context, { importId: 1, dryRun: false }, quiet);
    expect(figuresOf(desk.reader, all)).toMatchObject({ excused: 0, rateWithoutExcused: null });
    await desk.import(path);
    expect([excused(), desk.states('CMP-02')]).toEqual([1, log]);
  });

  test('stay with a record that a later file changes, and say on which version they were decided', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('11月.csv', csv(columns, [late])));
    await desk.decide({ state: 'confirmed', findings: [desk.only('CMP-02')] });
    await desk.import(desk.file('12月.csv', csv(columns, [{ ...late, answeredAt: '2025-12-03 09:00' }])));
    expect(desk.states('CMP-02')).toMatchObject([{ state: 'confirmed', version: 1, outdated: true }]);
    expect(desk.findings({ state: 'confirmed' })).toHaveLength(1);

    expect(await desk.decide({ state: 'confirmed', findings: [desk.only('CMP-02')] })).toEqual({
      changed: 1,
      unchanged: 0,
    });
    expect(desk.states('CMP-02')).toMatchObject([
      { version: 2, outdated: false },
      { version: 1, outdated: true },
    ]);
    expect(await desk.decide({ state: 'confirmed', findings: [desk.only('CMP-02')] })).toEqual({
      changed: 0,
      unchanged: 1,
    });
  });

  test('of a breach that a later file mends count nowhere, and their log is still told', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('11月.csv', csv(columns, [late])));
    const key = desk.only('CMP-02');
    await desk.excuse([key]);
    await desk.import(desk.file('12月.csv', csv(columns, [{ ...late, answeredAt: '2025-11-18 09:00' }])));
    expect(figuresOf(desk.reader, all)).toMatchObject({ violation: 0, excused: 0, rateWithoutExcused: 1 });
    expect(desk.findings({ state: 'excused' })).toEqual([]);
    expect(findingDetail(desk.reader, key).states).toMatchObject([{ state: 'excused', outdated: true }]);
    await expect(desk.decide({ state: 'confirmed', findings: [key] })).rejects.toMatchObject({
      code: 'no-finding',
    });
  });

  test('of what a rule derived stay while it says the same, and tell when it says something else', async () => {
    using desk = new Desk({ now: parseIso('2026-03-20T00:00') });
    const stations = desk.file('甲站点.csv', `供热单位,站点编号,站点名称\n${company},Z1,东站\n`);
    const shifts = (...rows: string[]) =>
      ['供热单位,站点,值班开始时间,值班结束时间,值班人员', ...rows.map((row) => `${company},${row}`)].join(
        '\n',
      );
    const second = '东站,2026-01-05 12:00,2026-03-16 00:00,李四';
    const path = desk.file('值班.csv', shifts('东站,2025-11-15 00:00,2026-01-05 08:00,张三', second));
    await desk.import(stations, { dataset: 'stations' });
    await desk.import(path, { dataset: 'shifts' });
    await desk.excuse([desk.only('HOT-02')]);
    const log = desk.states('HOT-02');
    expect(log).toMatchObject([{ state: 'excused', outdated: false }]);

    await takeBackImport(desk.context, { importId: 2, dryRun: false }, quiet);
    await desk.import(path, { dataset: 'shifts' });
    expect([desk.states('HOT-02'), figuresOf(desk.reader, all).excused]).toEqual([log, 1]);

    await takeBackImport(desk.context, { importId: 3, dryRun: false }, quiet);
    const other = desk.file('值班二.csv', shifts('东站,2025-11-15 00:00,2026-01-05 06:00,张三', second));
    await desk.import(other, { dataset: 'shifts' });
    expect(desk.states('HOT-02')).toMatchObject([{ state: 'excused', outdated: true }]);
  });

  test('are set for all findings or for none', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('投诉.csv', csv(columns, [late])));
    const key = desk.only('CMP-02');
    const findings = [key, { recordId: key.recordId, rule: 'CMP-01' }];
    await expect(desk.decide({ state: 'confirmed', findings })).rejects.toMatchObject({
      code: 'no-finding',
      detail: { rule: 'CMP-01' },
    });
    expect(desk.states('CMP-02')).toEqual([]);
  });

  test.each([
    ['disputed without evidence', { state: 'disputed', reason: '已按时答复', attachments: [] }],
    ['disputed without a reason', { state: 'disputed', reason: ' ', attachments: ['x'] }],
    ['excused without proof', { state: 'excused', ground: 'other', reason: '停电', attachments: [] }],
    ['excused without a ground', { state: 'excused', reason: '停电', attachments: ['x'] }],
    ['opened again without a reason', { state: 'open' }],
    [
      'set for more than 500 findings',
      { state: 'confirmed', findings: new Array(501).fill({ recordId: 1, rule: 'CMP-01' }) },
    ],
  ])('cannot be %s', (_, request) => {
    const findings = [{ recordId: 1, rule: 'CMP-01' }];
    expect(stateRequest.safeParse({ findings, ...request }).success).toBe(false);
  });
});

describe('files that a state rests on', () => {
  const disputed = (findings: object[], attachments: string[]) => ({
    ...{ state: 'disputed', findings, reason: '企业称已按时答复', attachments },
  });

  test('are kept under their hash, given out under their name, and never swept', async () => {
    using desk = new Desk({ now });
    await desk.import(desk.file('投诉.csv', csv(columns, [late])));
    const token = await desk.handIn('答复函.pdf', '%PDF-1.7 答复');
    await desk.decide(disputed([desk.only('CMP-02')], [token]));
    const [file] = desk.states('CMP-02')[0]?.attachments ?? [];
    const { path, fileName } = locateReport(desk.reader, file?.reportId ?? '');
    expect([fileName, readFileSync(path, 'utf8')]).toEqual(['答复函.pdf', '%PDF-1.7 答复']);

    await takeBackImport(desk.context, { importId: 1, dryRun: false }, quiet);
    desk.context.originals.sweep((sha256) => isKept(desk.context.database, sha256));
    expect(existsSync(path)).toBe(true);
    await expect(desk.decide(disputed([{ recordId: 1, rule: 'CMP-02' }], [token]))).rejects.toThrow();
  });

  test.each([
    ['程序.exe', 'MZ', 'kind'],
    ['无扩展名', 'x', 'kind'],
    ['照片.jpg', '%PDF-1.7', 'content'],
    ['函件.pdf', 'MZ', 'content'],
    ['证明.docx', 'not a zip', 'content'],
    ['空.txt', '', 'empty'],
  ])('cannot be %s beginning with "%s" (%s)', async (name, content, what) => {
    using desk = new Desk({ now });
    await desk.import(desk.file('投诉.csv', csv(columns, [late])));
    const good = await desk.handIn('说明.txt', '说明');
    const request = disputed([desk.only('CMP-02')], [good, await desk.handIn(name, content)]);
    await expect(desk.decide(request)).rejects.toMatchObject({
      code: 'attachment-refused',
      detail: { file: name, what },
    });
    expect(desk.states('CMP-02')).toEqual([]);
    // What was good can be sent again.
    await desk.decide({ ...request, attachments: [good] });
    expect(desk.states('CMP-02')).toMatchObject([{ state: 'disputed' }]);
  });
});
