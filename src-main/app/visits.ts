import { dayOf, formatDate, parseDate } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import {
  type AnswerItem,
  type AttachPhotos,
  type CorrectItem,
  MOST_PHOTO_BYTES,
  type OpenVisit,
  photoKinds,
  type SignVisit,
  type VisitView,
} from '../contract/visits.ts';
import { VISITS } from '../domain/units/inspection-rules.ts';
import { AnswerWriter } from '../store/answers.ts';
import { writeCheckState } from '../store/check-state.ts';
import { companyNames, type KeptFile } from '../store/imports.ts';
import type { StoredVisit } from '../store/queries/visits.ts';
import { refreshUnits } from '../store/refresh-units.ts';
import { Shapes } from '../store/shapes.ts';
import { inTransaction } from '../store/transaction.ts';
import { companyIdOf, storeEntry, storePhotos, storeSignature, storeVisit } from '../store/visits.ts';
import { keepAttachment } from './attachments.ts';
import { currentState } from './check-records.ts';
import type { Intake } from './intake.ts';
import { requireKnown } from './known-names.ts';
import { ruleSetOf } from './resources.ts';
import { requireVisit, visitView } from './visit-views.ts';
import { storeJob, type WriterContext } from './writer-context.ts';

const photos = { kinds: photoKinds, mostBytes: MOST_PHOTO_BYTES };

/** Nobody cancels or watches what is done in an instant. */
const unwatched = { signal: new AbortController().signal, report: () => {} };

/**
 * Opens a visit that asks the items of its checklists as they are now. Throws NuanduError `unknown-name` for a company
 * or checklist that does not exist, `visit-later` for a date after today.
 */
export async function openVisit(context: WriterContext, request: OpenVisit): Promise<VisitView> {
  const { database, resources, now, actor } = context;
  const { company, place, where, date, inspectors, checklists } = request;
  const companyId = companyIdOf(database, company);
  if (companyId === null) {
    throw new NuanduError('unknown-name', {
      ...{ kind: 'company', name: company, known: companyNames(database).join(', ') },
    });
  }
  const known = resources.checklists.map(({ id }) => id);
  requireKnown('checklist', checklists, known);
  const day = parseDate(date);
  if (day > dayOf(now())) throw new NuanduError('visit-later', { date });
  const asked = resources.checklists
    .filter(({ id }) => checklists.includes(id))
    .map(({ id, title, items }) => ({
      ...{ id, title },
      items: items.map(({ id: item, question, how }) => ({ id: item, question, how })),
    }));
  const opened = { openedAt: now(), openedBy: actor };
  const visitId = await inTransaction(database.connection, async () =>
    storeVisit(database, formatDate(day).slice(0, 4), {
      ...{ companyId, place, where, day, inspectors, asked },
      ...opened,
    }),
  );
  return visitView(context, visitId);
}

/**
 * Says something of an item of an open visit; what was said before stays in its log. Throws NuanduError
 * `no-such-visit`, `visit-signed`, `unknown-name` for an item that the visit does not ask.
 */
export async function answerItem(context: WriterContext, request: AnswerItem): Promise<VisitView> {
  const { database, now, actor } = context;
  const { visitId, item, answer, note } = request;
  requireItem(openOne(context, visitId), item);
  const before = itemOf(visitView(context, visitId), item);
  if (before?.answer !== answer || before.note !== note) {
    await inTransaction(database.connection, async () =>
      storeEntry(database, { visitId, item, answer, note, reason: null, at: now(), actor }),
    );
  }
  return visitView(context, visitId);
}

/**
 * Attaches photos to an item of an open visit, all or none; their tokens are used up. Throws NuanduError
 * `no-such-visit`, `visit-signed`, `unknown-name`, `attachment-refused`, `preview-gone` for an unknown token.
 */
export async function attachPhotos(
  context: WriterContext,
  intake: Pick<Intake, 'file' | 'release'>,
  { visitId, item, tokens }: AttachPhotos,
): Promise<VisitView> {
  const { database, originals, now, actor } = context;
  requireItem(openOne(context, visitId), item);
  const files = tokens.map((token) => intake.file(token));
  const kept: KeptFile[] = [];
  try {
    for (const file of files) kept.push(await keepAttachment(originals, file, photos));
  } finally {
    intake.release(tokens);
  }
  await inTransaction(database.connection, async () =>
    storePhotos(database, { visitId, item, at: now(), actor }, kept),
  );
  return visitView(context, visitId);
}

/**
 * Signs a visit off: from now on its answers are the company's. Throws NuanduError `no-such-visit`, `visit-signed`,
 * `visit-unanswered` where not as many items are open as the inspector knew of.
 */
export async function signVisit(
  context: WriterContext,
  { visitId, note, leavingOpen }: SignVisit,
): Promise<VisitView> {
  const { database, now, actor } = context;
  const stored = openOne(context, visitId);
  const { no } = stored;
  const items = visitView(context, visitId).checklists.flatMap((one) => one.items);
  const open = items.filter(({ answer }) => answer === null).length;
  if (open !== leavingOpen) throw new NuanduError('visit-unanswered', { no, items: open });
  await storeAndJudge(context, stored, () =>
    storeSignature(database, visitId, { note, signedAt: now(), signedBy: actor }),
  );
  return visitView(context, visitId);
}

/**
 * Says something else of an item of a signed visit, with the reason; what was signed stays in the log. Throws
 * NuanduError `no-such-visit`, `visit-open`, `unknown-name`.
 */
export async function correctItem(
  context: WriterContext,
  { visitId, item, answer, note, reason }: CorrectItem,
): Promise<VisitView> {
  const { database, now, actor } = context;
  const stored = requireVisit(database, visitId);
  if (stored.signedAt === null) throw new NuanduError('visit-open', { no: stored.no });
  requireItem(stored, item);
  await storeAndJudge(context, stored, () =>
    storeEntry(database, { visitId, item, answer, note, reason, at: now(), actor }),
  );
  return visitView(context, visitId);
}

/** Stores something of a signed visit and, with it, what it means for its company. */
async function storeAndJudge(
  context: WriterContext,
  { companyId }: StoredVisit,
  store: () => void,
): Promise<void> {
  const { database, resources } = context;
  const { connection } = database;
  const state = await currentState(context, unwatched);
  await inTransaction(connection, async () => {
    store();
    const answers = new AnswerWriter(connection);
    await refreshUnits(
      connection,
      {
        ...{ ruleSet: ruleSetOf(resources, state.scope), asOf: state.asOf, answers },
        touched: [{ companyId, dataset: VISITS }],
        shapes: new Shapes(connection),
      },
      storeJob(unwatched, 'checking'),
    );
    answers.flush();
    writeCheckState(database, state);
  });
}

function openOne({ database }: WriterContext, visitId: number): StoredVisit {
  const stored = requireVisit(database, visitId);
  if (stored.signedAt !== null) throw new NuanduError('visit-signed', { no: stored.no });
  return stored;
}

function requireItem({ asked }: StoredVisit, item: string): void {
  const ids = asked.flatMap(({ items }) => items.map(({ id }) => id));
  requireKnown('item', [item], ids);
}

function itemOf({ checklists }: VisitView, item: string) {
  return checklists.flatMap(({ items }) => items).find(({ id }) => id === item);
}
