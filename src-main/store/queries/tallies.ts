import {
  type Answer,
  type Outcome,
  outcomeNames,
  outcomeOfLetter,
  outcomes,
} from '../../contract/outcomes.ts';
import type { SummaryRow, View } from '../../contract/procedures.ts';
import type { ReadableDatabase } from '../open-database.ts';
import { inView, viewValues } from './view-filter.ts';

/** How many records of a company came to each outcome under a rule. */
export type Tally = { company: string; ruleId: string } & Record<Outcome, number>;

/** One tally per company and rule, ordered by both. */
export function tallies({ connection }: ReadableDatabase, view: View): Tally[] {
  const rows = connection
    .prepare<unknown[], { company: string; ruleId: string; letter: string; records: number }>(
      `select company.name as company, rule as ruleId, outcome as letter, sum(records) as records
       from tally join company on company.id = tally.company_id
       where ${inView('tally')} group by company.name, rule, outcome order by company.name, rule`,
    )
    .all(viewValues(view));
  const found = new Map<string, Tally>();
  for (const { company, ruleId, letter, records } of rows) {
    const key = `${ruleId} ${company}`;
    const tally = found.get(key) ?? { company, ruleId, ...noOutcomes() };
    tally[outcomeOfLetter(letter)] += records;
    found.set(key, tally);
  }
  return [...found.values()];
}

/** The five answers of a tally, its rate and its determinable share, both rounded to three decimals. */
export function summaryOf(tally: Tally): SummaryRow {
  const sum = (answer: Answer) =>
    outcomeNames
      .filter((outcome) => outcomes[outcome].answer === answer)
      .reduce((total, outcome) => total + tally[outcome], 0);
  const compliant = sum('compliant');
  const violation = sum('violation');
  const undeterminable = sum('undeterminable');
  const determined = compliant + violation;
  return {
    company: tally.company,
    ruleId: tally.ruleId,
    compliant,
    violation,
    pending: sum('pending'),
    undeterminable,
    notApplicable: sum('notApplicable'),
    rate: ratio(compliant, determined),
    share: ratio(determined, determined + undeterminable),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}

function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(outcomeNames.map((name) => [name, 0])) as Record<Outcome, number>;
}
