import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DataFolder, dataFolder } from '../../src-main/store/data-folder.ts';
import {
  closeDatabase,
  openForReading,
  openForWriting,
  type WritableDatabase,
} from '../../src-main/store/open-database.ts';
import * as schema from '../../src-main/store/schema.ts';
import { everything } from './contents.ts';

const shipped = fileURLToPath(new URL('../../resources/migrations', import.meta.url));

interface Journal {
  entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[];
}

function journalIn(migrations: string): Journal {
  return JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
}

let root: string;
let folder: DataFolder;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nuandu-test-'));
  folder = dataFolder(join(root, 'data'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The shipped migrations and more of them, each made `after` milliseconds after the last shipped one. */
function migrationsWith(...more: { tag: string; after: number; sql: string }[]): string {
  const copy = mkdtempSync(join(root, 'migrations-'));
  cpSync(shipped, copy, { recursive: true });
  const { entries } = journalIn(copy);
  const last = entries.at(-1);
  if (last === undefined) throw new Error('there are migrations');
  for (const { tag, after, sql } of more) {
    writeFileSync(join(copy, `${tag}.sql`), sql);
    entries.push({ ...last, idx: entries.length, when: last.when + after, tag });
  }
  writeFileSync(join(copy, 'meta/_journal.json'), JSON.stringify({ entries }));
  return copy;
}

/** The shipped migrations up to one of them, inclusive. */
function migrationsUpTo(last: string): string {
  const copy = mkdtempSync(join(root, 'migrations-'));
  cpSync(shipped, copy, { recursive: true });
  const { entries } = journalIn(copy);
  const kept = entries.slice(0, entries.findIndex(({ tag }) => tag === last) + 1);
  writeFileSync(join(copy, 'meta/_journal.json'), JSON.stringify({ entries: kept }));
  return copy;
}

const second = { tag: '0001_second', after: 2000, sql: 'create table second (id integer primary key)' };
const between = {
  tag: '0002_between',
  after: 1000,
  sql: 'create table between_two (id integer primary key)',
};

/** Opens, works, closes; gives what `work` gives. */
function whileOpen<Result>(migrations: string, work: (database: WritableDatabase) => Result): Result {
  const database = openForWriting(folder, migrations);
  try {
    return work(database);
  } finally {
    closeDatabase(database);
  }
}

function tellCompany({ connection }: WritableDatabase): void {
  connection.prepare(`insert into company (name) values ('甲热力公司')`).run();
}

const contentsOf = ({ connection }: WritableDatabase) => everything(connection);

describe('migrations', () => {
  test('stand in the journal in the order in which they were made, each with its file', () => {
    const { entries } = journalIn(shipped);
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    const times = entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    const files = readdirSync(shipped).filter((name) => name.endsWith('.sql'));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`).sort());
  });

  test('make the tables, columns and indexes of the schema', () => {
    whileOpen(shipped, ({ connection }) => {
      for (const table of Object.values(schema)) {
        if (!is(table, SQLiteTable)) continue;
        const { name, indexes } = getTableConfig(table);
        const found = connection
          .prepare<[string], { name: string; notnull: number; pk: number }>(
            'select * from pragma_table_info(?)',
          )
          .all(name);
        expect(
          found.map((column) => column.name),
          name,
        ).toEqual(Object.values(getTableColumns(table)).map((column) => column.name));
        const foundIndexes = connection.prepare('select name from pragma_index_list(?)').pluck().all(name);
        expect(foundIndexes, name).toEqual(expect.arrayContaining(indexes.map(({ config }) => config.name)));
      }
    });
  });

  test('a database of a newer program is refused and stays as it is', () => {
    const before = whileOpen(migrationsWith(second), (database) => {
      tellCompany(database);
      return contentsOf(database);
    });
    expect(() => openForWriting(folder, shipped)).toThrow(
      expect.objectContaining({ code: 'database-newer', detail: { path: folder.root } }),
    );
    expect(whileOpen(migrationsWith(second), contentsOf)).toEqual(before);
  });

  test('a migration that was merged late is refused instead of passed over', () => {
    whileOpen(migrationsWith(second), () => {});
    expect(() => openForWriting(folder, migrationsWith(second, between))).toThrow(
      expect.objectContaining({ code: 'resources-invalid', detail: { what: between.tag } }),
    );
  });

  test('an older database is copied to backups before it is migrated, and keeps its data', () => {
    const before = whileOpen(shipped, (database) => {
      tellCompany(database);
      return contentsOf(database);
    });
    const after = whileOpen(migrationsWith(second), contentsOf);
    expect(after.company).toEqual(before.company);
    expect(after.second).toEqual([]);

    const [name = '', ...others] = readdirSync(folder.backups);
    expect(others).toEqual([]);
    const backup = new Database(join(folder.backups, name), { readonly: true });
    expect(everything(backup)).toEqual(before);
    backup.close();
  });

  test('files from before their arrival was kept arrived with their import', () => {
    const before = migrationsUpTo('0007_authority-changes');
    const file = 'insert into source_file (id, import_id, name, sha256, bytes)';
    whileOpen(before, ({ connection }) =>
      connection.exec(
        `insert into import_run (id, started_at, actor) values (1, 1000, 'a'), (2, 2000, 'a');
         ${file} values (1, 1, 'a.csv', 'aa', 10), (2, 2, 'b.csv', 'bb', 20);
         insert into source_sheet values (1, 2, null, 'complaints', '{}', '{}')`,
      ),
    );
    whileOpen(shipped, ({ connection }) => {
      const files = connection.prepare('select name, received_at from source_file order by id').raw().all();
      expect(files).toEqual([
        ['a.csv', 1000],
        ['b.csv', 2000],
      ]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(() => connection.exec('delete from source_file where id = 2')).toThrow(/FOREIGN KEY/);
    });
  });

  test('the backup of a try that failed is replaced: data may have come in since', () => {
    const broken = migrationsWith({
      ...second,
      sql: 'create table second (id); insert into nowhere values (1)',
    });
    whileOpen(shipped, () => {});
    expect(() => openForWriting(folder, broken)).toThrow(/nowhere/);
    const before = whileOpen(shipped, (database) => {
      tellCompany(database);
      return contentsOf(database);
    });
    expect(before.second).toBeUndefined();

    whileOpen(migrationsWith(second), () => {});
    const [name = '', ...others] = readdirSync(folder.backups);
    expect(others).toEqual([]);
    const backup = new Database(join(folder.backups, name), { readonly: true });
    expect(everything(backup).company).toEqual(before.company);
    backup.close();
  });

  test('a migration that rebuilds a table deletes nothing that refers to it', () => {
    const rebuild = migrationsWith({
      ...second,
      sql: [
        'create table new_company (id integer primary key, name text not null, short text)',
        'insert into new_company (id, name) select id, name from company',
        'drop table company',
        'alter table new_company rename to company',
      ].join(';--> statement-breakpoint\n'),
    });
    whileOpen(shipped, (database) => {
      tellCompany(database);
      database.connection
        .prepare(`insert into series (company_id, dataset, season) values (1, 'outages', 2025)`)
        .run();
    });
    whileOpen(rebuild, ({ connection }) => {
      expect(everything(connection).series).toHaveLength(1);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    });
  });
});

describe('a data folder that cannot be used', () => {
  const refusal = (code: string) => expect.objectContaining({ code, detail: { path: folder.root } });

  test('a file that is no database', () => {
    whileOpen(shipped, () => {});
    writeFileSync(folder.database, 'no database, but longer than the header of one would be'.repeat(100));
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('database-damaged'));
    expect(() => openForReading(folder)).toThrow(refusal('database-damaged'));
  });

  test('a database with pages overwritten', () => {
    whileOpen(shipped, () => {});
    const bytes = readFileSync(folder.database);
    bytes.fill(0xa5, 4096);
    writeFileSync(folder.database, bytes);
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('database-damaged'));
  });

  test('a file in its place', () => {
    writeFileSync(folder.root, '');
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('data-folder-unusable'));
  });

  test('a folder in the place of the database', () => {
    mkdirSync(folder.database, { recursive: true });
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('data-folder-unusable'));
  });

  test('no right to write', (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write everywhere');
    if (process.platform === 'win32') return context.skip('Windows keeps rights otherwise');
    mkdirSync(folder.root);
    chmodSync(folder.root, 0o500);
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('data-folder-unusable'));
    chmodSync(folder.root, 0o700);
  });

  test('one that nothing was stored in cannot be opened for reading only', () => {
    expect(() => openForReading(folder)).toThrow(refusal('data-folder-unusable'));
  });

  test('a second writer; the first one keeps working, and gives the folder free when it closes', () => {
    whileOpen(shipped, (first) => {
      expect(() => openForWriting(folder, shipped)).toThrow(refusal('data-folder-busy'));
      tellCompany(first);
    });
    whileOpen(shipped, (second) => expect(contentsOf(second).company).toHaveLength(1));
  });

  test('an opening that failed holds no lock', () => {
    whileOpen(migrationsWith(second), () => {});
    expect(() => openForWriting(folder, shipped)).toThrow(refusal('database-newer'));
    whileOpen(migrationsWith(second), () => {});
  });
});

describe('a reader', () => {
  test('sees what was stored last while a writer is in the middle of a transaction', () => {
    whileOpen(shipped, (writer) => {
      const reader = openForReading(folder);
      try {
        const companies = () => everything(reader.connection).company;
        writer.connection.exec('begin immediate');
        tellCompany(writer);
        expect(companies()).toEqual([]);
        writer.connection.exec('commit');
        expect(companies()).toHaveLength(1);
      } finally {
        closeDatabase(reader);
      }
    });
  });

  test('cannot write', () => {
    whileOpen(shipped, () => {
      const reader = openForReading(folder);
      try {
        expect(() => reader.connection.exec(`insert into company (name) values ('甲')`)).toThrow(/readonly/);
      } finally {
        closeDatabase(reader);
      }
    });
  });
});
