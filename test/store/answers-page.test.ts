import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { countAnswersOf, listAnswers } from '../../src-main/app/list-answers.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { ruleSetOf } from '../../src-main/app/resources.ts';
import { type AnswerQuery, answerQuery } from '../../src-main/contract/answer-list.ts';
import { parseDate, parseIso } from '../../src-main/contract/beijing-time.ts';
import { answers, outcomeOfLetter, outcomes } from '../../src-main/contract/outcomes.ts';
import { defaultScope } from '../../src-main/contract/scope.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { answersPage, type StoredAnswer } from '../../src-main/store/queries/answers.ts';
import { keyText } from '../../src-main/store/queries/finding-key.ts';
import type { PageWork } from '../../src-main/store/queries/page-work.ts';
import { OpenFolder, resources } from '../app/open-folder.ts';
import { seeded } from '../fixtures/seeded.ts';

const asOf = parseIso('2026-02-10T00:00');
const companies = ['甲热力公司', '乙热力公司', '丙热力公司'];
const communities = ['阳光花园', '幸福里', 'Lake View', ''];

/** Complaints or repairs of three companies: answered or not, some cells unreadable, some columns not sent. */
function table(seed: number, rows: number, number: string, columns: readonly string[]): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const day = (month: string) => `2026-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const cell = () => {
    const chance = random();
    if (chance < 0.3) return '';
    return chance < 0.4 ? '不详' : `${day('02')} 10:00`;
  };
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      ...[pick(companies), `${number}${index}`, `${day('01')} 09:00`, pick(communities)],
      ...columns.map(cell),
    ].join(','),
  );
  return lines.join('\n');
}

const folder = new OpenFolder({ now: asOf });
const ruleSet = ruleSetOf(resources, defaultScope);
const rulesOf = new Map(
  resources.datasets.map(({ name }) => {
    const deriving = ruleSet.unitRules.filter(({ dataset }) => dataset === name);
    const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
    return [name, { judging: ids(ruleSet.rulesOf(name)), deriving: ids(deriving) }] as const;
  }),
);
let context: ReaderContext;
let records: ModelRecord[] = [];
/** What each import said of its rows, and of those of its one sheet. */
const imports: Record<'importId' | 'sheetId' | 'accepted' | 'updated' | 'unchanged', number>[] = [];

interface ModelRecord {
  readonly recordId: number;
  readonly company: string;
  readonly dataset: string;
  /** The rule that derived it; empty where rows told it. */
  readonly derivedBy: string;
  readonly recordNo: string;
  readonly day: number;
  readonly body: string;
  readonly outcomes: string;
  /** Null where no row told it. */
  readonly file: string | null;
  readonly sheetId: number | null;
  readonly importId: number | null;
  readonly version: number;
  /** `<version> <sheet> <import>` of all that was told of it. */
  readonly told: string;
}

beforeAll(async () => {
  const complaints = ['企业名称', '投诉编号', '受理时间', '小区'];
  const repairs = ['企业名称', '报修单号', '报修时间', '小区'];
  const files = [
    ['投诉一.csv', [...complaints, '调查时间', '答复时间'], table(1, 260, 'TS', ['调查', '答复'])],
    ['报修.csv', [...repairs, '到场时间'], table(2, 160, 'BX', ['到场'])],
    // The same numbers and starts again with other answers: updates, and new ones.
    ['投诉二.csv', [...complaints, '调查时间', '答复时间'], ''],
  ] as const;
  const first = files[0][2].split('\n');
  const later = first.slice(0, 80).map((line, index) => (index % 3 === 0 ? `${line}0` : line));
  const contents = [files[0][2], files[1][2], [...later, table(5, 60, 'TT', ['调查', '答复'])].join('\n')];
  for (const [index, [name, header]] of files.entries()) {
    const path = folder.file(name, [header.join(','), contents[index]].join('\n'));
    const { importId, sheets } = await folder.import(path);
    const sum = (count: 'accepted' | 'updated' | 'unchanged') =>
      sheets.reduce((total, sheet) => total + sheet[count], 0);
    imports.push({
      ...{ importId: importId ?? 0, sheetId: sheets[0]?.sheetId ?? 0 },
      ...{ accepted: sum('accepted'), updated: sum('updated'), unchanged: sum('unchanged') },
    });
  }
  context = { database: openForReading(folder.folder), resources, now: () => asOf, actor: 'test' };
  records = context.database.connection
    .prepare<[], ModelRecord>(
      `select record.id as recordId, company.name as company, series.dataset, derived_by as derivedBy, record_no as recordNo, day, body, outcomes,
              version, file.name as file, sheet_id as sheetId, file.import_id as importId,
              (select json_group_array(version || ' ' || sheet_id || ' ' || import_id) from (
                 select version, sheet_id from record_version where record_id = record.id
                 union all select record.version, record.sheet_id)
               join source_sheet on source_sheet.id = sheet_id
               join source_file on source_file.id = file_id) as told
       from record join series on series.id = series_id join company on company.id = company_id
       left join source_sheet sheet on sheet.id = sheet_id left join source_file file on file.id = sheet.file_id`,
    )
    .all();
  return () => {
    context.database.connection.close();
    folder[Symbol.dispose]();
  };
});

function everyPage(query: AnswerQuery, work?: PageWork): StoredAnswer[] {
  const found: StoredAnswer[] = [];
  for (let after = query.after; ; ) {
    const page = answersPage(context.database, { ...query, after }, rulesOf, work);
    expect(page.rows.length).toBeLessThanOrEqual(query.limit);
    found.push(...page.rows);
    if (page.after === null) return found;
    after = keyText(page.after);
  }
}

const key = ({ recordId, ruleId }: { recordId: number; ruleId: string | null }) => `${recordId} ${ruleId}`;

/** What a query means, found by looking at every letter of every record. */
function model(query: AnswerQuery): string[] {
  const { answer, rule, dataset, company, text, from, to, importId, sheetId, importedAs } = query;
  const told = (record: ModelRecord) => {
    const versions: string[] =
      importedAs === null
        ? [`${record.version} ${record.sheetId} ${record.importId}`]
        : JSON.parse(record.told).filter(
            (one: string) => (importedAs === 'accepted') === one.startsWith('1 '),
          );
    return versions.some((version) => {
      const [, sheet, of] = version.split(' ').map(Number);
      return (importId === null || of === importId) && (sheetId === null || sheet === sheetId);
    });
  };
  return records
    .filter(
      (record) =>
        (company === null || record.company === company) &&
        (dataset === null || record.dataset === dataset) &&
        (from === null || record.day >= parseDate(from)) &&
        (to === null || record.day <= parseDate(to)) &&
        (text === null ||
          [record.recordNo, record.file, communityOf(record)].some((where) =>
            String(where ?? '')
              .toLowerCase()
              .includes(text.toLowerCase()),
          )) &&
        told(record),
    )
    .toSorted((one, other) => other.day - one.day || other.recordId - one.recordId)
    .flatMap((record): string[] => {
      if (answer === null && rule === null) {
        return record.derivedBy === '' ? [key({ ...record, ruleId: null })] : [];
      }
      const judging = rulesOf.get(record.dataset)?.judging ?? [];
      return (record.derivedBy === '' ? judging : [record.derivedBy])
        .flatMap((id, place) => {
          const is = outcomes[outcomeOfLetter(record.outcomes.charAt(place))].answer;
          return (rule === null || id === rule) && (answer === null || is === answer) ? [id] : [];
        })
        .toSorted()
        .reverse()
        .map((ruleId) => key({ ...record, ruleId }));
    });
}

/** The community that a record of these files tells, or that was derived with it. */
function communityOf({ body, derivedBy }: ModelRecord): string | null {
  const told = JSON.parse(body);
  if (derivedBy !== '') return told.community;
  const named = (value: unknown) => communities.some((name) => name !== '' && name === value);
  return (told as unknown[]).find(named)?.toString() ?? null;
}

const query = fc.record({
  answer: fc.option(fc.constantFrom(...answers)),
  rule: fc.option(fc.constantFrom('CMP-01', 'CMP-02', 'REP-03', 'STF-01', 'no such rule'), { freq: 2 }),
  dataset: fc.option(fc.constantFrom('complaints', 'repairs'), { freq: 2 }),
  company: fc.option(fc.constantFrom(...companies), { freq: 2 }),
  text: fc.option(fc.constantFrom('ts1', '花园', 'lake v', '报修.CSV', '没有'), { freq: 2 }),
  from: fc.option(fc.constantFrom('2026-01-05', '2026-01-20'), { freq: 2 }),
  to: fc.option(fc.constantFrom('2026-01-10', '2026-01-25'), { freq: 2 }),
  importedAs: fc.option(fc.constantFrom('accepted' as const, 'updated' as const)),
  importId: fc.option(fc.constantFrom(1, 2, 3), { freq: 1 }),
  sheetId: fc.option(fc.constantFrom(1, 3), { freq: 1 }),
  limit: fc.constantFrom(1, 7, 100, 1000),
});
const work = fc.constantFrom(undefined, { step: 3, steps: 2 }, { step: 7, steps: 3 }, { step: 90, steps: 1 });

describe('pages of answers', () => {
  test('hold what a filter means once, the last day first, however they are cut and however far each looks', () => {
    fc.assert(
      fc.property(query, work, (asked, bound) => {
        const parsed = answerQuery.parse(asked);
        expect(everyPage(parsed, bound).map(key)).toEqual(model(parsed));
      }),
      { numRuns: 80 },
    );
  });

  test.each([...answers, null])('are as many as the tallies count: %s', (answer) => {
    const parsed = answerQuery.parse({ answer, limit: 1000 });
    expect(everyPage(parsed).length).toBe(countAnswersOf(context, parsed));
    expect(countAnswersOf(context, parsed)).toBe(model(parsed).length);
  });

  test('of an import’s new and changed records are as many as it said, also after a later import', () => {
    for (const { importId, sheetId, accepted, updated, unchanged } of imports) {
      const count = (asked: object) => everyPage(answerQuery.parse(asked)).length;
      expect(count({ importId, importedAs: 'accepted' })).toBe(accepted);
      expect(count({ sheetId, importedAs: 'updated' })).toBe(updated);
      expect(count({ importId, importedAs: 'unchanged' })).toBe(unchanged);
      expect(count({ sheetId, importedAs: 'told' })).toBe(accepted + updated + unchanged);
    }
    expect(imports.map(({ updated }) => updated > 0)).toEqual([false, false, true]);
    expect(imports.map(({ unchanged }) => unchanged > 0)).toEqual([false, false, true]);
  });

  test('say of each row what its letter says, and the field on which it hangs', () => {
    const { rows } = listAnswers(
      context,
      answerQuery.parse({ answer: 'undeterminable', rule: 'REP-03', limit: 1000 }),
    );
    expect(rows.length).toBeGreaterThan(0);
    const byId = new Map(records.map((record) => [record.recordId, record]));
    const place = rulesOf.get('repairs')?.judging.indexOf('REP-03') ?? -1;
    for (const { recordId, answer } of rows) {
      expect(answer?.outcome).toBe(outcomeOfLetter(byId.get(recordId)?.outcomes.charAt(place) ?? ''));
      expect(answer?.doubt).not.toBeNull();
    }
  });

  test('refuse a place that no page handed out', () => {
    const parsed = answerQuery.parse({ after: '["a"]' });
    expect(() => answersPage(context.database, parsed, rulesOf)).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });
});
