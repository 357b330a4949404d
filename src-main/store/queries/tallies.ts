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
import type { SummaryRow, View } from '../../contract/views.ts';
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

/**
 * The tallies of one rule, or of all, by the Monday of the week in which the records start; ordered by week. `rated`
 * leaves out the rules that stay `outside` the rates.
 */
export function weeklyTallies(
  { connection }: ReadableDatabase,
  view: View,
  rule: string | null,
  outside: ReadonlySet<string>,
): { monday: number; outcomes: Record<Outcome, number>; rated: Record<Outcome, number> }[] {
  const rows = connection
    .prepare<unknown[], { monday: number; letter: string; records: number; rated: number }>(
      // Day 0 was a Thursday, so three days later a week is full.
      `select day - (day + 3) % 7 as monday, outcome as letter, sum(records) as records,
         sum(case when rule in (select value from json_each(@outside)) then 0 else records end) as rated
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} and day is not null and (@rule is null or rule = @rule) group by 1, 2 order by 1`,
    )
    .all({ ...viewValues(view), rule, outside: JSON.stringify([...outside]) });
  const found = new Map<number, { outcomes: Record<Outcome, number>; rated: Record<Outcome, number> }>();
  for (const { monday, letter, records, rated } of rows) {
    const week = found.get(monday) ?? { outcomes: noOutcomes(), rated: noOutcomes() };
    week.outcomes[outcomeOfLetter(letter)] += records;
    week.rated[outcomeOfLetter(letter)] += rated;
    found.set(monday, week);
  }
  return [...found].map(([monday, week]) => ({ monday, ...week }));
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

/**
 * Records of each company and dataset, and the day on which the last one starts (null: none has a day). `countedBy` gives
 * for a dataset a rule that judges its records, whose tallies count them; the records of other datasets are counted
 * themselves.
 */
export function recordsByDataset(
  { connection }: ReadableDatabase,
  countedBy: ReadonlyMap<string, string>,
): { company: string; dataset: string; records: number; lastDay: number | null }[] {
  const counted = [...countedBy].map(([dataset, rule]) => ({ dataset, rule }));
  return connection
    .prepare<unknown[], { company: string; dataset: string; records: number; lastDay: number | null }>(
      `with counted as (
         select value ->> 'dataset' as dataset, value ->> 'rule' as rule from json_each(@counted))
       select company.name as company, counted.dataset, sum(records) as records, max(day) as lastDay
       from counted join tally on tally.rule = counted.rule join company on company.id = tally.company_id
       group by 1, 2
       union all
       select company.name, series.dataset, count(*), max(day)
       from series join company on company.id = series.company_id join record on record.series_id = series.id
       where derived_by = '' and series.dataset not in (select dataset from counted) group by 1, 2
       order by 1, 2`,
    )
    .all({ counted: JSON.stringify(counted) });
}

/**
 * Records of a view by company and rule. Every record has an outcome under every rule of its dataset, so any of these
 * rules counts them all.
 */
export function recordsByRule(
  { connection }: ReadableDatabase,
  view: View,
  rules: readonly string[],
): { company: string; ruleId: string; records: number }[] {
  return connection
    .prepare<unknown[], { company: string; ruleId: string; records: number }>(
      `select company.name as company, rule as ruleId, sum(records) as records
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} and rule in (select value from json_each(@rules)) group by 1, 2 order by 1, 2`,
    )
    .all({ ...viewValues(view), rules: JSON.stringify(rules) });
}

/** What tallies know of a row of the summary: all but the excuses, which are no answers. */
export type TallySummary = Omit<SummaryRow, 'excused' | 'rateWithoutExcused'>;

/** The five answers of a tally, its rate and its determinable share. */
export function summaryOf(tally: Tally): TallySummary {
  return { company: tally.company, ruleId: tally.ruleId, ...answerCounts(tally) };
}

/** The five answers of counted outcomes; rate and share of those that are `rated`. */
export function answerCounts(
  counted: Readonly<Record<Outcome, number>>,
  rated: Readonly<Record<Outcome, number>> = counted,
): Omit<TallySummary, 'company' | 'ruleId'> {
  const counts = countsOf(rated);
  return { ...countsOf(counted), rate: rateOf(counts), share: shareOf(counts) };
}

function countsOf(counted: Readonly<Record<Outcome, number>>): Record<Answer, number> {
  const sum = (answer: Answer) =>
    outcomeNames
      .filter((outcome) => outcomes[outcome].answer === answer)
      .reduce((total, outcome) => total + counted[outcome], 0);
  return {
    compliant: sum('compliant'),
    violation: sum('violation'),
    pending: sum('pending'),
    undeterminable: sum('undeterminable'),
    notApplicable: sum('notApplicable'),
  };
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
