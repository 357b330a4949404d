import { dayOf } from '../../contract/beijing-time.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { EpisodesCheck } from '../../contract/unit-checks.ts';
import type { BareDate, FieldValue, Instant } from '../../contract/values.ts';
import { doubtOf } from '../doubt-of.ts';
import { type Judgement, Stretch, settle } from '../judgement.ts';
import { judgeElapsed } from '../kinds/deadline.ts';
import { elapsedUnits } from '../kinds/kind.ts';
import { elapsedSeconds, limitOn } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import { communityOf } from '../record-facts.ts';
import { toldAsMoment } from './by-day.ts';
import { joined, point, pointsOfUnit, toldMoment, unitAnswer } from './explain-unit.ts';
import { keyOf } from './same-text.ts';
import type { SourceRecord, Unit, UnitKind } from './unit.ts';

export interface EpisodeBody {
  readonly from: Instant;
  /** As the rows tell them; a bare date stays one. */
  readonly opened: Instant | BareDate;
  readonly closed: Instant | BareDate | null;
  /** Values from the first below the limit to the one that closed it, or the one value of a good test. */
  readonly values: readonly number[];
  /** Not below the limit: there is no episode. */
  readonly good: boolean;
  /** The place is not named, so that no later test can be found. */
  readonly place: 'known' | 'notSupplied' | 'valueEmpty';
  /** A later test of the place of which value or moment cannot be told: it may be the one that closed the episode. */
  readonly unclear: Doubt | null;
}

interface Doubt {
  readonly outcome: Outcome;
  readonly field: string;
  /** When the test was at the earliest; null: that cannot be told. */
  readonly at: Instant | null;
}

interface DoubtfulTest {
  readonly place: string;
  /** Null: that cannot be told. */
  readonly value: number | null;
  readonly doubt: Doubt;
}

interface Reading {
  readonly record: SourceRecord;
  readonly at: Moment;
  readonly told: FieldValue;
  readonly value: number;
  readonly least: number;
}

export const episodes: UnitKind<EpisodesCheck, EpisodeBody> = {
  datasets: () => [],

  looksAt: ({ value, at, place, least, limit }, own) => ({
    fields: [{ dataset: own, fields: [value, at, ...place], needed: [value, at, ...place.slice(0, 1)] }],
    parameters: [
      { name: least, units: ['celsius'] },
      { name: limit, units: elapsedUnits },
    ],
  }),

  *derive(rule, check, records, context) {
    if (!records.has(rule.dataset)) return;
    const doubtful: DoubtfulTest[] = [];
    const readings = [...records.of(rule.dataset)].flatMap((record): Reading[] => {
      const told = record.facts.value(check.at) ?? null;
      const at = momentOf(told);
      const value = record.facts.value(check.value);
      if (at === null || typeof at === 'string' || typeof value !== 'number') {
        doubtful.push(...doubtfulTest(record, check));
        return [];
      }
      const day = dayOf(at.first);
      const { from, to } = context.season(context.seasonOf(day));
      const least = limitOn(rule, check.least, at.first);
      return day < from || day > to || least === null
        ? []
        : [{ record, at, told, value, least: least.value }];
    });
    const [address = ''] = check.place;
    const places = Map.groupBy(readings, ({ record }) => placeOf(record, check) ?? `?${record.id}`);
    const doubtsAt = Map.groupBy(doubtful, ({ place }) => place);
    for (const [place, own] of places) {
      const doubts = doubtsAt.get(place) ?? [];
      own.sort((one, other) => one.at.first - other.at.first || one.at.last - other.at.last);
      let opened: Reading[] = [];
      for (const reading of own) {
        if (opened.length === 0 && reading.value >= reading.least) yield unitOf([reading], true, address, []);
        else {
          opened.push(reading);
          if (reading.value >= reading.least) {
            yield unitOf(opened, false, address, doubts);
            opened = [];
          }
        }
      }
      if (opened.length > 0) yield unitOf(opened, false, address, doubts);
    }
  },

  judge(rule, check, body, context) {
    const stretch = new Stretch(context.asOf);
    stretch.changesAt(body.from);
    if (body.from > context.asOf) return settle(stretch, 'notApplicable');
    if (body.good) return settle(stretch, 'compliant', { from: body.from, actualAt: body.from });
    const limit = limitOn(rule, check.limit, body.from);
    const seconds = limit && elapsedSeconds(limit);
    if (seconds === null) return settle(stretch, 'notApplicable');
    const [opened, closed] = [toldAsMoment(body.opened), toldAsMoment(body.closed)];
    if (opened === null) throw new RangeError('an episode begins at a moment');
    const fields = { from: check.at, to: check.at, earlierIsFine: false };
    const judgement = judgeElapsed(fields, opened, closed, seconds, stretch);
    const { outcome } = judgement;
    const { unclear } = body;
    if (unclear !== null && mayHaveClosed(unclear, judgement, context.asOf, stretch)) {
      return settle(stretch, unclear.outcome, { field: unclear.field, from: body.from });
    }
    if (body.place === 'known' || (outcome !== 'missing' && outcome !== 'pending')) return judgement;
    return {
      ...judgement,
      outcome: outcome === 'pending' ? 'pending' : body.place,
      field: check.place[0] ?? null,
    };
  },

  explain(check, explaining) {
    const { rule, body, judgement } = explaining;
    const least = limitOn(rule, check.least, body.from);
    const title = explaining.fieldTitle(rule.dataset, check.value);
    const required = { zh: `不低于 ${least?.value ?? ''} ℃`, en: `be at least ${least?.value ?? ''} °C` };
    const told = joined(body.values.map((value) => ({ zh: `${value} ℃`, en: `${value} °C` })));
    // What was measured is known where it cannot be told when.
    const unsure = outcomes[judgement.outcome].answer === 'undeterminable';
    const passed = body.good || judgement.outcome === 'compliant' || (unsure && body.closed !== null);
    const values = pointsOfUnit(
      explaining,
      [point(title, told, passed ? 'ok' : 'bad', { required, basis: least?.basis ?? null })],
      unsure ? { outcome: passed ? 'compliant' : 'wrong' } : {},
    );
    if (body.good) return [values];
    const limit = limitOn(rule, check.limit, body.from);
    const { dueAt, field } = judgement;
    const doubted = field === null ? null : explaining.fieldTitle(rule.dataset, field);
    const ofLaterTest = doubted !== null && judgement.outcome === body.unclear?.outcome;
    return [
      {
        form: 'time',
        ...unitAnswer(explaining, {
          field: ofLaterTest
            ? {
                zh: `${unitWords.laterTest.zh}的${doubted.zh}`,
                en: `${doubted.en} (${unitWords.laterTest.en})`,
              }
            : doubted,
        }),
        limit,
        counting: 'forwards',
        start: { field: unitWords.tooCold, told: toldMoment(toldAsMoment(body.opened)) },
        ...{ by: null, end: null, unless: null, days: [] },
        due: dueAt === null ? null : { at: dueAt, inclusive: true },
        act: { field: unitWords.warmAgain, told: toldMoment(toldAsMoment(body.closed)) },
      },
      values,
    ];
  },
};

