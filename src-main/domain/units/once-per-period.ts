import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import { formatSeason } from '../../contract/season-name.ts';
import type { OncePerPeriodCheck } from '../../contract/unit-checks.ts';
import type { Instant } from '../../contract/values.ts';
import type { Doubt } from '../doubt-of.ts';
import { Stretch, settle } from '../judgement.ts';
import { type Moment, momentOf } from '../moment.ts';
import { doneByThen } from './by-day.ts';
import { doubtPart, dueDayPart, toldMoment } from './explain-unit.ts';
import { monthsOf } from './months.ts';
import { isMeant } from './only-where.ts';
import { type DoubtBody, isDoubt } from './season-unit.ts';
import type { DerivingContext, SourceRecord, Unit, UnitKind } from './unit.ts';

export interface PeriodBody {
  /** When the duty begins to run. */
  readonly from: Instant;
  /** 00:00 after the last day on which it is in time. */
  readonly dueAt: Instant;
  /** When it was done first, in time or not; null: not done. */
  readonly done: Moment | null;
  /** Why it may have been done although no row tells so. */
  readonly unclear: Doubt | null;
}

/** Days of a period, inclusive; acts count from `opens` on. */
interface Period {
  readonly no: string;
  /** Day that it is filed under, so that a view of the season shows it. */
  readonly filed: number;
  readonly opens: number;
  readonly from: number;
  readonly last: number;
  /** Acts after `last` are late, up to here (inclusive). */
  readonly closes: number;
}

export const oncePerPeriod: UnitKind<OncePerPeriodCheck, PeriodBody | DoubtBody> = {
  datasets: () => [],

  looksAt({ act, only }, own) {
    const fields = [act, ...only.map(({ field }) => field)];
    return { fields: [{ dataset: own, fields, needed: fields }], parameters: [] };
  },

  *derive(rule, check, records, context) {
    if (!records.has(rule.dataset)) return;
    const acts = [...records.of(rule.dataset)].flatMap((row) => {
      const meant = isMeant(row.facts, check.only);
      return meant === 'no'
        ? []
        : [{ row, told: momentOf(row.facts.value(check.act)), doubt: meant === 'yes' ? null : meant }];
    });
    for (const year of records.seasons) {
      for (const period of periodsOf(check, year, context)) {
        const within = acts.filter(({ told }) => isWithin(told, period));
        const sure = within.filter(({ doubt }) => doubt === null);
        const doubtful = within.find(({ doubt }) => doubt !== null)?.doubt ?? null;
        const first = earliest(sure.map(({ told }) => told));
        const open = acts.filter(({ row }) => row.season === year || row.season === 0);
        yield unitOf(records.company, year, period, {
          done: first,
          unclear:
            first !== null
              ? null
              : (doubtful ??
                unclearBecause(
                  check.act,
                  open.map(({ told }) => told),
                )),
          evidence: sure.map(({ row }) => row),
        });
      }
    }
  },

  judge(_rule, check, body, { asOf }) {
    const stretch = new Stretch(asOf);
    stretch.changesAt(body.from);
    if (body.from > asOf) return settle(stretch, 'notApplicable');
    if (isDoubt(body)) return settle(stretch, body.doubt, body.field === null ? {} : { field: body.field });
    const { dueAt, done, unclear } = body;
    // It is told of the season that it is done for.
    const from = check.period === 'beforeSeason' ? dueAt : body.from;
    stretch.changesAfter(dueAt);
    if (done !== null) stretch.changesAt(done.first);
    const known = { from, dueAt, ...(done && { actualAt: done.first }) };
    const isDone = done !== null && done.first <= asOf;
    if (!isDone && unclear !== null) return settle(stretch, unclear.outcome, { field: unclear.field, from });
    return settle(stretch, doneByThen(done?.first ?? null, dueAt, asOf), known);
  },

  explain(check, explaining) {
    const { rule, body } = explaining;
    if (isDoubt(body)) return [doubtPart({ ...explaining, body })];
    const { done, unclear, dueAt } = body;
    const field = explaining.fieldTitle(rule.dataset, unclear?.field ?? check.act);
    const told = unclear?.outcome === 'notSupplied' ? 'notSupplied' : toldMoment(done);
    return [dueDayPart(explaining, { act: { field, told }, dueAt })];
  },
};

function periodsOf({ period }: OncePerPeriodCheck, year: number, context: DerivingContext): Period[] {
  const { from, to } = context.season(year);
  const opens = context.numbersRestart(year);
  const closes = context.numbersRestart(year + 1) - 1;
  const season = formatSeason(year);
  switch (period) {
    case 'season':
      return [{ no: season, filed: from, opens, from, last: to, closes }];
    case 'beforeSeason':
      return [{ no: season, filed: from, opens, from: opens, last: from - 1, closes }];
    case 'month':
      return monthsOf(from, to).map(({ month, first, last }) => ({
        ...{ no: month, filed: first, opens: first, from: first, last, closes: last },
      }));
  }
}

function isWithin(told: ReturnType<typeof momentOf>, { opens, closes }: Period): told is Moment {
  if (told === null || typeof told === 'string') return false;
  const day = dayOf(told.first);
  return day >= opens && day <= closes;
}

function earliest(told: readonly ReturnType<typeof momentOf>[]): Moment | null {
  let first: Moment | null = null;
  for (const moment of told) {
    if (moment === null || typeof moment === 'string') continue;
    if (first === null || moment.first < first.first) first = moment;
  }
  return first;
}

/** A row that cannot be read, or whose file has no such column, may be the one. */
function unclearBecause(field: string, told: readonly ReturnType<typeof momentOf>[]): Doubt | null {
  const outcome = (['unreadable', 'notSupplied'] as const).find((one) => told.includes(one));
  return outcome === undefined ? null : { outcome, field };
}

function unitOf(
  company: string,
  season: number,
  period: Period,
  told: { done: Moment | null; unclear: PeriodBody['unclear']; evidence: readonly SourceRecord[] },
): Unit<PeriodBody> {
  return {
    no: `${company}/${period.no}`,
    season,
    day: period.filed,
    row: null,
    community: null,
    evidence: told.evidence.slice(0, 50).map(({ id }) => id),
    body: {
      from: startOfDay(period.from),
      dueAt: startOfDay(period.last + 1),
      done: told.done,
      unclear: told.unclear,
    },
  };
}
