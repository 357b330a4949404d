import { dayOf, formatDate, weekday } from '../contract/beijing-time.ts';
import type { Bilingual, DatasetDefinition } from '../contract/datasets.ts';
import type {
  CitedClause,
  ExplainedDay,
  Explanation,
  ToldField,
  ToldMoment,
} from '../contract/explanation.ts';
import { outcomes } from '../contract/outcomes.ts';
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
  const notice = check.kind === 'notice';
  const [startField, actField] = notice ? [check.event, check.notice] : [check.from, check.to];
  const endField = notice ? undefined : check.lastsUntil;
  const title = (field: string): Bilingual =>
    dataset.fields.find(({ name }) => name === field)?.title ?? { zh: field, en: field };
  const field = (name: string): ToldField => ({ field: title(name), told: told(facts.value(name)) });
  const { from, dueAt, actualAt, outcome } = judgement;
  const limit = from === null ? null : limitOn(rule, check.limit, from);
  const violation = outcomes[outcome].answer === 'violation';
  return {
    ruleId: rule.id,
    requirement: rule.requirement,
    clauses: citedClauses(rule, documents),
    limit,
    counting: notice ? check.counting : 'forwards',
    start: field(startField),
    end: endField === undefined ? null : field(endField),
    days: limit === null || from === null || dueAt === null ? [] : days(rule, limit, from, dueAt, context),
    due: dueAt === null || limit === null ? null : { at: dueAt, inclusive: isInclusive(rule, limit) },
    act: field(actField),
    outcome,
    doubt:
      judgement.field === null
        ? null
        : { field: title(judgement.field), found: found(facts.value(judgement.field)) },
    asOf: context.asOf,
    overdueMinutes:
      violation && dueAt !== null ? Math.floor(((actualAt ?? context.asOf) - dueAt) / 60) : null,
  };
}

/** The clauses that a rule stands on, ready to be cited. Throws a RangeError for a document that is not in the library. */
export function citedClauses(rule: Rule, documents: readonly SourceDocument[]): CitedClause[] {
  return rule.sources.map(({ document, article }) => {
    const source = documents.find(({ id }) => id === document);
    if (source === undefined) throw new RangeError(`unknown document: ${document}`);
    return { document, article, title: source.title, level: source.level };
  });
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

/**
 * Calendar days all count. Where the last one is a day off, it stands with the days off after it and the working day
 * to which it was moved; only these are looked up, so that the calendar need not know the others.
 */
function calendarDays(from: number, to: number, limit: number, calendar: WorkingCalendar): ExplainedDay[] {
  return Array.from({ length: to - from }, (_, index) => {
    const day = from + 1 + index;
    const moved = to - from > limit && index + 1 >= limit;
    const { kind, name } = moved ? calendar.describe(day) : { kind: 'calendarDay' as const, name: null };
    return {
      date: formatDate(day),
      name,
      weekday: weekday(day),
      kind: moved && day === to ? 'rolledOver' : kind,
      count: index < limit ? index + 1 : null,
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
      kind: counts ? 'calendarDay' : 'lastNoticeDay',
      name: null,
      count: counts ? index + 1 : null,
    };
  });
}
