import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDate, parseIso } from '../../src-main/contract/beijing-time.ts';
import { type FindingQuery, findingQuery } from '../../src-main/contract/window.ts';
import {
  type Connection,
  openForReading,
  type ReadableDatabase,
} from '../../src-main/store/open-database.ts';
import { keyText } from '../../src-main/store/queries/finding-key.ts';
import { findingsPage, type StoredFinding } from '../../src-main/store/queries/findings.ts';
import type { PageWork } from '../../src-main/store/queries/page-work.ts';
import { OpenFolder } from '../app/open-folder.ts';
import { seeded } from '../fixtures/seeded.ts';

const asOf = parseIso('2026-04-01T00:00');
const companies = ['甲热力公司', '乙热力公司', '丙热力公司'];
const communities = ['阳光花园', '幸福里', '东湖小区', ''];

/** Complaints of three companies; none is investigated, many are answered late or not at all. */
function complaints(rows: number): string {
  const random = seeded(3);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = 1 + Math.floor(random() * 28);
    const answer =
      random() < 0.5
        ? ''
        : `2026-0${2 + Math.floor(random() * 2)}-${two(1 + Math.floor(random() * 28))} 10:00`;
    return `${pick(companies)},TS${index},2026-01-${two(day)} 09:00,${pick(communities)},,${answer}`;
  });
  return ['企业名称,投诉编号,受理时间,小区,调查时间,答复时间', ...lines].join('\n');
}

/** Findings on records that no row of a file tells; every other one has no day. */
function deriveFindings(connection: Connection, count: number): void {
  const record = connection.prepare<[string, number | null], number>(
    `insert into record (series_id, record_no, day, version, shape_id, body, outcomes)
     select series_id, ?, ?, 1, shape_id, body, outcomes from record limit 1 returning id`,
  );
  const finding = connection.prepare(
    `insert into finding (record_id, rule, kind, company_id, day, community) select record.id, 'CMP-01', 'missing',
     company_id, record.day, ? from record join series on series.id = series_id where record.id = ?`,
  );
  for (let index = 0; index < count; index++) {
    const day = index % 2 === 0 ? null : parseDate('2026-01-15');
    const id = record.pluck().get(`派生${index}`, day);
    finding.run(index % 3 === 0 ? '幸福里' : null, id);
  }
}

const folder = new OpenFolder({ now: asOf });
let database: ReadableDatabase;
let all: StoredFinding[] = [];

beforeAll(async () => {
  await folder.import(folder.file('投诉.csv', complaints(700)));
  deriveFindings(folder.context.database.connection, 30);
  database = openForReading(folder.folder);
  all = everyPage(findingQuery.parse({ limit: 1000 }));
  return () => {
    database.connection.close();
    folder[Symbol.dispose]();
  };
});

function everyPage(query: FindingQuery, work?: PageWork): StoredFinding[] {
  const found: StoredFinding[] = [];
  for (let after = query.after; ; ) {
    const page = findingsPage(database, { ...query, after }, asOf, work);
    found.push(...page.rows);
    if (page.after === null) return found;
    after = keyText(page.after);
  }
}

const overdue = ({ dueAt, actualAt }: StoredFinding) => (dueAt === null ? -1 : (actualAt ?? asOf) - dueAt);
const key = ({ recordId, ruleId }: StoredFinding) => `${recordId} ${ruleId}`;

function meant({ company, rule, kind, community, text, from, to }: FindingQuery) {
  return (finding: StoredFinding) =>
    (company === null || finding.company === company) &&
    (rule === null || finding.ruleId === rule) &&
    (kind === null || finding.kind === kind) &&
    (community === null || finding.community === community) &&
    (text === null ||
      [finding.recordNo, finding.community ?? '', finding.file ?? ''].some((where) =>
        where.toLowerCase().includes(text.toLowerCase()),
      )) &&
    (from === null || (finding.day ?? -1) >= Date.parse(from) / 86_400_000) &&
    (to === null || (finding.day ?? Infinity) <= Date.parse(to) / 86_400_000);
}

describe('pages of findings', () => {
  test('hold every stored finding once', () => {
    const stored = database.connection.prepare('select count(*) from finding').pluck().get();
    expect(all.length).toBe(stored);
    expect(new Set(all.map(key)).size).toBe(stored);
  });

  const query = fc.record({
    company: fc.option(fc.constantFrom(...companies)),
    rule: fc.option(fc.constantFrom('CMP-01', 'CMP-02')),
    kind: fc.option(fc.constantFrom('late' as const, 'missing' as const)),
    community: fc.option(fc.constantFrom('阳光花园', '幸福里')),
    text: fc.option(fc.constantFrom('ts1', '花园', '派生', '没有')),
    from: fc.option(fc.constantFrom('2026-01-05', '2026-01-20')),
    to: fc.option(fc.constantFrom('2026-01-10', '2026-01-25')),
    sort: fc.constantFrom('newest' as const, 'overdue' as const),
    limit: fc.constantFrom(1, 7, 100, 1000),
  });

  const work = fc.constantFrom(undefined, { step: 5, steps: 3 }, { step: 90, steps: 1 });

  test('hold what a filter means, in the order asked for, however they are cut and however far each looks', () => {
    fc.assert(
      fc.property(query, work, (asked, bound) => {
        const parsed = findingQuery.parse(asked);
        const order = parsed.sort === 'newest' ? (finding: StoredFinding) => finding.day ?? -1 : overdue;
        const expected = all
          .filter(meant(parsed))
          .toSorted(
            (one, other) =>
              order(other) - order(one) ||
              other.recordId - one.recordId ||
              (one.ruleId < other.ruleId ? 1 : -1),
          );
        expect(everyPage(parsed, bound).map(key)).toEqual(expected.map(key));
      }),
      { numRuns: 60 },
    );
  });

  test('hold findings on records without day or row, behind those that have a day', () => {
    const newest = everyPage(findingQuery.parse({ limit: 1000 }));
    expect(newest.slice(-15).map(({ day, file, row }) => ({ day, file, row }))).toEqual(
      Array.from({ length: 15 }, () => ({ day: null, file: null, row: null })),
    );
    expect(newest.filter(({ day }) => day === null).length).toBe(15);
    const within = everyPage(findingQuery.parse({ to: '2099-12-31', limit: 1000 }));
    expect(within).toEqual(newest.slice(0, -15));
  });

  test('refuse a place that no page handed out', () => {
    const query = findingQuery.parse({ after: '["a"]' });
    expect(() => findingsPage(database, query, asOf)).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });
});
