import { startOfDay } from '../../contract/beijing-time.ts';
import type { UnitRule } from '../../contract/rules.ts';
import { isSaidDay } from '../../contract/texts/received.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { ReportingCheck } from '../../contract/unit-checks.ts';
import type { Instant } from '../../contract/values.ts';
import { Stretch, settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import { doneByThen } from './by-day.ts';
import { dueDayPart } from './explain-unit.ts';
import { dueInNextMonth, monthKey, monthsOf } from './months.ts';
import type { UnitKind } from './unit.ts';

export interface ReportingBody {
  /** First moment of the month. */
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly dataset: string;
  readonly month: string;
  /**
   * When the first file was handed in that tells a record of the month, or where there is no record, that nothing
   * happened in it; null: none was. A day that was said is its 00:00.
   */
  readonly arrivedAt: Instant | null;
  /** What arrived is a report that nothing happened. */
  readonly nothing: boolean;
}

export const reporting: UnitKind<ReportingCheck, ReportingBody> = {
  datasets: ({ owed, register }) => [...owed, register],

  looksAt: ({ by }) => ({ fields: [], parameters: [{ name: by, units: ['dayOfNextMonth'] }] }),

  *derive(rule, check, records, context) {
    if (!records.has(check.register)) return;
    for (const dataset of check.owed) {
      const arrivals = records.arrivals(dataset);
      const nothingReported = [...records.nothingReported(dataset)];
      for (const year of records.supervisedSeasons) {
        for (const { month, day, lastDay, from, dueAt } of owedMonths(rule, check, context.season(year))) {
          const arrived = arrivals.get(monthKey(month)) ?? null;
          // Who says before a month is over that nothing happened in it cannot know.
          const nothing = nothingReported.filter(
            (told) => told.from <= day && told.to >= lastDay && told.at >= startOfDay(lastDay),
          );
          const arrivedAt = arrived ?? earliest(nothing.map(({ at }) => at));
          yield {
            no: `${records.company}/${context.datasetTitle(dataset)}/${month}`,
            season: year,
            ...{ day, row: null, community: null, evidence: [] },
            body: { from, dueAt, dataset, month, arrivedAt, nothing: arrived === null && arrivedAt !== null },
          };
        }
      }
    }
  },

  judge(_rule, _check, { from, dueAt, arrivedAt }, { asOf }) {
    const stretch = new Stretch(asOf);
    stretch.changesAt(from);
    stretch.changesAfter(dueAt);
    if (arrivedAt !== null) stretch.changesAt(arrivedAt);
    if (from > asOf) return settle(stretch, 'notApplicable');
    const known = { from, dueAt, ...(arrivedAt !== null && { actualAt: arrivedAt }) };
    return settle(stretch, doneByThen(arrivedAt, dueAt, asOf), known);
  },

  explain(_check, explaining) {
    const { dueAt, dataset, month, arrivedAt, nothing } = explaining.body;
    const arrival = nothing ? unitWords.nothingArrival : unitWords.arrival;
    const title = explaining.datasetTitle(dataset);
    const act = {
      field: {
        zh: `${month} ${title.zh}数据${arrival.zh}`,
        en: `${arrival.en}: ${title.en}, ${month}`,
      },
      told: arrivedAt === null ? ('empty' as const) : { at: arrivedAt, bareDate: isSaidDay(arrivedAt) },
    };
    return [dueDayPart(explaining, { act, dueAt })];
  },
};

/**
 * The months of a season (first and last day, inclusive) for which a company owes data, each with its first and last day
 * in the season, the first day's 00:00, and the 00:00 after the last day in time. Months before the rule's day is in force are
 * left out.
 */
export function* owedMonths(
  rule: UnitRule,
  { by }: ReportingCheck,
  season: { readonly from: number; readonly to: number },
): Generator<{ month: string; day: number; lastDay: number; from: Instant; dueAt: Instant }> {
  for (const { month, first, last } of monthsOf(season.from, season.to)) {
    const from = startOfDay(first);
    const limit = limitOn(rule, by, from);
    if (limit !== null)
      yield { month, day: first, lastDay: last, from, dueAt: dueInNextMonth(last, limit.value) };
  }
}

function earliest(moments: readonly Instant[]): Instant | null {
  return moments.length === 0 ? null : Math.min(...moments);
}
