import { randomUUID } from 'node:crypto';
import type { Instant } from '../contract/values.ts';
import type { AskedChecklist, PlaceKind, VisitAnswer } from '../contract/visits.ts';
import { desc, eq, like } from './drizzle.ts';
import type { KeptFile } from './imports.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { company, visit, visitEntry, visitPhoto } from './schema.ts';

/** What is written of a visit when it is opened. */
export interface NewVisit {
  readonly companyId: number;
  readonly place: PlaceKind;
  readonly where: string;
  /** Beijing date. */
  readonly day: number;
  readonly inspectors: readonly string[];
  readonly asked: readonly AskedChecklist[];
  readonly openedAt: Instant;
  readonly openedBy: string;
}

/** What is said of one question. */
export interface NewEntry {
  readonly visitId: number;
  readonly item: string;
  readonly answer: VisitAnswer | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly at: Instant;
  readonly actor: string;
}

/** Null where no company of this name has sent anything. */
export function companyIdOf({ orm }: ReadableDatabase | WritableDatabase, name: string): number | null {
  return orm.select({ id: company.id }).from(company).where(eq(company.name, name)).get()?.id ?? null;
}

/** Stores an open visit under the next number of `year` and gives its id. */
export function storeVisit({ orm }: WritableDatabase, year: string, opened: NewVisit): number {
  const last = orm
    .select({ no: visit.no })
    .from(visit)
    .where(like(visit.no, `${year}-%`))
    .orderBy(desc(visit.id))
    .get();
  const next = last === undefined ? 1 : Number(last.no.slice(year.length + 1)) + 1;
  const no = `${year}-${String(next).padStart(3, '0')}`;
  return orm
    .insert(visit)
    .values({ no, ...opened })
    .returning({ id: visit.id })
    .get().id;
}

/** Adds to the log of a visit; the newest entry of an item is what is said of it. Inside the caller's transaction. */
export function storeEntry({ orm }: WritableDatabase, entry: NewEntry): void {
  orm.insert(visitEntry).values(entry).run();
}

/** Attaches kept files to an item, each under a new random id. Inside the caller's transaction. */
export function storePhotos(
  { orm }: WritableDatabase,
  on: { readonly visitId: number; readonly item: string; readonly at: Instant; readonly actor: string },
  photos: readonly KeptFile[],
): void {
  for (const { name, sha256, bytes } of photos) {
    orm
      .insert(visitPhoto)
      .values({ id: randomUUID(), ...on, name, sha256, bytes })
      .run();
  }
}

/** Signs a visit off; that it is open is for the caller to see to. Inside its transaction. */
export function storeSignature(
  { orm }: WritableDatabase,
  visitId: number,
  signature: { readonly note: string | null; readonly signedAt: Instant; readonly signedBy: string },
): void {
  orm.update(visit).set(signature).where(eq(visit.id, visitId)).run();
}
