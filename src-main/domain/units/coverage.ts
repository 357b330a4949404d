import { dayOf, formatDate, startOfDay } from '../../contract/beijing-time.ts';
import { formatSeason } from '../../contract/season-name.ts';
import { durationText } from '../../contract/texts/duration.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { CoverageCheck } from '../../contract/unit-checks.ts';
import { type Instant, isUnreadable } from '../../contract/values.ts';
import { Stretch, settle } from '../judgement.ts';
import { momentOf } from '../moment.ts';
import { doubtPart, joined, point, pointsOfUnit, spanText } from './explain-unit.ts';
import { comparable } from './same-text.ts';
import { type DoubtBody, doubtfulSeason, isDoubt } from './season-unit.ts';
import type { CompanyRecords, DerivingContext, SourceRecord, Unit, UnitKind } from './unit.ts';

/** From (inclusive) to (exclusive). */
export type Interval = readonly [from: Instant, to: Instant];

export interface CoverageBody {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  /** Covered whatever the time of day of bare dates was; apart and in order. */
  readonly certain: readonly Interval[];
  /** Covered if bare dates are read in the company's favour. */
  readonly possible: readonly Interval[];
  /** A row of this place ends before it starts, or a moment in it cannot be read: it may be the one that fills a gap. */
  readonly nonsense: 'outOfOrder' | 'unreadable' | null;
}

interface Place {
  readonly name: string;
  readonly rows: SourceRecord[];
}

export const coverage: UnitKind<CoverageCheck, CoverageBody | DoubtBody> = {
  datasets: ({ register }) => [register],

  looksAt: ({ place, from, to, register, names }, own) => ({
    fields: [
      { dataset: own, fields: [place, from, to], needed: [place, from, to] },
      { dataset: register, fields: names, needed: [] },
    ],
    parameters: [],
  }),

  *derive(rule, check, records, context) {
    const known = records.has(rule.dataset) || records.has(check.register);
    if (!known) return;
    const places = placesOf(rule.dataset, check, records);
    const seasons = new Set([...records.seasons, ...seasonsOfRows(places, check, context)]);
    for (const season of [...seasons].sort()) {
      if (!records.has(check.register)) {
        yield doubtfulSeason(records, season, context, { doubt: 'registerMissing', list: check.register });
      } else if (!records.has(rule.dataset)) {
        yield doubtfulSeason(records, season, context, { doubt: 'registerMissing', list: rule.dataset });
        continue;
      }
      for (const place of places) yield* unitsOf(place, check, season, context);
    }
  },

  judge(_rule, _check, body, { asOf }) {
    const stretch = new Stretch(asOf);
    stretch.changesAt(body.from);
    if (body.from > asOf) return settle(stretch, 'notApplicable');
    if (isDoubt(body)) return settle(stretch, body.doubt, body.field === null ? {} : { field: body.field });
    const { from, to } = body;
    stretch.changesAt(to);
    const open = firstGap(body.possible, from, to);
    const unsure = firstGap(body.certain, from, to);
    for (const gap of [open, unsure]) if (gap !== null) stretch.changesAfter(gap[0]);
    if (open !== null && open[0] < asOf) {
      if (body.nonsense !== null) return settle(stretch, body.nonsense, { from });
      return settle(stretch, 'missing', { from });
    }
    if (unsure !== null && unsure[0] < asOf) return settle(stretch, 'timeMissing', { from });
    return to <= asOf
      ? settle(stretch, 'compliant', { from })
      : settle(stretch, 'pending', { from, dueAt: to });
  },

  explain(_check, explaining) {
    const { body, asOf } = explaining;
    if (isDoubt(body)) return [doubtPart({ ...explaining, body })];
    const to = Math.min(body.to, Math.max(asOf, body.from));
    const open = gapsOf(body.possible, body.from, to);
    const gaps = open.length > 0 ? open : gapsOf(body.certain, body.from, to);
    const told =
      gaps.length === 0 ? unitWords.none : joined(gaps.map(([from, until]) => gapText(from, until)));
    const verdict = gaps.length === 0 ? 'ok' : open.length > 0 && body.nonsense === null ? 'bad' : 'unknown';
    const label = gaps.length > 0 && open.length === 0 ? unitWords.gapUnsure : unitWords.gap;
    return [pointsOfUnit(explaining, [point(label, told, verdict, { required: unitWords.noGap })])];
  },
};

/** The places of the register, and those that only the rows name. */
function placesOf(dataset: string, check: CoverageCheck, records: CompanyRecords): Place[] {
  const places: Place[] = [];
  const byName = new Map<string, Place>();
  for (const { facts } of records.of(check.register)) {
    const names = check.names.map((field) => facts.value(field)).filter((name) => typeof name === 'string');
    const [first] = names;
    if (first === undefined) continue;
    const place = { name: first, rows: [] };
    places.push(place);
    for (const name of names) byName.set(comparable(name) ?? name, place);
  }
  for (const row of records.of(dataset)) {
    const name = row.facts.value(check.place);
    if (typeof name !== 'string') continue;
    const key = comparable(name) ?? name;
    let place = byName.get(key);
    if (place === undefined) {
      place = { name, rows: [] };
      places.push(place);
      byName.set(key, place);
    }
    place.rows.push(row);
  }
  return places;
}

