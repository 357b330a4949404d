import type { ExplainedDay } from '../explanation.ts';

/** One counted day, or the days in a row that are skipped for the same reason. */
export type DayRun = readonly [ExplainedDay, ...ExplainedDay[]];

/** Days in the order given, those that are skipped for the same reason together. */
export function dayRuns(days: readonly ExplainedDay[]): DayRun[] {
  const runs: [ExplainedDay, ...ExplainedDay[]][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const same = first?.kind === day.kind && first.name === day.name;
    if (run !== undefined && same && first.count === null && day.count === null) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** One or two days by name, more of them as a range. */
export function namedDays(
  run: DayRun,
  name: (day: ExplainedDay) => string,
  and: string,
  range: (first: string, last: string, days: number) => string,
): string {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return run.length < 3 ? run.map(name).join(and) : range(name(first), name(last), run.length);
}
