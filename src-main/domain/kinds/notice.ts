import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import type { NoticeCheck } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { doubtfulField, type Judge, Stretch, settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import { momentOf } from '../moment.ts';

/** `notice` at least N days before `event`. It is owed before the event, so an event after `asOf` counts too. */
export const judgeNotice: Judge<NoticeCheck> = (rule, check, facts, context) => {
  const { asOf } = context;
  const stretch = new Stretch(asOf);
  const event = momentOf(facts.value(check.event));
  if (typeof event === 'string') return settle(stretch, event, { field: check.event });
  const limit = event && limitOn(rule, check.limit, event.first);
  if (event === null || limit === null) return settle(stretch, 'notApplicable');
  const notice = momentOf(facts.value(check.notice));
  if (typeof notice === 'string') return settle(stretch, notice, { field: check.notice, from: event.first });

  const dueFor = (begins: Instant) => noticeDue(check.counting, limit.value, begins);
  const earliest = dueFor(event.first);
  const latest = dueFor(event.last);
  stretch.changesAfter(earliest.at);
  stretch.changesAfter(latest.at);
  stretch.changesAround(notice);
  const outcome = countsDates(check.counting)
    ? noticeOutcome(notice?.first ?? null, earliest, asOf)
    : outcomeAtEveryMoment([event, notice], ([begins, given]) => noticeOutcome(given, dueFor(begins), asOf));
  // Of a breach the latest deadline is told, so that nobody is said to be more overdue than he certainly is.
  const due = outcomes[outcome].answer === 'violation' ? latest : earliest;
  return settle(stretch, outcome, {
    ...doubtfulField(outcome, check.notice, [check.event, event], [check.notice, notice]),
    from: event.first,
    dueAt: due.at,
    ...(notice && { actualAt: notice.first }),
  });
};

interface Due {
  readonly at: Instant;
  readonly inclusive: boolean;
}

/** When the notice must have been given for an event at `event`; `days` before it. */
export function noticeDue(counting: NoticeCheck['counting'], days: number, event: Instant): Due {
  switch (counting) {
    case 'dates':
      return { at: startOfDay(dayOf(event) - days + 1), inclusive: false };
    case 'clearDays':
      return { at: startOfDay(dayOf(event) - days), inclusive: false };
    case 'elapsed':
      return { at: event - days * 86_400, inclusive: true };
    case 'anyTime':
      return { at: event, inclusive: false };
  }
}

export function countsDates(counting: NoticeCheck['counting']): boolean {
  return counting === 'dates' || counting === 'clearDays';
}

function noticeOutcome(notice: Instant | null, due: Due, asOf: Instant): Outcome {
  if (notice === null || notice > asOf) return asOf <= due.at ? 'pending' : 'missing';
  return notice < due.at || (due.inclusive && notice === due.at) ? 'compliant' : 'late';
}
