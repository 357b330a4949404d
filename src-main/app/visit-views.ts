import { formatDate } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import { defaultScope } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import type { VisitEvidence, VisitPhoto, VisitRow, VisitView } from '../contract/visits.ts';
import { maskAddress } from '../domain/mask.ts';
import { maskPhones } from '../domain/mask-field.ts';
import { VISITS } from '../domain/units/inspection-rules.ts';
import { readCheckState } from '../store/check-state.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/open-database.ts';
import {
  allVisits,
  answerCounts,
  entriesOf,
  photosOf,
  type StoredEntry,
  type StoredPhoto,
  type StoredVisit,
  visitWithId,
} from '../store/queries/visits.ts';
import { type Resources, ruleSetOf } from './resources.ts';

type Database = ReadableDatabase | WritableDatabase;

/** Either thread's. */
interface VisitContext {
  readonly database: Database;
  readonly resources: Resources;
  readonly now: () => Instant;
}

/** All visits, the open ones first; addresses are masked. */
export function listVisits(database: Database): VisitRow[] {
  const counts = answerCounts(database);
  return allVisits(database).map((visit) => {
    const { yes = 0, no = 0, notApplicable = 0 } = counts.get(visit.id) ?? {};
    return {
      ...headOf(visit),
      where: maskAddress(visit.where),
      checklists: visit.asked.map(({ title }) => title),
      items: visit.asked.reduce((sum, { items }) => sum + items.length, 0),
      answered: yes + no + notApplicable,
      saidNo: no,
    };
  });
}

/** A visit with everything that was said on it. Throws NuanduError `no-such-visit`. */
export function visitView(context: VisitContext, visitId: number): VisitView {
  const { database } = context;
  const visit = requireVisit(database, visitId);
  const binding = bindingItems(context, visit);
  const entries = entriesOf(database, visitId);
  const photos = photosOf(database, visitId);
  const { note, openedAt, openedBy, signedBy } = visit;
  return {
    ...headOf(visit),
    ...{ note, openedAt, openedBy, signedBy },
    checklists: visit.asked.map(({ id, title, items }) => ({
      ...{ id, title },
      items: items.map((item) => {
        const log = logOf(entries, item.id);
        return {
          ...{ id: item.id, question: item.question, how: item.how, binds: binding.has(item.id) },
          ...{ answer: log[0]?.answer ?? null, note: log[0]?.note ?? null },
          ...{ photos: photosOn(photos, item.id), log },
        };
      }),
    })),
  };
}

/** What an answer stands on; address and telephone numbers are masked. Throws NuanduError `no-such-visit`. */
export function visitEvidence(database: Database, visitId: number, item: string): VisitEvidence {
  const visit = requireVisit(database, visitId);
  const log = logOf(entriesOf(database, visitId), item).map((entry) => ({
    ...entry,
    note: entry.note && maskPhones(entry.note),
    reason: entry.reason && maskPhones(entry.reason),
  }));
  return {
    ...headOf(visit),
    where: maskAddress(visit.where),
    note: log[0]?.note ?? null,
    photos: photosOn(photosOf(database, visitId), item),
    log,
  };
}

/** Throws NuanduError `no-such-visit`. */
export function requireVisit(database: Database, visitId: number): StoredVisit {
  const visit = visitWithId(database, visitId);
  if (visit === null) throw new NuanduError('no-such-visit');
  return visit;
}

/** The items whose answers count for a visit's company in its season, under the scope in force. */
function bindingItems({ database, resources, now }: VisitContext, { company, day }: StoredVisit) {
  const { asOf, scope } = readCheckState(database) ?? { asOf: now(), scope: defaultScope };
  const ruleSet = ruleSetOf(resources, scope);
  const { released } = ruleSet.contextAt(asOf, { company, season: ruleSet.deriving.seasonOf(day) });
  const rules = ruleSet.allRulesOf(VISITS).filter(({ id }) => !released.has(id));
  return new Set(rules.map(({ id }) => id));
}

function headOf({ id: visitId, no, company, place, where, day, inspectors, signedAt }: StoredVisit) {
  return {
    ...{ visitId, no, company, place, where, signedAt },
    date: formatDate(day),
    inspectors: [...inspectors],
  };
}

function logOf(entries: readonly StoredEntry[], id: string) {
  return entries.filter(({ item }) => item === id).map(({ item: _, ...entry }) => entry);
}

function photosOn(photos: readonly StoredPhoto[], id: string): VisitPhoto[] {
  return photos.filter(({ item }) => item === id).map(({ item: _, ...photo }) => photo);
}