/** Whether a breach may be none, because a test in time may have been warm enough. */
function mayHaveClosed(
  { at }: Doubt,
  { outcome, dueAt }: Judgement,
  asOf: Instant,
  stretch: Stretch,
): boolean {
  if (at !== null) stretch.changesAt(at);
  if (outcome !== 'missing' && outcome !== 'late') return false;
  return at === null || (at <= asOf && (dueAt === null || at <= dueAt));
}

/** A test of a known place of which value or moment cannot be told. */
function doubtfulTest(record: SourceRecord, check: EpisodesCheck): DoubtfulTest[] {
  const place = placeOf(record, check);
  const told = { value: record.facts.value(check.value), at: record.facts.value(check.at) };
  const [field, outcome] =
    typeof told.value === 'number' ? [check.at, doubtOf(told.at)] : [check.value, doubtOf(told.value)];
  if (place === null || outcome === null) return [];
  const value = typeof told.value === 'number' ? told.value : null;
  const at = momentOf(told.at);
  return [
    { place, value, doubt: { outcome, field, at: at === null || typeof at === 'string' ? null : at.first } },
  ];
}

function placeOf({ facts }: SourceRecord, { place }: EpisodesCheck): string | null {
  const [address = '', ...rooms] = place;
  const named = keyOf(facts, [address]);
  if (named === null) return null;
  return JSON.stringify([named, ...rooms.map((room) => keyOf(facts, [room]))]);
}

function unitOf(
  readings: readonly Reading[],
  good: boolean,
  address: string,
  doubtful: readonly DoubtfulTest[],
): Unit<EpisodeBody> {
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('an episode has a reading');
  const { record } = first;
  const closed = last.value >= last.least && last !== first ? last.told : null;
  const place = record.facts.value(address);
  const since = first.at.first;
  const [unclear] = doubtful
    .filter(({ value }) => value === null || value >= first.least)
    .map(({ doubt }) => doubt)
    .filter(({ at }) => at === null || at >= since)
    .toSorted((one, other) => (one.at ?? since) - (other.at ?? since));
  return {
    no: record.recordNo,
    season: record.season,
    day: record.day ?? dayOf(first.at.first),
    row: { sheetId: record.sheetId, row: record.row },
    community: communityOf(record.facts),
    evidence: readings.slice(0, 50).map((reading) => reading.record.id),
    body: {
      from: first.at.first,
      opened: momentTold(first.told),
      closed: closed === null ? null : momentTold(closed),
      values: readings.map(({ value }) => value),
      good,
      place:
        place === undefined
          ? ('notSupplied' as const)
          : typeof place === 'string'
            ? ('known' as const)
            : ('valueEmpty' as const),
      unclear: unclear ?? null,
    },
  };
}

function momentTold(value: FieldValue): Instant | BareDate {
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError('a moment that was read is a moment');
}
