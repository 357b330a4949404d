import { randomUUID } from 'node:crypto';
import type { ExcuseGround, FindingState } from '../contract/finding-states.ts';
import type { Instant } from '../contract/values.ts';
import type { KeptFile } from './imports.ts';
import type { Connection, WritableDatabase } from './open-database.ts';
import { findingStateChange, stateAttachment, stateDecision } from './schema.ts';
import { toldHash } from './told-hash.ts';

/** A finding by what names it for people, and what it stands on now. */
export interface DecidedFinding {
  readonly company: string;
  readonly dataset: string;
  readonly season: number;
  readonly recordNo: string;
  readonly rule: string;
  readonly version: number;
  readonly told: string;
  readonly kind: string;
}

/** The finding of a rule on a record, for somebody to decide on; null where the rule is not broken. */
export function findingToDecide(
  connection: Connection,
  { recordId, rule }: { recordId: number; rule: string },
): DecidedFinding | null {
  const found = connection
    .prepare<
      [number, string],
      Omit<DecidedFinding, 'told'> & { derivedBy: string; fields: string; body: string }
    >(
      `select company.name as company, series.dataset, season, record_no as recordNo, rule, version, kind,
         derived_by as derivedBy, fields, body
       from finding join record on record.id = finding.record_id join series on series.id = record.series_id
       join company on company.id = series.company_id join shape on shape.id = record.shape_id
       where finding.record_id = ? and rule = ?`,
    )
    .get(recordId, rule);
  if (found === undefined) return null;
  const { derivedBy, fields, body, ...finding } = found;
  return { ...finding, told: toldHash({ derivedBy, fields, body }) };
}

/** The state that a finding was given last, and on what; null where nobody has decided on it. */
export function lastDecision(
  connection: Connection,
  { company, dataset, season, recordNo, rule }: DecidedFinding,
): (Pick<DecidedFinding, 'version' | 'told' | 'kind'> & { state: FindingState }) | null {
  return (
    connection
      .prepare<unknown[], Pick<DecidedFinding, 'version' | 'told' | 'kind'> & { state: FindingState }>(
        `select state, version, told, kind from finding_state_change change
         join state_decision on state_decision.id = change.decision_id
         where company = ? and dataset = ? and season = ? and record_no = ? and rule = ?
         order by change.id desc limit 1`,
      )
      .get(company, dataset, season, recordNo, rule) ?? null
  );
}

/** Logs a decision on findings. Runs inside the caller's transaction. */
export function storeDecision(
  { orm }: WritableDatabase,
  decision: {
    readonly at: Instant;
    readonly actor: string;
    readonly state: FindingState;
    readonly ground: ExcuseGround | null;
    readonly reason: string | null;
  },
  findings: readonly DecidedFinding[],
  attachments: readonly KeptFile[],
): void {
  const { id } = orm.insert(stateDecision).values(decision).returning({ id: stateDecision.id }).get();
  for (const { name, sha256, bytes } of attachments) {
    orm.insert(stateAttachment).values({ id: randomUUID(), decisionId: id, name, sha256, bytes }).run();
  }
  for (const finding of findings) {
    orm
      .insert(findingStateChange)
      .values({ decisionId: id, ...finding })
      .run();
  }
}
