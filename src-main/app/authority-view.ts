import type { AuthorityView } from '../contract/authority.ts';
import { dayOf, yearOf } from '../contract/beijing-time.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import { seasonDates, seasonYear } from '../domain/season.ts';
import { companyNames } from '../store/imports.ts';
import { recordedDays } from '../store/queries/records.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';

/** What is checked against what, what the authority changed of it, and what may be chosen. */
export function authorityView(context: ReaderContext): AuthorityView {
  const { database, resources } = context;
  const { asOf, scope } = checkedBy(context);
  const now = seasonYear(dayOf(asOf), resources.season);
  const days = recordedDays(database);
  const recorded =
    days === null ? [] : [days.first, days.last].map((day) => seasonYear(day, resources.season));
  const problems = new Map(resources.unfit.map(({ id, problem }) => [id, problem]));
  return {
    scope,
    usualSeason: seasonDates(now, resources.season),
    bindings: resources.bindings.map(({ company, document, season, binds }) => ({
      ...{ company, document, season, binds },
    })),
    companies: companyNames(database).toSorted(compareNames),
    seasons: range(Math.min(now, ...recorded), Math.max(now, ...recorded)).toReversed(),
    calendar: [...resources.calendar],
    missingYears: missingYears(context),
    changes: resources.changes
      .map((entry) => ({ ...entry, unfit: problems.get(entry.id) ?? null }))
      .toReversed(),
  };
}

/** Deadlines in working days of what begins late in a year run into the next. */
const AHEAD = 31;

/**
 * Years of stored records, of `asOf`, and of the weeks after both, whose days off are not on file: deadlines in them
 * cannot be determined.
 */
export function missingYears(context: ReaderContext): number[] {
  const { database, resources } = context;
  const known = new Set(resources.calendar.map(({ year }) => year));
  const days = recordedDays(database);
  const now = dayOf(checkedBy(context).asOf);
  const first = Math.min(now, days?.first ?? now);
  const last = Math.max(now, days?.last ?? now) + AHEAD;
  return range(yearOf(first), yearOf(last)).filter((year) => !known.has(year));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
