import { dayOf, formatDate, weekday } from '../contract/beijing-time.ts';
import type { Bilingual, DatasetDefinition } from '../contract/datasets.ts';
import type { ExplainedDay, Explanation, ToldMoment } from '../contract/explanation.ts';
import type { Rule, SourceDocument } from '../contract/rules.ts';
import { type FieldValue, type Instant, isUnreadable } from '../contract/values.ts';
import type { Judgement, JudgingContext, RecordFacts } from './judgement.ts';
import { countsDates } from './kinds/notice.ts';
import { elapsedSeconds, type Limit, limitOn } from './limit.ts';
import { isBareDate, momentOf } from './moment.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Why `judgement` is what it is: clause, limit, start, every counted and every skipped day, deadline, act, and how
 * late. Pure; `judgement` must be that of the same rule, facts and context.
 */
export function explain(
  rule: Rule,
  dataset: DatasetDefinition,
  documents: readonly SourceDocument[],
  facts: RecordFacts,
  judgement: Judgement,
  context: JudgingContext,
): Explanation {
  const { check } = rule;
  const [startField, actField] =
    check.kind === 'notice' ? [check.event, check.notice] : [check.from, check.to];
  const title = (field: string): Bilingual =>
    dataset.fields.find(({ name }) => name === field)?.title ?? { zh: field, en: field };
  const limit = judgement.from === null ? null : limitOn(rule, check.limit, judgement.from);
  const { dueAt, actualAt, outcome } = judgement;
  const late = outcome === 'late' || outcome === 'missing';
  return {
    ruleId: rule.id,
    requirement: rule.requirement,
    clauses: rule.sources.map(({ document, article }) => ({
      document,
      article,
      title: documents.find(({ id }) => id === document)?.title ?? { zh: document, en: document },
    })),
    limit,
    counting: check.kind === 'notice' ? check.counting : 'forwards',
    start: { field: title(startField), told: told(facts.value(startField)) },
    days: limit === null || dueAt === null ? [] : days(rule, limit, judgement.from ?? dueAt, dueAt, context),
    due: dueAt === null || limit === null ? null : { at: dueAt, inclusive: isInclusive(rule, limit) },
    act: { field: title(actField), told: told(facts.value(actField)) },
    outcome,
    doubt:
      judgement.field === null
        ? null
        : { field: title(judgement.field), found: found(facts.value(judgement.field)) },
    asOf: context.asOf,
    overdueMinutes: late && dueAt !== null ? Math.floor(((actualAt ?? context.asOf) - dueAt) / 60) : null,
  };
}

function told(value: FieldValue | undefined): ToldMoment {
  if (isUnreadable(value)) return value;
  const moment = momentOf(value);
  if (moment === null) return 'empty';
  if (typeof moment === 'string') return 'notSupplied';
  return { at: moment.first, bareDate: isBareDate(moment) };
}

function found(value: FieldValue | undefined): string | null {
  return isUnreadable(value) ? value.unreadable : null;
}

function isInclusive({ check }: Rule, limit: Limit): boolean {
  return check.kind === 'notice' ? check.counting === 'elapsed' : elapsedSeconds(limit) !== null;
}

/** Every day from the start to the last day in time, the start's own day left out; none where hours are counted. */
function days(
  rule: Rule,
  limit: Limit,
  start: Instant,
  dueAt: Instant,
  context: JudgingContext,
): ExplainedDay[] {
  const { check } = rule;
  if (check.kind === 'notice') {
    return countsDates(check.counting)
      ? daysBefore(dayOf(start), dayOf(dueAt) - 1, check.counting === 'clearDays')
      : [];
  }
  if (elapsedSeconds(limit) !== null) return [];
  const last = dayOf(dueAt) - 1;
  return limit.unit === 'workingDays'
    ? workingDays(dayOf(start), last, context.calendar)
    : calendarDays(dayOf(start), last, limit.value, context.calendar);
}

function workingDays(from: number, to: number, calendar: WorkingCalendar): ExplainedDay[] {
  let counted = 0;
  return calendar.daysAfter(from, to).map(({ day, date, kind, name }) => {
    const counts = kind === 'workingDay' || kind === 'madeUpWorkingDay';
    return { date, weekday: weekday(day), kind, name, count: counts ? ++counted : null };
  });
}

/** Calendar days all count; beyond the limit stand the days off to which the last one was moved. */
function calendarDays(from: number, to: number, limit: number, calendar: WorkingCalendar): ExplainedDay[] {
  return calendar.daysAfter(from, to).map(({ day, date, name }, index) => {
    const counts = index < limit;
    return {
      date,
      name,
      weekday: weekday(day),
      kind: counts ? 'calendarDay' : 'rolledOver',
      count: counts ? index + 1 : null,
    };
  });
}

/** Backwards from the event's own day, which does not count, to the last day on which notice was in time. */
function daysBefore(event: number, last: number, clear: boolean): ExplainedDay[] {
  return Array.from({ length: Math.max(0, event - last) }, (_, index) => {
    const day = event - 1 - index;
    const counts = !clear || day > last;
    return {
      date: formatDate(day),
      weekday: weekday(day),
      kind: 'calendarDay',
      name: null,
      count: counts ? index + 1 : null,
    };
  });
}
