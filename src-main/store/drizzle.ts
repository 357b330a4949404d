import { createRequire } from 'node:module';

/**
 * Drizzle, in its CommonJS form: Node reads the package's very large `package.json` anew for every module file of the
 * other form, which costs each thread a third of a second and 190 MB at its start (drizzle-orm 0.45, Node 24).
 */
const require = createRequire(import.meta.url);
const core: typeof import('drizzle-orm') = require('drizzle-orm');
const sqlite: typeof import('drizzle-orm/sqlite-core') = require('drizzle-orm/sqlite-core');
const driver: typeof import('drizzle-orm/better-sqlite3') = require('drizzle-orm/better-sqlite3');
const migrator: typeof import('drizzle-orm/better-sqlite3/migrator') = require('drizzle-orm/better-sqlite3/migrator');

export const { and, asc, desc, eq, isNull, like, max, sql } = core;
export const { index, integer, primaryKey, sqliteTable, text, uniqueIndex } = sqlite;
export const { drizzle } = driver;
export const { migrate } = migrator;
export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
