import { dayOf, formatDate, startOfDay } from '../../contract/beijing-time.ts';
import type { Bilingual } from '../../contract/datasets.ts';
import type { UnitRule } from '../../contract/rules.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { RefundCheck } from '../../contract/unit-checks.ts';
import type { BareDate, Instant } from '../../contract/values.ts';
import { type Doubt, doubtOf } from '../doubt-of.ts';
import { Stretch, settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import { momentOf } from '../moment.ts';
import { communityOf } from '../record-facts.ts';
import { doneByThen, toldAsMoment } from './by-day.ts';
import { dueDayPart, point, pointsOfUnit, toldMoment } from './explain-unit.ts';
import { isMeant } from './only-where.ts';
import { comparable, keyOf } from './same-text.ts';
import type { CompanyRecords, DerivingContext, SourceRecord, UnitKind } from './unit.ts';

export interface RefundBody {
  /** The day on which it was too cold. */
  readonly from: Instant;
  /** 00:00 after the season's last day: the clause names no time, this is how it is measured. */
  readonly dueAt: Instant;
  readonly value: number;
  /** Per cent of the day's charge owed. */
  readonly share: number;
  /**
   * Number of the refund that covers the day; when it was paid (null: not yet), as the row tells it; what it pays and
   * what is owed for all cold days that it covers, in cents.
   */
  readonly refund: {
    readonly no: string;
    readonly at: Instant | BareDate | null;
    readonly amount: number;
    readonly owed: number;
  } | null;
  /** Why it cannot be told what was refunded. */
  readonly unclear: Doubt | null;
}

interface ColdDay {
  readonly record: SourceRecord;
  /** Null: it is not told. */
  readonly place: string | null;
  readonly day: number;
  readonly value: number;
  readonly share: number;
}

interface Refund {
  readonly record: SourceRecord;
  readonly place: string;
  /** Days that it covers. */
  readonly from: number;
  readonly to: number;
  /** Why it may be no refund, or one of other days. */
  readonly doubt: Doubt | null;
}

export const refund: UnitKind<RefundCheck, RefundBody> = {
  datasets: ({ refunds }) => [refunds.dataset],

  looksAt: ({ value, at, place, bands, refunds }, own) => ({
    fields: [
      { dataset: own, fields: [value, at, ...place], needed: [value, at, ...place] },
      {
        dataset: refunds.dataset,
        fields: [
          ...refunds.only.map(({ field }) => field),
          ...refunds.place,
          ...[refunds.from, refunds.to, refunds.paid, refunds.amount, refunds.daily],
        ],
        needed: [refunds.paid, refunds.amount, refunds.daily],
      },
    ],
    parameters: bands.flatMap(({ below, share }) => [
      { name: below, units: ['celsius'] as const },
      { name: share, units: ['percent'] as const },
    ]),
  }),

  *derive(rule, check, records, context) {
    if (!records.has(rule.dataset)) return;
    const cold = coldDays(rule, check, records, context);
    const coldOf = Map.groupBy(cold.values(), ({ place }) => place);
    const refundsFor = Map.groupBy(refundsOf(check, records), ({ place }) => place);
    for (const { record, place, day, value, share } of cold.values()) {
      const [paid] = (place === null ? [] : (refundsFor.get(place) ?? []))
        .filter(({ from, to }) => from <= day && day <= to)
        .map((covering) => ({
          id: covering.record.id,
          told: refundTold(covering, coldOf.get(place) ?? [], check),
        }))
        .toSorted((one, other) => shortfall(one.told) - shortfall(other.told));
      const { to } = context.season(record.season);
      yield {
        no: `${record.recordNo}/${formatDate(day)}`,
        season: record.season,
        day,
        row: { sheetId: record.sheetId, row: record.row },
        community: communityOf(record.facts),
        evidence: [record.id, ...(paid === undefined ? [] : [paid.id])],
        body: {
          from: startOfDay(day),
          dueAt: startOfDay(to + 1),
          value,
          share,
          ...(paid?.told ?? { refund: null, unclear: place === null ? unplaced(record, check) : null }),
        },
      };
    }
  },

  judge(_rule, _check, { from, dueAt, refund: paid, unclear }, { asOf }) {
    const stretch = new Stretch(asOf);
    stretch.changesAt(from);
    stretch.changesAfter(dueAt);
    const at = toldAsMoment(paid?.at ?? null);
    if (at !== null) stretch.changesAt(at.first);
    if (from > asOf) return settle(stretch, 'notApplicable');
    if (unclear !== null) return settle(stretch, unclear.outcome, { field: unclear.field, from });
    const known = { from, dueAt, ...(at !== null && { actualAt: at.first }) };
    const outcome = doneByThen(at?.first ?? null, dueAt, asOf);
    const done = outcome === 'compliant' || outcome === 'late';
    return settle(stretch, done && paid !== null && paid.amount < paid.owed ? 'wrong' : outcome, known);
  },

  explain(check, explaining) {
    const { rule, body, judgement, asOf } = explaining;
    const { value, share, refund: paid, dueAt, unclear } = body;
    const title = (field: string) => explaining.fieldTitle(check.refunds.dataset, field);
    const amount = title(check.refunds.amount);
    const enough = paid !== null && paid.amount >= paid.owed;
    const asked = pointsOfUnit(
      explaining,
      [
        point(
          explaining.fieldTitle(rule.dataset, check.value),
          { zh: `${value} ℃`, en: `${value} °C` },
          'ok',
        ),
        point(unitWords.bandShare, `${share} %`, 'ok', { basis: 'text' }),
        paid === null
          ? point(amount, unitWords.noRefund, unclear === null ? 'bad' : 'unknown', { stated: false })
          : point(amount, yuan(paid.amount), enough ? 'ok' : 'bad', {
              required: { zh: `不少于 ${yuan(paid.owed).zh}`, en: `be at least ${yuan(paid.owed).en}` },
            }),
      ],
      {
        outcome: paid === null ? judgement.outcome : enough ? 'compliant' : 'wrong',
        field: unclear === null ? null : title(unclear.field),
      },
    );
    if (unclear !== null) return [asked];
    const at = toldAsMoment(paid?.at ?? null);
    return [
      asked,
      dueDayPart(explaining, {
        act: { field: title(check.refunds.paid), told: toldMoment(at) },
        ...{ dueAt, outcome: doneByThen(at?.first ?? null, dueAt, asOf) },
      }),
    ];
  },
};

/** The coldest reading of each place and day that is owed something, in the season. */
function coldDays(rule: UnitRule, check: RefundCheck, records: CompanyRecords, context: DerivingContext) {
  const found = new Map<string, ColdDay>();
  for (const record of records.of(rule.dataset)) {
    const at = momentOf(record.facts.value(check.at));
    const value = record.facts.value(check.value);
    const place = keyOf(record.facts, check.place);
    if (at === null || typeof at === 'string' || typeof value !== 'number') continue;
    const day = dayOf(at.first);
    const { from, to } = context.season(record.season);
    const share = day < from || day > to ? null : shareOf(rule, check, value, at.first);
    if (share === null) continue;
    // Without a place it is a day of its own: nobody can tell which refund is for it.
    const key = `${day} ${place ?? `?${record.id}`}`;
    const known = found.get(key);
    if (known === undefined || value < known.value) found.set(key, { record, place, day, value, share });
  }
  return found;
}

/** Why it cannot be told where a reading was taken. */
function unplaced({ facts }: SourceRecord, { place }: RefundCheck): Doubt {
  const field = place.find((one) => comparable(facts.value(one)) === null) ?? '';
  return { outcome: doubtOf(facts.value(field)) ?? 'valueEmpty', field };
}

/** The share owed for a value: of the bands that it lies below, the one with the lowest bound. */
function shareOf(rule: UnitRule, { bands }: RefundCheck, value: number, at: Instant): number | null {
  let lowest: { below: number; share: number } | null = null;
  for (const { below, share } of bands) {
    const [bound, part] = [limitOn(rule, below, at), limitOn(rule, share, at)];
    if (bound === null || part === null || value >= bound.value) continue;
    if (lowest === null || bound.value < lowest.below) lowest = { below: bound.value, share: part.value };
  }
  return lowest?.share ?? null;
}

function refundsOf({ refunds }: RefundCheck, records: CompanyRecords): Refund[] {
  return [...records.of(refunds.dataset)].flatMap((record) => {
    const meant = isMeant(record.facts, refunds.only);
    const place = keyOf(record.facts, refunds.place);
    if (meant === 'no' || place === null) return [];
    const doubt = meant === 'yes' ? null : meant;
    const from = momentOf(record.facts.value(refunds.from));
    const to = momentOf(record.facts.value(refunds.to));
    if (from === null || typeof from === 'string') {
      const unread = { outcome: from ?? 'valueEmpty', field: refunds.from } as const;
      return [{ record, place, from: -Infinity, to: Infinity, doubt: doubt ?? unread }];
    }
    const last = to === null || typeof to === 'string' ? from : to;
    return [{ record, place, from: dayOf(from.first), to: dayOf(last.last), doubt }];
  });
}

type RefundTold = Pick<RefundBody, 'refund' | 'unclear'>;

/** What a refund pays and owes for all of `cold`, the cold days of its place, that it covers. */
function refundTold(paid: Refund, cold: readonly ColdDay[], { refunds }: RefundCheck): RefundTold {
  if (paid.doubt !== null) return { refund: null, unclear: paid.doubt };
  const { facts, recordNo } = paid.record;
  for (const field of [refunds.daily, refunds.amount]) {
    const outcome = doubtOf(facts.value(field));
    if (outcome !== null) return { refund: null, unclear: { outcome, field } };
  }
  const daily = Number(facts.value(refunds.daily));
  const shares = cold
    .filter(({ day }) => day >= paid.from && day <= paid.to)
    .reduce((sum, { share }) => sum + share, 0);
  const told = facts.value(refunds.paid);
  const at = momentOf(told);
  if (typeof at === 'string') return { refund: null, unclear: { outcome: at, field: refunds.paid } };
  return {
    // Money is compared in cents.
    refund: {
      no: recordNo,
      at: typeof told === 'number' || typeof told === 'string' ? told : null,
      amount: Math.round(Number(facts.value(refunds.amount)) * 100),
      owed: Math.round(daily * shares),
    },
    unclear: null,
  };
}

/**
 * Of several refunds for one day the one that is paid and enough counts, else one that may be so: a first entry that was
 * never paid, or was too little, is no breach beside them.
 */
function shortfall({ refund: paid, unclear }: RefundTold): 0 | 1 | 2 {
  if (unclear !== null || paid === null) return 1;
  return paid.at !== null && paid.amount >= paid.owed ? 0 : 2;
}

function yuan(cents: number): Bilingual {
  const amount = (cents / 100).toFixed(2);
  return { zh: `${amount} 元`, en: `${amount} yuan` };
}
