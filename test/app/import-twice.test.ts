import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, parseIso } from '../../src-main/contract/beijing-time.ts';
import type { SheetResult } from '../../src-main/contract/views.ts';
import { seasonYear } from '../../src-main/domain/season.ts';
import { answersOf, everything, versionsOf } from '../store/contents.ts';
import { type Column, csv, type Row } from './complaint-table.ts';
import { OpenFolder, resources } from './open-folder.ts';

/**
 * Small sets of rows in which everything happens often: repetitions, conflicts in a file and with what is stored,
 * updates, rows without a number or with an unreadable date, two companies, two seasons (numbers restart on 1 July).
 */
const row: fc.Arbitrary<Row> = fc.record({
  company: fc.constantFrom('甲热力公司', '乙热力公司'),
  complaintNo: fc.constantFrom('TS1', 'TS2', 'TS3', ''),
  acceptedAt: fc.constantFrom(
    '2025-06-30 09:00',
    '2025-07-01 09:00',
    '2025-11-17 09:00',
    '2025-11-17',
    '待定',
  ),
  category: fc.constantFrom('漏水', '收费'),
  onsiteAt: fc.constantFrom('', '2025-11-17 09:30', '待定'),
  answeredAt: fc.constantFrom('', '2025-11-25 10:00'),
});

interface File {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const required: readonly Column[] = ['company', 'complaintNo', 'acceptedAt'];
const file: fc.Arbitrary<File> = fc.record({
  columns: fc.subarray<Column>(['category', 'onsiteAt', 'answeredAt']).map((more) => [...required, ...more]),
  rows: fc.array(row, { minLength: 1, maxLength: 5 }),
});
const files = fc.array(file, { minLength: 1, maxLength: 4 });
/** The same file may come several times, also with others in between. */
const sequence = fc
  .tuple(fc.array(file, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }))
  .map(([pool, picks]) => picks.flatMap((pick) => pool[pick % pool.length] ?? []));

const now = parseIso('2025-11-20T12:00');
const runs = { numRuns: 40 };

function write(folder: OpenFolder, { columns, rows }: File, name: string): string {
  return folder.file(name, csv(columns, rows));
}

async function importInTurn(folder: OpenFolder, all: readonly File[]): Promise<string[]> {
  const paths = all.map((one, index) => write(folder, one, `${index}.csv`));
  for (const path of paths) await folder.import(path);
  return paths;
}

describe('import twice = once', () => {
  test('a file that was imported before changes nothing, whatever came in since, and says so', () =>
    fc.assert(
      fc.asyncProperty(sequence, fc.nat(), async (all, pick) => {
        using folder = new OpenFolder({ now });
        const paths = await importInTurn(folder, all);
        const before = everything(folder.context.database.connection);
        const again = paths[pick % paths.length] ?? '';

        const result = await folder.import(again);

        expect(everything(folder.context.database.connection)).toEqual(before);
        expect(result.importId).toBeNull();
        for (const sheet of result.sheets) {
          expect(sheet).toMatchObject({ accepted: 0, updated: 0, unchanged: sheet.rows - sheet.rejected });
        }
      }),
      runs,
    ));

  test('the rows of the last file in another order, or under another name, are known already', () =>
    fc.assert(
      fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (all, chance) => {
        using folder = new OpenFolder({ now });
        await importInTurn(folder, all);
        const { connection } = folder.context.database;
        const before = { ...answersOf(connection), versions: versionsOf(connection) };
        const last = all.at(-1);
        if (last === undefined) throw new Error('there is a file');

        const shuffled = last.rows
          .map((one) => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        await folder.import(write(folder, { ...last, rows: shuffled }, 'shuffled.csv'));

        expect({ ...answersOf(connection), versions: versionsOf(connection) }).toEqual(before);
      }),
      runs,
    ));

  test('files brought by one import and by one each come to the same', () =>
    fc.assert(
      fc.asyncProperty(sequence, async (all) => {
        using together = new OpenFolder({ now });
        using apart = new OpenFolder({ now });
        await together.import(all.map((one, index) => write(together, one, `${index}.csv`)));
        await importInTurn(apart, all);

        const contents = ({ context: { database } }: OpenFolder) => ({
          ...answersOf(database.connection),
          versions: versionsOf(database.connection),
        });
        expect(contents(together)).toEqual(contents(apart));
      }),
      runs,
    ));
});

interface Count {
  rows: number;
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** What the specification says of a sequence of imports, written down once more in the plainest way. */
class Expected {
  readonly records = new Map<string, { day: string; values: Row; versions: number }>();
  readonly #rejected = new Map<string, number>();

  /** What becomes of the rows of the next file. */
  add({ columns, rows }: File): Count {
    const count = { rows: rows.length, accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
    const text = csv(columns, rows);
    const rejected = this.#rejected.get(text);
    if (rejected !== undefined) return { ...count, rejected, unchanged: rows.length - rejected };
    for (const [key, [first = {}, ...others]] of this.#groups(rows, count)) {
      const differs = (other: Row) => columns.some((column) => other[column] !== first[column]);
      if (others.some(differs)) count.rejected += 1 + others.length;
      else {
        count.unchanged += others.length;
        count[this.#take(key, Object.fromEntries(columns.map((column) => [column, first[column]])))]++;
      }
    }
    this.#rejected.set(text, count.rejected);
    return count;
  }

  #groups(rows: readonly Row[], count: Count): Map<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const day = dayIn(row);
      if (row.complaintNo === '' || day === '待定') count.rejected++;
      else {
        const key = `${row.company} ${seasonYear(parseDate(day), resources.season)} ${row.complaintNo}`;
        groups.set(key, [...(groups.get(key) ?? []), row]);
      }
    }
    return groups;
  }

  #take(key: string, told: Row): 'accepted' | 'updated' | 'unchanged' | 'rejected' {
    const day = dayIn(told);
    const known = this.records.get(key);
    if (known !== undefined && known.day !== day) return 'rejected';
    const values = { ...known?.values, ...told };
    if (known !== undefined && isSame(values, known.values)) return 'unchanged';
    this.records.set(key, { day, values, versions: (known?.versions ?? 0) + 1 });
    return known === undefined ? 'accepted' : 'updated';
  }
}

function dayIn(row: Row): string {
  return row.acceptedAt?.slice(0, 10) ?? '';
}

function isSame(one: Row, other: Row): boolean {
  const columns = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Column[];
  return columns.every((column) => one[column] === other[column]);
}

test('every row is stored, known, a new version or rejected, as the specification says', () =>
  fc.assert(
    fc.asyncProperty(sequence, async (all) => {
      using folder = new OpenFolder({ now });
      const expected = new Expected();
      for (const [index, one] of all.entries()) {
        const { sheets } = await folder.import(write(folder, one, `${index}.csv`));
        expect(totalOf(sheets)).toEqual(expected.add(one));
      }
      const stored = answersOf(folder.context.database.connection).records ?? [];
      const versions = new Map(stored.map((at) => [`${at.company} ${at.season} ${at.recordNo}`, at.version]));
      expect(versions).toEqual(new Map([...expected.records].map(([key, record]) => [key, record.versions])));
    }),
    runs,
  ));

function totalOf(sheets: readonly SheetResult[]): Count {
  const total = { rows: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const sheet of sheets) {
    expect(sheet.rows).toBe(sheet.accepted + sheet.updated + sheet.unchanged + sheet.rejected);
    for (const key of ['rows', 'accepted', 'updated', 'unchanged', 'rejected'] as const) {
      total[key] += sheet[key];
    }
  }
  return total;
}