/** Rows of a register belong to no season; those of supply tell theirs by when it began or ended. */
function seasonsOfRows(places: readonly Place[], check: CoverageCheck, context: DerivingContext): number[] {
  const found = new Set<number>();
  for (const { rows } of places) {
    for (const { facts } of rows) {
      for (const field of [check.from, check.to]) {
        const moment = momentOf(facts.value(field));
        if (moment !== null && typeof moment !== 'string') found.add(context.seasonOf(dayOf(moment.first)));
      }
    }
  }
  return [...found];
}

function* unitsOf(
  place: Place,
  check: CoverageCheck,
  year: number,
  context: DerivingContext,
): Generator<Unit<CoverageBody>> {
  const season = context.season(year);
  const read = place.rows.map((row) => ({ row, ...intervalsOf(row, check) }));
  const units =
    check.each === 'season'
      ? [{ no: `${place.name}/${formatSeason(year)}`, first: season.from, last: season.to }]
      : Array.from({ length: season.to - season.from + 1 }, (_, index) => {
          const day = season.from + index;
          return { no: `${place.name}/${formatDate(day)}`, first: day, last: day };
        });
  for (const { no, first, last } of units) {
    const from = startOfDay(first);
    const to = startOfDay(last + 1);
    const near = read.filter(({ touches }) => touches === null || (touches[0] < to && touches[1] > from));
    yield {
      no,
      season: year,
      day: first,
      row: null,
      community: null,
      evidence: near.slice(0, 50).map(({ row }) => row.id),
      body: {
        from,
        to,
        certain: merged(
          near.flatMap(({ certain }) => certain),
          from,
          to,
        ),
        possible: merged(
          near.flatMap(({ possible }) => possible),
          from,
          to,
        ),
        nonsense: near.find(({ nonsense }) => nonsense !== null)?.nonsense ?? null,
      },
    };
  }
}

/**
 * What a row covers. A supply that has begun and not ended goes on; where only dates count (`season`), the dates of
 * start and end are covered whole.
 */
function intervalsOf({ facts }: SourceRecord, check: CoverageCheck) {
  const start = momentOf(facts.value(check.from));
  const end = momentOf(facts.value(check.to));
  const none = { certain: [], possible: [], nonsense: null, touches: null };
  if (isUnreadable(facts.value(check.from)) || isUnreadable(facts.value(check.to)))
    return { ...none, nonsense: 'unreadable' as const };
  if (start === null || typeof start === 'string') return none;
  const goesOn = end === null || typeof end === 'string';
  if (goesOn && check.each === 'day') return none;
  const over = goesOn ? { first: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER - 1 } : end;
  const whole = check.each === 'season';
  const opens = whole ? startOfDay(dayOf(start.first)) : start.first;
  const opensLate = whole ? opens : start.last;
  const closes = goesOn ? over.first : whole ? startOfDay(dayOf(over.last) + 1) : over.first;
  const closesLate = goesOn
    ? over.first
    : whole
      ? closes
      : over.last === over.first
        ? over.last
        : over.last + 1;
  if (closesLate < opens)
    return { ...none, nonsense: 'outOfOrder' as const, touches: [closesLate, opens + 86_400] as Interval };
  return {
    certain: closes > opensLate ? [[opensLate, closes] as Interval] : [],
    possible: [[opens, closesLate] as Interval],
    nonsense: null,
    touches: [opens, closesLate] as Interval,
  };
}

/** Intervals within [from, to), joined where they touch or overlap. */
export function merged(intervals: readonly Interval[], from: Instant, to: Instant): Interval[] {
  const found: [Instant, Instant][] = [];
  const within = intervals
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => start < end)
    .toSorted((one, other) => one[0] - other[0]);
  for (const [start, end] of within) {
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** The stretches of [from, to) that no interval covers. `covered` is apart and in order. */
export function gapsOf(covered: readonly Interval[], from: Instant, to: Instant): Interval[] {
  const gaps: Interval[] = [];
  let reached = from;
  for (const [start, end] of covered) {
    if (start > reached) gaps.push([reached, start]);
    reached = end;
  }
  if (reached < to) gaps.push([reached, to]);
  return gaps;
}

function firstGap(covered: readonly Interval[], from: Instant, to: Instant): Interval | null {
  return gapsOf(covered, from, to)[0] ?? null;
}

function gapText(from: Instant, to: Instant) {
  const span = spanText(from, to);
  const minutes = Math.floor((to - from) / 60);
  return { zh: `${span}（${durationText(minutes, 'zh')}）`, en: `${span} (${durationText(minutes, 'en')})` };
}
