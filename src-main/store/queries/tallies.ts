import {
  type Answer,
  type Outcome,
  outcomeNames,
  outcomeOfLetter,
  outcomes,
  type ViolationKind,
} from '../../contract/outcomes.ts';
import { rateOf, shareOf } from '../../contract/rates.ts';
import { compareNames } from '../../contract/texts/name-order.ts';
import type { Figures, SummaryRow, View } from '../../contract/views.ts';
import type { ReadableDatabase, WritableDatabase } from '../open-database.ts';
import { inView, viewValues } from './view-filter.ts';

/** How many records of a company came to each outcome under a rule. */
export type Tally = { company: string; ruleId: string } & Record<Outcome, number>;

/** One tally per company and rule, in the order of the companies' names, then by rule. */
export function tallies({ connection }: ReadableDatabase | WritableDatabase, view: View): Tally[] {
  const rows = connection
    .prepare<unknown[], { company: string; ruleId: string; letter: string; records: number }>(
      `select company.name as company, rule as ruleId, outcome as letter, sum(records) as records
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} group by company.name, rule, outcome order by rule`,
    )
    .all(viewValues(view));
  const found = new Map<string, Tally>();
  for (const { company, ruleId, letter, records } of rows) {
    const key = `${ruleId} ${company}`;
    const tally = found.get(key) ?? { company, ruleId, ...noOutcomes() };
    tally[outcomeOfLetter(letter)] += records;
    found.set(key, tally);
  }
  return [...found.values()].toSorted((one, other) => compareNames(one.company, other.company));
}

/** The tallies of one rule, or of all, by the Monday of the week in which the records start; ordered by week. */
export function weeklyTallies(
  { connection }: ReadableDatabase,
  view: View,
  rule: string | null,
): { monday: number; outcomes: Record<Outcome, number> }[] {
  const rows = connection
    .prepare<unknown[], { monday: number; letter: string; records: number }>(
      // Day 0 was a Thursday, so three days later a week is full.
      `select day - (day + 3) % 7 as monday, outcome as letter, sum(records) as records
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} and day is not null and (@rule is null or rule = @rule) group by 1, 2 order by 1`,
    )
    .all({ ...viewValues(view), rule });
  const found = new Map<number, Record<Outcome, number>>();
  for (const { monday, letter, records } of rows) {
    const week = found.get(monday) ?? noOutcomes();
    week[outcomeOfLetter(letter)] += records;
    found.set(monday, week);
  }
  return [...found].map(([monday, outcomes]) => ({ monday, outcomes }));
}

/** How many findings of a kind a view has; of all kinds where it is null. */
export function countFindings(
  { connection }: ReadableDatabase | WritableDatabase,
  view: View & { rule: string | null; kind: ViolationKind | null },
): number {
  const { rule, kind } = view;
  const kinds = kind === null ? (['late', 'missing', 'wrong'] as const) : [kind];
  return Number(
    connection
      .prepare(
        `select coalesce(sum(records), 0) from tally join company on company.id = tally.company_id
         where ${inView('tally')} and (@rule is null or rule = @rule)
           and outcome in (select value from json_each(@letters))`,
      )
      .pluck()
      .get({
        ...viewValues(view),
        rule,
        letters: JSON.stringify(kinds.map((name) => outcomes[name].letter)),
      }),
  );
}

/** First and last day on which a stored record starts; null where there is none. */
export function recordedDays({ connection }: ReadableDatabase): { first: number; last: number } | null {
  const found = connection
    .prepare<[], { first: number | null; last: number | null }>(
      'select min(day) as first, max(day) as last from tally',
    )
    .get();
  return found === undefined || found.first === null || found.last === null
    ? null
    : { first: found.first, last: found.last };
}

/**
 * Records of a view and the day on which the last one starts (null: none has a day), by company and rule. Every record has an outcome under
 * every rule of its dataset, so any of these rules counts them all.
 */
export function recordsByRule(
  { connection }: ReadableDatabase,
  view: View,
  rules: readonly string[],
): { company: string; ruleId: string; records: number; lastDay: number | null }[] {
  return connection
    .prepare<unknown[], { company: string; ruleId: string; records: number; lastDay: number | null }>(
      `select company.name as company, rule as ruleId, sum(records) as records, max(day) as lastDay
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} and rule in (select value from json_each(@rules)) group by 1, 2 order by 1, 2`,
    )
    .all({ ...viewValues(view), rules: JSON.stringify(rules) });
}

/** The five answers of a tally, its rate and its determinable share. */
export function summaryOf(tally: Tally): SummaryRow {
  return { company: tally.company, ruleId: tally.ruleId, ...answerCounts(tally) };
}

/** The five answers, rate and share of counted outcomes. */
export function answerCounts(counted: Readonly<Record<Outcome, number>>): Omit<Figures, 'records'> {
  const sum = (answer: Answer) =>
    outcomeNames
      .filter((outcome) => outcomes[outcome].answer === answer)
      .reduce((total, outcome) => total + counted[outcome], 0);
  const counts = {
    compliant: sum('compliant'),
    violation: sum('violation'),
    pending: sum('pending'),
    undeterminable: sum('undeterminable'),
    notApplicable: sum('notApplicable'),
  };
  return { ...counts, rate: rateOf(counts), share: shareOf(counts) };
}

/** The outcomes of several tallies added up. */
export function addedOutcomes(all: readonly Readonly<Record<Outcome, number>>[]): Record<Outcome, number> {
  const total = noOutcomes();
  for (const one of all) for (const outcome of outcomeNames) total[outcome] += one[outcome];
  return total;
}

function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(outcomeNames.map((name) => [name, 0])) as Record<Outcome, number>;
}
