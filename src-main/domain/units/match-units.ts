import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import { outcomes } from '../../contract/outcomes.ts';
import type { UnitRule } from '../../contract/rules.ts';
import { formatSeason } from '../../contract/season-name.ts';
import type { MatchCheck } from '../../contract/unit-checks.ts';
import type { Instant } from '../../contract/values.ts';
import { limitOn } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import { communityOf } from '../record-facts.ts';
import { type Matches, MatchIndex } from './match-index.ts';
import { type MatchedPoint, matchedPoint, worstPoint } from './match-points.ts';
import { dueInNextMonth } from './months.ts';
import { isMeant } from './only-where.ts';
import { keyOf } from './same-text.ts';
import type { CompanyRecords, DerivingContext, SourceRecord, Unit } from './unit.ts';

export interface MatchBody {
  /** When it can be done first. */
  readonly from: Instant;
  /** The moment for which the question is put. */
  readonly asked: Instant;
  /** 00:00 after the last day in time; null: owed at once. */
  readonly dueAt: Instant | null;
  /** Number of the matching record; null: there is none. */
  readonly matched: string | null;
  /** When it was made or done, where that is asked. */
  readonly done: Moment | null;
  readonly points: readonly MatchedPoint[];
  /** Why a match may be there although none was found. */
  readonly unclear: Matches['unclear'];
}

type Source = MatchCheck['units'][number];

/** For which moment the question is put to a record. */
interface Asked {
  readonly moment: Instant;
  readonly season: number;
  readonly ofSeason: boolean;
}

interface SourcedUnit extends Unit<MatchBody> {
  readonly own: SourceRecord;
}

/** The units of one list of a check: each row as often as it is asked, or once for all rows of a season that name the same. */
export function matchUnits(
  rule: UnitRule,
  check: MatchCheck,
  source: Source,
  records: CompanyRecords,
  context: DerivingContext,
): Iterable<Unit<MatchBody>> {
  const units = unitsOf(rule, check, source, records, context);
  return source.per === undefined ? units : worstOf(units, source.per);
}

function* unitsOf(
  rule: UnitRule,
  check: MatchCheck,
  source: Source,
  records: CompanyRecords,
  context: DerivingContext,
): Generator<SourcedUnit> {
  const index = new MatchIndex(rule, check, source, records);
  for (const own of records.of(source.dataset)) {
    const meant = isMeant(own.facts, source.only);
    if (meant === 'no') continue;
    const found = index.find(own);
    const matches = meant === 'yes' ? found : { ...found, unclear: meant };
    for (const asked of askedOf(own, source, records, context)) {
      yield unitOf(rule, check, own, asked, matches, context);
    }
  }
}

/**
 * One unit for all rows of a season that name the same: the worst of them, and of equals the first. It has the number
 * that the first field tells; a name alone is no number, then it is the row's own.
 */
function* worstOf(units: Iterable<SourcedUnit>, per: readonly string[]): Generator<SourcedUnit> {
  const worst = new Map<string, SourcedUnit>();
  for (const unit of units) {
    const named = per.map((field) => keyOf(unit.own.facts, [field])).find((key) => key !== null);
    if (named === undefined) continue;
    const key = `${unit.season} ${named}`;
    const known = worst.get(key);
    if (known !== undefined && rank(unit.body) <= rank(known.body) && !isEarlier(unit, known)) continue;
    const number = unit.own.facts.value(per[0] ?? '');
    const no = typeof number === 'string' ? `${number}/${formatSeason(unit.season)}` : unit.no;
    worst.set(key, { ...unit, no });
  }
  yield* worst.values();
}

function isEarlier(one: SourcedUnit, other: SourcedUnit): boolean {
  return rank(one.body) === rank(other.body) && one.body.from < other.body.from;
}

/** 2: a breach; 1: it cannot be told; 0: as it must be. */
function rank({ matched, points, unclear }: MatchBody): number {
  if (unclear !== null) return 1;
  if (matched === null) return 2;
  const worst = worstPoint(points);
  return worst === null ? 0 : outcomes[worst.outcome].answer === 'violation' ? 2 : 1;
}

/** For which moments the question is put to a record: its own, or the first day of each season. */
function askedOf(
  { facts }: SourceRecord,
  { asked }: Source,
  { seasons }: CompanyRecords,
  context: DerivingContext,
): Asked[] {
  if (asked === null) {
    return seasons.map((season) => ({
      ...{ moment: startOfDay(context.season(season).from), season, ofSeason: true },
    }));
  }
  const told = momentOf(facts.value(asked));
  if (told === null || typeof told === 'string') return [];
  return [{ moment: told.first, season: context.seasonOf(dayOf(told.first)), ofSeason: false }];
}

function unitOf(
  rule: UnitRule,
  check: MatchCheck,
  own: SourceRecord,
  asked: Asked,
  matches: Matches,
  context: DerivingContext,
): SourcedUnit {
  const restart = context.numbersRestart(asked.season);
  const counts = ({ done }: Candidate) => {
    if (!check.anew || done === null || typeof done === 'string') return true;
    const day = dayOf(done.first);
    return day >= restart && day < context.numbersRestart(asked.season + 1);
  };
  const [best] = matches.records
    .map((record) => candidate(record, check, asked.moment))
    .filter(counts)
    // One record that tells everything is enough, and of these the first.
    .toSorted((one, other) => faults(one.points) - faults(other.points) || order(one) - order(other));
  const unread = typeof best?.done === 'string' && check.done !== undefined ? best.done : null;
  const done = best === undefined || typeof best.done === 'string' ? null : best.done;
  return {
    own,
    no: asked.ofSeason ? `${own.recordNo}/${formatSeason(asked.season)}` : own.recordNo,
    season: asked.season,
    day: asked.ofSeason ? context.season(asked.season).from : dayOf(asked.moment),
    row: { sheetId: own.sheetId, row: own.row },
    community: communityOf(own.facts),
    evidence: [own.id, ...(best === undefined || best.record === own ? [] : [best.record.id])],
    body: {
      // It can be done before the season in which it is owed.
      from: asked.ofSeason ? startOfDay(restart) : asked.moment,
      asked: asked.moment,
      dueAt: dueAt(rule, check, asked),
      matched: best?.record.recordNo ?? null,
      done,
      points: best?.points ?? [],
      unclear:
        unread !== null && check.done !== undefined
          ? { outcome: unread, field: check.done }
          : matches.unclear,
    },
  };
}

interface Candidate {
  readonly record: SourceRecord;
  readonly done: ReturnType<typeof momentOf>;
  readonly points: readonly MatchedPoint[];
}

function candidate(record: SourceRecord, check: MatchCheck, asked: Instant): Candidate {
  const { facts } = record;
  return {
    record,
    done: check.done === undefined ? null : momentOf(facts.value(check.done)),
    points: check.tells.map((told) => matchedPoint(told, facts, asked)),
  };
}

function order({ done }: Candidate): number {
  return done === null || typeof done === 'string' ? Number.MAX_SAFE_INTEGER : done.first;
}

function dueAt(rule: UnitRule, { dueBy }: MatchCheck, asked: Asked): Instant | null {
  if (asked.ofSeason) return asked.moment;
  const limit = dueBy === undefined ? null : limitOn(rule, dueBy, asked.moment);
  return limit === null ? null : dueInNextMonth(dayOf(asked.moment), limit.value);
}

function faults(points: readonly MatchedPoint[]): number {
  return points.filter(({ outcome }) => outcome !== 'compliant').length;
}
