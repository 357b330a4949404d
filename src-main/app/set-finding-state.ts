import { NuanduError } from '../contract/errors.ts';
import type { StateRequest, StateResult } from '../contract/finding-states.ts';
import {
  type DecidedFinding,
  findingToDecide,
  lastDecision,
  storeDecision,
} from '../store/finding-states.ts';
import type { KeptFile } from '../store/imports.ts';
import type { Connection } from '../store/open-database.ts';
import { inTransaction } from '../store/transaction.ts';
import { anyEvidence, keepAttachment } from './attachments.ts';
import type { Intake } from './intake.ts';
import type { WriterContext } from './writer-context.ts';

/**
 * Gives findings a state, all of them or, where one is refused, none; the files it rests on are kept and their tokens
 * used up. Throws NuanduError `no-finding` where a record does not break the rule, `attachment-refused`,
 * `preview-gone` for an unknown token, `data-folder-unusable`.
 */
export async function setFindingState(
  { database, originals, now, actor }: WriterContext,
  intake: Pick<Intake, 'file' | 'release'>,
  request: StateRequest,
): Promise<StateResult> {
  const { connection } = database;
  const { state, reason, attachments } = request;
  const keys = new Map(request.findings.map((key) => [`${key.recordId} ${key.rule}`, key]));
  const all = [...keys.values()].map((key) => {
    const finding = findingToDecide(connection, key);
    if (finding === null) throw new NuanduError('no-finding', { record: key.recordId, rule: key.rule });
    return finding;
  });
  const says = reason !== null || attachments.length > 0;
  const changed = all.filter((finding) => !isAsBefore(connection, finding, state, says));
  const files = attachments.map((token) => intake.file(token));
  const kept: KeptFile[] = [];
  for (const file of files) kept.push(await keepAttachment(originals, file, anyEvidence));
  if (changed.length > 0) {
    const ground = request.state === 'excused' ? request.ground : null;
    const decision = { at: now(), actor, state, ground, reason };
    await inTransaction(connection, async () => storeDecision(database, decision, changed, kept));
  }
  intake.release(attachments);
  return { changed: changed.length, unchanged: all.length - changed.length };
}

/** Nothing is said that the log does not say: of an open finding that it is open, of a confirmed one the same again. */
function isAsBefore(
  connection: Connection,
  finding: DecidedFinding,
  state: StateRequest['state'],
  says: boolean,
): boolean {
  const last = lastDecision(connection, finding);
  if (state === 'open') return last === null || last.state === 'open';
  if (says || last === null || last.state !== state) return false;
  return last.version === finding.version && last.told === finding.told && last.kind === finding.kind;
}
