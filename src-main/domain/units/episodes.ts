import { dayOf } from '../../contract/beijing-time.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { EpisodesCheck } from '../../contract/unit-checks.ts';
import type { BareDate, FieldValue, Instant } from '../../contract/values.ts';
import { Stretch, settle } from '../judgement.ts';
import { judgeElapsed } from '../kinds/deadline.ts';
import { elapsedUnits } from '../kinds/kind.ts';
import { elapsedSeconds, limitOn } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import { communityOf } from '../record-facts.ts';
import { toldAsMoment } from './by-day.ts';
import { joined, point, pointsOfUnit, toldMoment, unitAnswer } from './explain-unit.ts';
import { keyOf } from './same-text.ts';
import type { SourceRecord, UnitKind } from './unit.ts';

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
    const readings = [...records.of(rule.dataset)].flatMap((record): Reading[] => {
      const told = record.facts.value(check.at) ?? null;
      const at = momentOf(told);
      const value = record.facts.value(check.value);
      if (at === null || typeof at === 'string' || typeof value !== 'number') return [];
      const day = dayOf(at.first);
      const { from, to } = context.season(context.seasonOf(day));
      const least = limitOn(rule, check.least, at.first);
      return day < from || day > to || least === null
        ? []
        : [{ record, at, told, value, least: least.value }];
    });
    const [address = ''] = check.place;
    const places = Map.groupBy(readings, ({ record }) => placeOf(record, check) ?? `?${record.id}`);
    for (const own of places.values()) {
      own.sort((one, other) => one.at.first - other.at.first || one.at.last - other.at.last);
      let opened: Reading[] = [];
      for (const reading of own) {
        if (opened.length === 0 && reading.value >= reading.least) yield unitOf([reading], true, address);
        else {
          opened.push(reading);
          if (reading.value >= reading.least) {
            yield unitOf(opened, false, address);
            opened = [];
          }
        }
      }
      if (opened.length > 0) yield unitOf(opened, false, address);
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
    const passed = body.good || judgement.outcome === 'compliant';
    const values = pointsOfUnit(explaining, [
      point(title, told, passed ? 'ok' : 'bad', { required, basis: least?.basis ?? null }),
    ]);
    if (body.good) return [values];
    const limit = limitOn(rule, check.limit, body.from);
    const { dueAt } = judgement;
    return [
      {
        form: 'time',
        ...unitAnswer(explaining, { field: explaining.fieldTitle(rule.dataset, check.place[0] ?? '') }),
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

function placeOf({ facts }: SourceRecord, { place }: EpisodesCheck): string | null {
  const [address = '', ...rooms] = place;
  const named = keyOf(facts, [address]);
  if (named === null) return null;
  return JSON.stringify([named, ...rooms.map((room) => keyOf(facts, [room]))]);
}

function unitOf(readings: readonly Reading[], good: boolean, address: string) {
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('an episode has a reading');
  const { record } = first;
  const closed = last.value >= last.least && last !== first ? last.told : null;
  const place = record.facts.value(address);
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
    },
  };
}

function momentTold(value: FieldValue): Instant | BareDate {
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError('a moment that was read is a moment');
}
