import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import type { NoticeCheck } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { type Judge, Stretch, settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import { isBareDate, type Moment, momentOf } from '../moment.ts';

/** `notice` at least N days before `event`. It is owed before the event, so an event after `asOf` counts too. */
export const judgeNotice: Judge<NoticeCheck> = (rule, check, facts, context) => {
  const { asOf } = context;
  const stretch = new Stretch(asOf);
  const event = momentOf(facts.value(check.event));
  if (typeof event === 'string') return settle(stretch, event, { field: check.event });
  if (event === null) return settle(stretch, 'notApplicable');
  const notice = momentOf(facts.value(check.notice));
  if (typeof notice === 'string') return settle(stretch, notice, { field: check.notice, from: event.first });

  const days = limitOn(rule, check.limit, event.first).value;
  const due = noticeDue(check.counting, days, event.first);
  const told = { from: event.first, dueAt: due.at, ...(notice && { actualAt: notice.first }) };
  markNotice(stretch, notice);
  stretch.changesAfter(due.at);

  if (countsDates(check.counting) || (!isBareDate(event) && !(notice && isBareDate(notice)))) {
    return settle(stretch, noticeOutcome(notice?.first ?? null, due, asOf), told);
  }
  stretch.changesAfter(noticeDue(check.counting, days, event.last).at);
  const outcome = outcomeAtEveryMoment([event, notice], asOf, days * 86_400, ([begins, told]) => {
    if (begins === null || begins === undefined) throw new Error('the event is always given');
    return noticeOutcome(told ?? null, noticeDue(check.counting, days, begins), asOf);
  });
  return settle(stretch, outcome, { ...told, field: check.notice });
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

function noticeOutcome(notice: Instant | null, due: Due, asOf: Instant) {
  if (notice === null || notice > asOf) return asOf <= due.at ? 'pending' : 'missing';
  return notice < due.at || (due.inclusive && notice === due.at) ? 'compliant' : 'late';
}

function markNotice(stretch: Stretch, notice: Moment | null): void {
  if (notice === null) return;
  stretch.changesAt(notice.first);
  if (!isBareDate(notice)) return;
  stretch.changesAfter(notice.first);
  stretch.changesAt(notice.last);
  stretch.changesAfter(notice.last);
}
