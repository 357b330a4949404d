import { createReadStream } from 'node:fs';
import Database from 'better-sqlite3';
import Papa from 'papaparse';

/** The baseline of (a): papaparse streams the file, a prepared statement inserts its rows as text; nothing else. */
const [csv, database] = process.argv.slice(2);
if (csv === undefined || database === undefined) throw new Error('baseline-csv.ts CSV DATABASE');
const connection = new Database(database);
connection.pragma('journal_mode = WAL');
const columns = Array.from({ length: 14 }, (_, index) => `c${index}`);
connection.exec(`create table plain (${columns.map((name) => `${name} text`).join(', ')})`);
const insert = connection.prepare(`insert into plain values (${columns.map(() => '?').join(', ')})`);
connection.exec('begin');
await new Promise<void>((resolve, reject) => {
  Papa.parse<string[]>(createReadStream(csv), {
    chunk: ({ data }) => {
      for (const row of data) if (row.length === columns.length) insert.run(row);
    },
    complete: () => resolve(),
    error: reject,
  });
});
connection.exec('commit');
connection.close();
