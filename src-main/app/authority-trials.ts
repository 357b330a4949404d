import { randomUUID } from 'node:crypto';
import type { ChangeEffect, Trial } from '../contract/authority.ts';
import type { AuthorityChange, AuthorityEntry } from '../contract/authority-change.ts';
import { NuanduError } from '../contract/errors.ts';
import { problemsOf } from '../contract/rule-problem.ts';
import { appendChange } from '../store/authority-changes.ts';
import { type CheckState, readCheckState, writeCheckState } from '../store/check-state.ts';
import { companyNames, newestImport } from '../store/imports.ts';
import { rememberFindings } from '../store/queries/changed-findings.ts';
import { recheck } from '../store/recheck.ts';
import { inDryRun, inTransaction } from '../store/transaction.ts';
import { counted, effectSince } from './change-effect.ts';
import { checkScopeNames, currentState } from './check-records.ts';
import { withChange } from './effective-resources.ts';
import { seasonOf } from './reader-context.ts';
import { fingerprint, problemError, type Resources, ruleSetOf } from './resources.ts';
import { type RunningJob, storeJob, type WriterContext } from './writer-context.ts';

interface OpenTrial {
  readonly id: string;
  readonly change: AuthorityChange;
  /** What the trial rests on besides the change: rules, scope, imports. */
  readonly basis: string;
  /** What it gave, to be compared with what the change gives. */
  readonly expected: string;
}

/**
 * The authority's changes, tried before they are made; one trial is open at a time. What a trial shows comes from making
 * the change and taking it back, so that the change cannot give anything else.
 */
export class AuthorityTrials {
  readonly #context: WriterContext;
  #open: OpenTrial | null = null;

  constructor(context: WriterContext) {
    this.#context = context;
  }

  /**
   * Tells how the answers would differ; nothing is stored. Throws NuanduError `change-refused`, `unknown-name` for a
   * document or statute of a scope, `cancelled`.
   */
  async try(change: AuthorityChange, job: RunningJob): Promise<Trial> {
    this.#open = null;
    const { database } = this.#context;
    const state = await currentState(this.#context, job);
    const { resources, wanted } = this.#changed(change, state);
    const basis = this.#basis(state);
    const effect = await inDryRun(database.connection, () => this.#carryOut(change, resources, wanted, job));
    const trialId = randomUUID();
    this.#open = { id: trialId, change, basis, expected: JSON.stringify(effect) };
    return { trialId, change, effect };
  }

  /**
   * Makes the change that was tried and keeps who made it and why. Throws NuanduError `trial-gone`, `trial-outdated`
   * where it would now have another effect, `change-refused`, `cancelled`; then nothing is stored.
   */
  async keep(
    { trialId, reason, source }: { trialId: string; reason: string; source: string },
    job: RunningJob,
  ): Promise<{ entry: AuthorityEntry; effect: ChangeEffect }> {
    const open = this.#open;
    if (open?.id !== trialId) throw new NuanduError('trial-gone');
    const { database, now, actor } = this.#context;
    const state = await currentState(this.#context, job);
    if (this.#basis(state) !== open.basis) throw new NuanduError('trial-outdated');
    const { change } = open;
    const { resources, wanted } = this.#changed(change, state);
    const kept = await inTransaction(database.connection, async () => {
      const entry = appendChange(database, { at: now(), actor, reason, source, change });
      const effect = await this.#carryOut(change, resources, wanted, job);
      if (JSON.stringify(effect) !== open.expected) throw new NuanduError('trial-outdated');
      return { entry, effect };
    });
    this.#open = null;
    return kept;
  }

  /** What records are judged by with the change in it. */
  #changed(
    change: AuthorityChange,
    { asOf, scope }: CheckState,
  ): { resources: Resources; wanted: CheckState } {
    const { database, now } = this.#context;
    const resources = withChange(this.#context.resources, change, now());
    if (change.kind === 'binding') requireCompany(change, companyNames(database));
    const wanted = change.kind === 'scope' ? change.scope : scope;
    checkScopeNames(resources, wanted);
    if (change.kind === 'scope' && JSON.stringify(scope) === JSON.stringify(wanted))
      throw problemError('change-refused', problemsOf('')('same-as-now', 'scope'));
    return { resources, wanted: { asOf, scope: wanted, fingerprint: fingerprint(resources, wanted) } };
  }

  /** Judges everything by the changed rules and tells the effect. Inside the caller's transaction. */
  async #carryOut(
    { kind }: AuthorityChange,
    resources: Resources,
    state: CheckState,
    job: RunningJob,
  ): Promise<ChangeEffect> {
    const { database } = this.#context;
    const { connection } = database;
    const season = seasonOf(resources, state.scope, state.asOf);
    const before = counted(database, season);
    rememberFindings(connection);
    const ruleSet = ruleSetOf(resources, state.scope);
    await recheck(connection, ruleSet, state.asOf, { kind: 'all' }, storeJob(job, 'checking'));
    // In a folder in which nothing was checked yet, the first import is to be judged as of its own moment.
    if (kind === 'scope' || readCheckState(database) !== null) writeCheckState(database, state);
    return effectSince(before, database, resources, season);
  }

  #basis({ scope }: CheckState): string {
    const { database, resources } = this.#context;
    return JSON.stringify([fingerprint(resources, scope), newestImport(database), resources.changes.length]);
  }
}

function requireCompany({ company }: { company: string | null }, known: readonly string[]): void {
  if (company === null || known.includes(company)) return;
  throw problemError('change-refused', problemsOf('')('unknown-company', 'company', company, known));
}
