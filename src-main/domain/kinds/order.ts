import type { OrderCheck } from '../../contract/checks.ts';
import type { Outcome } from '../../contract/outcomes.ts';
import type { Rule } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { timePart } from '../explain/time-part.ts';
import {
  doubtfulField,
  type Judgement,
  type JudgingContext,
  type RecordFacts,
  Stretch,
  settle,
} from '../judgement.ts';
import { secondsOn } from '../limit.ts';
import { isBareDate, type Moment, momentOf } from '../moment.ts';
import { elapsedUnits, type Kind } from './kind.ts';

/** `act` not after another moment of the record, which may have been put off in time. */
export const order: Kind<OrderCheck> = {
  judge(rule, check, { facts, context, stretch }) {
    const by = momentOf(facts.value(check.by));
    if (typeof by === 'string') return settle(stretch, by, { field: check.by });
    if (by === null) {
      return check.byIsNeeded
        ? settle(stretch, 'valueEmpty', { field: check.by })
        : settle(stretch, 'notApplicable');
    }
    const putOff = newMoment(rule, check, facts, by, context, stretch);
    if (putOff === 'no') return judgeOrder(check, check.by, by, facts, context, stretch);
    if ('field' in putOff) {
      // Whoever kept the first appointment needs no second one.
      const kept = judgeOrder(check, check.by, by, facts, context, stretch);
      const known = kept.outcome === 'compliant' || kept.outcome === 'timeMissing';
      return known ? kept : settle(stretch, putOff.outcome, putOff);
    }
    return judgeOrder(check, check.putOff?.field ?? check.by, putOff.moment, facts, context, stretch);
  },

  explain(check, explaining) {
    const { rule, facts, context, judgement, moment } = explaining;
    const by = momentOf(facts.value(check.by));
    const known = by !== null && typeof by !== 'string';
    const putOff = known ? newMoment(rule, check, facts, by, context, new Stretch(context.asOf)) : 'no';
    const replaced = typeof putOff === 'object' && 'moment' in putOff;
    const decisive = (replaced && check.putOff?.field) || check.by;
    const due = momentOf(facts.value(decisive));
    const bare = due !== null && typeof due !== 'string' && isBareDate(due);
    return [
      timePart(explaining, {
        limit: null,
        counting: 'by',
        start: check.from === undefined ? null : moment(check.from),
        by: judgement.dueAt === null ? moment(check.by) : moment(decisive),
        inclusive: !bare,
        act: moment(check.act),
      }),
    ];
  },

  fields: ({ act, by, from, putOff }) => [
    { field: act, as: 'moment', needed: true },
    { field: by, as: 'moment', needed: true },
    ...(from === undefined ? [] : [{ field: from, as: 'moment' as const, needed: true }]),
    ...(putOff === undefined
      ? []
      : [putOff.field, putOff.notice].map((field) => ({ field, as: 'moment' as const, needed: false }))),
  ],

  parameters: ({ putOff }) =>
    putOff === undefined
      ? []
      : [putOff.shortDelay, putOff.shortNotice, putOff.longNotice].map((name) => ({
          name,
          units: elapsedUnits,
        })),

  endsWithDay: () => false,

  owed: () => 'fromMoment',
};

/** What is due on a bare date is due by the end of that day: `dueAt` is then the 00:00 after it, exclusive. */
function judgeOrder(
  check: OrderCheck,
  byField: string,
  by: Moment,
  facts: RecordFacts,
  { asOf }: JudgingContext,
  stretch: Stretch,
): Judgement {
  const from = check.from === undefined ? null : momentOf(facts.value(check.from));
  if (typeof from === 'string') return settle(stretch, from, { field: check.from ?? null });
  if (from === null && check.from !== undefined) return settle(stretch, 'valueEmpty', { field: check.from });
  const act = momentOf(facts.value(check.act));
  if (typeof act === 'string') return settle(stretch, act, { field: check.act });
  const dueAt = isBareDate(by) ? by.last + 1 : by.first;
  for (const moment of [from, act]) stretch.changesAround(moment);
  stretch.changesAfter(dueAt);
  // A start that may be later than `asOf` cannot be later than `by`.
  if (from !== null) stretch.changesAt(by.last);
  const outcome = outcomeAtEveryMoment(
    [from, act],
    ([begun, done]) => {
      if (begun !== null && (by.last < begun || (done !== null && done < begun))) return null;
      if (begun !== null && begun > asOf) return 'notApplicable';
      if (done === null || done > asOf) return asOf <= dueAt ? 'pending' : 'missing';
      return done <= by.last ? 'compliant' : 'late';
    },
    [asOf + 1, by.last],
  );
  const disordered = from !== null && by.last < from.first ? byField : check.act;
  return settle(stretch, outcome, {
    field: doubtfulField(outcome, disordered, [check.from ?? check.act, from], [check.act, act]),
    from: from?.first ?? null,
    dueAt: outcome === 'outOfOrder' || outcome === 'notApplicable' ? null : dueAt,
    actualAt: act?.first ?? null,
  });
}

/**
 * The later moment to which `by` was put off: `no` where it was not, or not in time, and why it cannot be told where a
 * cell that may say so cannot be read.
 */
function newMoment(
  rule: Rule,
  { putOff }: OrderCheck,
  facts: RecordFacts,
  by: Moment,
  { asOf }: JudgingContext,
  stretch: Stretch,
): 'no' | { readonly moment: Moment } | { readonly outcome: Outcome; readonly field: string } {
  if (putOff === undefined) return 'no';
  const moment = momentOf(facts.value(putOff.field));
  const notice = momentOf(facts.value(putOff.notice));
  if (moment === 'unreadable') return { outcome: moment, field: putOff.field };
  if (moment === null || typeof moment === 'string' || notice === null || notice === 'notSupplied')
    return 'no';
  if (moment.last <= by.last) return 'no';
  if (notice === 'unreadable') return { outcome: notice, field: putOff.notice };
  stretch.changesAround(notice);
  const seconds = (name: string) => secondsOn(rule, name, by.first);
  const long = moment.last - by.last > seconds(putOff.shortDelay);
  const before = seconds(long ? putOff.longNotice : putOff.shortNotice);
  const inTime = (at: Instant, due: Instant) => at <= asOf && at <= due - before;
  if (inTime(notice.last, by.first)) return { moment };
  if (!inTime(notice.first, by.last)) return 'no';
  const field = isBareDate(notice) ? putOff.notice : putOff.field;
  return { outcome: 'timeMissing', field };
}
