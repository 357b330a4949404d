import type { z } from 'zod';
import type {
  ExcuseGround,
  FindingState,
  stateRequest,
} from '../../../../src-main/contract/finding-states.ts';

type Request = z.input<typeof stateRequest>;

/** What a form lacks. */
export type MissingPart = 'ground' | 'reason' | 'files';

/** What to ask of the engine for what was filled in; null where something is missing, which is named. */
export function decisionOf({
  state,
  findings,
  ground,
  reason,
  tokens,
}: {
  state: FindingState;
  findings: Request['findings'];
  ground: ExcuseGround | null;
  reason: string;
  tokens: string[];
}): { request: Request | null; missing: readonly MissingPart[] } {
  const text = reason.trim();
  const needsFiles = state === 'disputed' || state === 'excused';
  const missing: MissingPart[] = [];
  if (state === 'excused' && ground === null) missing.push('ground');
  if (state !== 'confirmed' && text === '') missing.push('reason');
  if (needsFiles && tokens.length === 0) missing.push('files');
  if (missing.length > 0) return { request: null, missing };
  const said = { findings, attachments: tokens };
  if (state === 'confirmed')
    return { request: { state, ...said, reason: text === '' ? null : text }, missing };
  if (state !== 'excused') return { request: { state, ...said, reason: text }, missing };
  return { request: ground && { state, ...said, ground, reason: text }, missing };
}
