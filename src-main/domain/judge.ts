import type { Rule } from '../contract/rules.ts';
import { applies } from './applies.ts';
import { type Judgement, settle } from './judgement.ts';
import { kindOf } from './kinds/kinds.ts';
import type { RecordAt } from './record-at.ts';

/**
 * Counts up whenever the program comes to other answers for the same rule, record and calendar, so that what an earlier
 * program stored is judged anew.
 */
export const JUDGING_VERSION = 4;

/**
 * Judges one record against one rule at `context.asOf`. Pure: the same arguments always give the same judgement. A
 * record that starts after `asOf` is not judged yet, except by notice rules, which run before the start. A rule that
 * binds others, but not the company in that season, does not apply. Throws a RangeError for a rule whose data contradicts itself.
 *
 * The stretch of the judgement is that of the record: where several rules judge it, the one in which all answers hold.
 */
export function judge(rule: Rule, record: RecordAt): Judgement {
  const { start, stretch, context } = record;
  if (context.released.size > 0 && context.released.has(rule.id)) return settle(stretch, 'notApplicable');
  const kind = kindOf(rule.check);
  const owed = kind.owed(rule.check);
  if (owed !== 'beforeStart' && start !== null) {
    stretch.changesAt(start.first);
    if (start.first > stretch.asOf) return settle(stretch, 'notApplicable');
  }
  const applicable = applies(rule, record);
  if (applicable === 'no') return settle(stretch, 'notApplicable');
  // What has happened at `asOf` has begun before; a record of a register, which has no start, is judged by that alone.
  if (owed === 'fromStart' && !rule.when.some((condition) => 'happened' in condition)) {
    if (start === null) return settle(stretch, 'notApplicable');
    stretch.changesAround(start);
    if (start.last > stretch.asOf) {
      return settle(stretch, 'timeMissing', { field: record.startField });
    }
  }
  const judgement = kind.judge(rule, rule.check, record);
  if (applicable !== 'yes' && judgement.outcome !== 'notApplicable') {
    return settle(stretch, applicable.outcome, applicable);
  }
  return judgement.from === null && start !== null ? { ...judgement, from: start.first } : judgement;
}
