import { type CheckRequest, checkRequest } from '../contract/procedures.ts';
import { type CheckScope, defaultScope } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import { appendChange } from '../store/authority-changes.ts';
import { type CheckState, readCheckState, writeCheckState } from '../store/check-state.ts';
import { countRecords } from '../store/queries/records.ts';
import { type RecheckReason, recheck } from '../store/recheck.ts';
import { inTransaction } from '../store/transaction.ts';
import { allAnswers, findingsSince } from './change-effect.ts';
import { requireKnown } from './known-names.ts';
import { fingerprint, type Resources, ruleSetOf } from './resources.ts';
import { type RunningJob, storeJob, type WriterContext } from './writer-context.ts';

/**
 * Brings the stored answers to `asOf` and to the scope asked for. Only records whose answers stop holding are judged
 * anew; all of them where rules, calendar or scope have changed. Throws NuanduError `unknown-name` for a document or
 * statute that does not exist, `cancelled`, `data-folder-busy`.
 */
export async function checkRecords(context: WriterContext, request: CheckRequest, job: RunningJob) {
  const { asOf, scope, reason, full } = checkRequest.parse(request);
  const stored = readCheckState(context.database);
  const before = stored?.scope ?? defaultScope;
  const wanted = mergeScope(before, scope);
  checkScopeNames(context.resources, wanted);
  const log = JSON.stringify(before) === JSON.stringify(wanted) ? null : reason;
  const answers = allAnswers(context.database);
  const judged = await judgeAsOf(context, stored, { asOf, scope: wanted, full, log }, job);
  const changed = findingsSince(answers, context.database);
  return { asOf, records: countRecords(context.database), judged, changed };
}

/**
 * The state that new rows are judged by: the stored one, or now by default in a new data folder, where whoever stores
 * the rows stores the state with them. Where the program brings other rules or another calendar than the stored answers
 * were judged by, everything is judged anew first.
 */
export async function currentState(context: WriterContext, job: RunningJob): Promise<CheckState> {
  const stored = readCheckState(context.database);
  const { asOf, scope } = stored ?? { asOf: context.now(), scope: defaultScope };
  if (stored !== null) await judgeAsOf(context, stored, { asOf, scope, full: false, log: null }, job);
  return { asOf, scope, fingerprint: fingerprint(context.resources, scope) };
}

/** `log`: why another scope is asked for; null where it is the one before. */
async function judgeAsOf(
  context: WriterContext,
  stored: CheckState | null,
  wanted: { asOf: Instant; scope: CheckScope; full: boolean; log: string | null },
  job: RunningJob,
): Promise<number> {
  const { database, resources, now, actor } = context;
  const { asOf, scope, full, log } = wanted;
  const state = { asOf, scope, fingerprint: fingerprint(resources, scope) };
  const reason = recheckReason(stored, state, full);
  if (reason === null) return 0;
  return inTransaction(database.connection, async () => {
    const judged = await recheck(
      database.connection,
      ruleSetOf(resources, scope),
      asOf,
      reason,
      storeJob(job, 'checking'),
    );
    writeCheckState(database, state);
    if (log !== null)
      appendChange(database, { at: now(), actor, reason: log, source: '', change: { kind: 'scope', scope } });
    return judged;
  });
}

type Changes<T> = { [Key in keyof T]?: T[Key] | undefined };

function mergeScope(stored: CheckScope, asked: Changes<CheckScope>): CheckScope {
  const { documents = stored.documents, statutes = stored.statutes } = asked;
  const { season = stored.season, rollForward = stored.rollForward } = asked;
  return { documents, statutes, season, rollForward };
}

/**
 * Names of documents and statutes that a scope chooses must be known. Throws NuanduError `unknown-name`.
 */
export function checkScopeNames({ documents }: Pick<Resources, 'documents'>, scope: CheckScope): void {
  const known = (statute: boolean) =>
    documents.filter(({ level }) => (level === 'statute') === statute).map(({ id }) => id);
  requireKnown('document', scope.documents ?? [], known(false));
  requireKnown('statute', scope.statutes, known(true));
}

function recheckReason(stored: CheckState | null, wanted: CheckState, full: boolean): RecheckReason | null {
  if (full || stored === null || stored.fingerprint !== wanted.fingerprint) return { kind: 'all' };
  return stored.asOf === wanted.asOf ? null : { kind: 'moved', from: stored.asOf };
}
