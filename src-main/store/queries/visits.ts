import { z } from 'zod';
import type { Instant } from '../../contract/values.ts';
import {
  type AskedChecklist,
  askedChecklist,
  visitEntry as entryShape,
  type PlaceKind,
  placeKinds,
  type visitAnswers,
} from '../../contract/visits.ts';
import { asc, desc, eq, isNull, sql } from '../drizzle.ts';
import type { ReadableDatabase, WritableDatabase } from '../open-database.ts';
import { company, visit, visitEntry, visitPhoto } from '../schema.ts';

type Database = ReadableDatabase | WritableDatabase;

export interface StoredVisit {
  readonly id: number;
  readonly no: string;
  readonly companyId: number;
  readonly company: string;
  readonly place: PlaceKind;
  readonly where: string;
  readonly day: number;
  readonly inspectors: readonly string[];
  readonly asked: readonly AskedChecklist[];
  readonly note: string | null;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly signedAt: Instant | null;
  readonly signedBy: string | null;
}

const storedEntry = entryShape.extend({ item: z.string() });
export type StoredEntry = z.infer<typeof storedEntry>;

export interface StoredPhoto {
  readonly item: string;
  readonly photoId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: Instant;
}

/** Answers of a visit, by how often each was given. */
export type AnswerCounts = Readonly<Partial<Record<(typeof visitAnswers)[number], number>>>;

const place = z.enum(placeKinds);
const names = z.array(z.string());
const asked = z.array(askedChecklist);

const columns = {
  ...{ id: visit.id, no: visit.no, companyId: visit.companyId, company: company.name },
  ...{ place: visit.place, where: visit.where, day: visit.day, inspectors: visit.inspectors },
  ...{ asked: visit.asked, note: visit.note, openedAt: visit.openedAt, openedBy: visit.openedBy },
  ...{ signedAt: visit.signedAt, signedBy: visit.signedBy },
};

function visitsIn({ orm }: Database) {
  return orm.select(columns).from(visit).innerJoin(company, eq(company.id, visit.companyId));
}

function read(row: ReturnType<ReturnType<typeof visitsIn>['all']>[number]): StoredVisit {
  return {
    ...row,
    place: place.parse(row.place),
    inspectors: names.parse(row.inspectors),
    asked: asked.parse(row.asked),
  };
}

/** All visits, the open ones first, the newest first among each. */
export function allVisits(database: Database): StoredVisit[] {
  return visitsIn(database)
    .orderBy(desc(isNull(visit.signedAt)), desc(visit.day), desc(visit.id))
    .all()
    .map(read);
}

/** Null where there is none. */
export function visitWithId(database: Database, id: number): StoredVisit | null {
  const row = visitsIn(database).where(eq(visit.id, id)).get();
  return row === undefined ? null : read(row);
}

/** What was said on a visit, the newest first. */
export function entriesOf({ orm }: Database, visitId: number): StoredEntry[] {
  const { item, answer, note, reason, at, actor } = visitEntry;
  return orm
    .select({ item, answer, note, reason, at, actor })
    .from(visitEntry)
    .where(eq(visitEntry.visitId, visitId))
    .orderBy(desc(visitEntry.id))
    .all()
    .map((entry) => storedEntry.parse(entry));
}

/** The photos of a visit in the order in which they were attached. */
export function photosOf({ orm }: Database, visitId: number): StoredPhoto[] {
  const { id: photoId, item, name, bytes, sha256, at } = visitPhoto;
  return orm
    .select({ photoId, item, name, bytes, sha256, at })
    .from(visitPhoto)
    .where(eq(visitPhoto.visitId, visitId))
    .orderBy(asc(sql`rowid`))
    .all();
}

/** Where a photo's bytes are kept; null where there is no such photo. */
export function photoWithId({ orm }: Database, id: string): { name: string; sha256: string } | null {
  const { name, sha256 } = visitPhoto;
  return orm.select({ name, sha256 }).from(visitPhoto).where(eq(visitPhoto.id, id)).get() ?? null;
}

/** How each visit's questions are answered now. */
export function answerCounts({ connection }: Database): ReadonlyMap<number, AnswerCounts> {
  const rows = connection
    .prepare<[], { visitId: number; answer: (typeof visitAnswers)[number]; items: number }>(
      `select visit_id as visitId, answer, count(*) as items from visit_entry
       where id in (select max(id) from visit_entry group by visit_id, item) and answer is not null
       group by visit_id, answer`,
    )
    .all();
  const counts = new Map<number, Record<string, number>>();
  for (const { visitId, answer, items } of rows) {
    counts.set(visitId, { ...counts.get(visitId), [answer]: items });
  }
  return counts;
}

/** The rules that derived something, among those of a dataset. */
export function rulesThatDerived({ connection }: Database, dataset: string): string[] {
  return connection
    .prepare<[string], string>(
      `select distinct derived_by from series where dataset = ? and derived_by <> ''
       and exists (select 1 from record where series_id = series.id)`,
    )
    .pluck()
    .all(dataset);
}
