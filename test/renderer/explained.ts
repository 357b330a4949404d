import type { TimePart } from '../../src-main/contract/explanation.ts';
import { explained } from '../domain/explained.ts';

/** The arguments with which a time line of an explanation is drawn, of a rule that is one time limit. */
export function timeOf(
  rule: Parameters<typeof explained>[0],
  fields: Parameters<typeof explained>[1],
  moment = '2026-03-20 00:00',
): [part: TimePart, asOf: number] {
  const { parts, asOf } = explained(rule, fields, { asOf: moment });
  const [part] = parts;
  if (part?.form !== 'time' || parts.length > 1) throw new Error('not one time limit');
  return [part, asOf];
}
