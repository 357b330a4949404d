import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import type { NoticeCheck } from '../../contract/checks.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { daysBefore, timePart } from '../explain/time-part.ts';
import { doubtfulField, type RecordFacts, settle } from '../judgement.ts';
import { elapsedSeconds, type Limit, limitOn } from '../limit.ts';
import { momentOf } from '../moment.ts';
import { elapsedUnits, type Kind } from './kind.ts';

/** `notice` at least N days before `event`. It is owed before the event, so an event after `asOf` counts too. */
export const notice: Kind<NoticeCheck> = {
  judge(rule, check, { facts, context: { asOf }, stretch }) {
    const eventField = eventOf(check, facts);
    const event = momentOf(facts.value(eventField));
    if (typeof event === 'string') return settle(stretch, event, { field: eventField });
    const limit = event && limitOn(rule, check.limit, event.first);
    if (event === null || limit === null) return settle(stretch, 'notApplicable');
    const given = momentOf(facts.value(check.notice));
    if (typeof given === 'string') return settle(stretch, given, { field: check.notice, from: event.first });

    const dueFor = (begins: Instant) => noticeDue(check.counting, limit, begins);
    const earliest = dueFor(event.first);
    const latest = dueFor(event.last);
    stretch.changesAfter(earliest.at);
    stretch.changesAfter(latest.at);
    stretch.changesAround(given);
    const outcome = countsDates(check.counting)
      ? noticeOutcome(given?.first ?? null, earliest, asOf)
      : outcomeAtEveryMoment([event, given], ([begins, at]) => noticeOutcome(at, dueFor(begins), asOf));
    // Of a breach the latest deadline is told, so that nobody is said to be more overdue than he certainly is.
    const due = outcomes[outcome].answer === 'violation' ? latest : earliest;
    return settle(stretch, outcome, {
      field: doubtfulField(outcome, check.notice, [eventField, event], [check.notice, given]),
      from: event.first,
      dueAt: due.at,
      actualAt: given?.first ?? null,
    });
  },

  explain(check, explaining) {
    const { rule, judgement, facts, moment } = explaining;
    const { from, dueAt } = judgement;
    const limit = from === null ? null : limitOn(rule, check.limit, from);
    const counted = limit && from !== null && dueAt !== null && countsDates(check.counting);
    return [
      timePart(explaining, {
        limit,
        counting: check.counting,
        start: moment(eventOf(check, facts)),
        days: counted ? daysBefore(dayOf(from), dayOf(dueAt) - 1, check.counting === 'clearDays') : [],
        inclusive: check.counting === 'elapsed',
        act: moment(check.notice),
      }),
    ];
  },

  fields: ({ notice: field, event, instead }) =>
    [field, event, instead].flatMap((name) =>
      name === undefined ? [] : [{ field: name, as: 'moment', needed: name !== instead }],
    ),

  parameters: ({ limit, counting }) => [
    { name: limit, units: counting === 'elapsed' ? ['days', ...elapsedUnits] : ['days'] },
  ],

  endsWithDay: ({ counting }) => countsDates(counting),

  owed: () => 'beforeStart',
};

/** The field that tells the event, or what stands for it. */
function eventOf({ event, instead }: NoticeCheck, facts: RecordFacts): string {
  return instead !== undefined && (facts.value(event) ?? null) === null ? instead : event;
}

interface Due {
  readonly at: Instant;
  readonly inclusive: boolean;
}

/** When the notice must have been given for an event at `event`; `limit` before it. */
function noticeDue(counting: NoticeCheck['counting'], limit: Limit, event: Instant): Due {
  switch (counting) {
    case 'dates':
      return { at: startOfDay(dayOf(event) - limit.value + 1), inclusive: false };
    case 'clearDays':
      return { at: startOfDay(dayOf(event) - limit.value), inclusive: false };
    case 'elapsed':
      return { at: event - (elapsedSeconds(limit) ?? limit.value * 86_400), inclusive: true };
    case 'anyTime':
      return { at: event, inclusive: false };
  }
}

function countsDates(counting: NoticeCheck['counting']): boolean {
  return counting === 'dates' || counting === 'clearDays';
}

function noticeOutcome(given: Instant | null, due: Due, asOf: Instant): Outcome {
  if (given === null || given > asOf) return asOf <= due.at ? 'pending' : 'missing';
  return given < due.at || (due.inclusive && given === due.at) ? 'compliant' : 'late';
}
