import { dayOf, formatDate, formatMinute } from '../../contract/beijing-time.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { RecurrenceCheck } from '../../contract/unit-checks.ts';
import type { FieldValue, Instant } from '../../contract/values.ts';
import { doubtOf } from '../doubt-of.ts';
import type { RecordFacts } from '../judgement.ts';
import { Stretch, settle } from '../judgement.ts';
import { limitOn, monthsAfter } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import { communityOf } from '../record-facts.ts';
import { point, pointsOfUnit } from './explain-unit.ts';
import { comparable, keyOf } from './same-text.ts';
import type { CompanyRecords, SourceRecord, UnitKind } from './unit.ts';

export interface RecurrenceBody {
  /** When it was told again. */
  readonly from: Instant;
  /** Number of the record that was mended before, and when. */
  readonly earlier: string;
  readonly mendedAt: Instant;
  /** Last day of the time in which it is still the same fault. */
  readonly lastDay: number;
  /** What the later record tells in the field asked for; left out: there is no such column. */
  readonly told?: FieldValue;
}

export const recurrence: UnitKind<RecurrenceCheck, RecurrenceBody> = {
  datasets: () => [],

  looksAt: ({ same, apart, mended, again, field, within }, own) => ({
    fields: [
      {
        dataset: own,
        fields: [...same.flat(), ...apart, mended, again, field],
        needed: [mended, again, field],
      },
    ],
    parameters: [{ name: within, units: ['months'] }],
  }),

  *derive(rule, check, records, _context) {
    if (!records.has(rule.dataset)) return;
    const twins = twinsOf(rule.dataset, check, records);
    const again = new Map<SourceRecord, Moment>();
    for (const record of new Set(twins.flatMap((groups) => [...groups.values()].flat()))) {
      const moment = momentOf(record.facts.value(check.again));
      if (moment !== null && typeof moment !== 'string') again.set(record, moment);
    }
    for (const [record, moment] of again) {
      const earlier = twins
        .map((groups, way) => {
          const key = sameKey(record.facts, check.same[way] ?? [], check.apart);
          return key === null ? null : lastMendedBefore(groups.get(key) ?? [], record, moment, check);
        })
        .find((found) => found !== null);
      const limit =
        earlier === undefined || earlier === null ? null : limitOn(rule, check.within, earlier.at.first);
      if (earlier === undefined || earlier === null || limit === null) continue;
      const lastDay = monthsAfter(dayOf(earlier.at.first), limit.value);
      if (dayOf(moment.first) > lastDay) continue;
      const told = record.facts.value(check.field);
      yield {
        no: record.recordNo,
        season: record.season,
        day: record.day ?? dayOf(moment.first),
        row: { sheetId: record.sheetId, row: record.row },
        community: communityOf(record.facts),
        evidence: [record.id, earlier.record.id],
        body: {
          from: moment.first,
          earlier: earlier.record.recordNo,
          mendedAt: earlier.at.first,
          lastDay,
          ...(told !== undefined && { told }),
        },
      };
    }
  },

  judge(_rule, check, body, { asOf }) {
    const stretch = new Stretch(asOf);
    const { from, told } = body;
    stretch.changesAt(from);
    if (from > asOf) return settle(stretch, 'notApplicable');
    const { field } = check;
    const doubt = doubtOf(told);
    if (doubt !== null) return settle(stretch, doubt, { field, from });
    return settle(stretch, told === check.is ? 'compliant' : 'wrong', { from });
  },

  explain(check, explaining) {
    const { rule, body, judgement } = explaining;
    const { earlier, mendedAt, lastDay, told } = body;
    const field = explaining.fieldTitle(rule.dataset, check.field);
    const until = formatDate(lastDay);
    const before = {
      zh: `${earlier}，${formatMinute(mendedAt)} 完成，保修至 ${until}`,
      en: `${earlier}, completed ${formatMinute(mendedAt)}, warranty until ${until}`,
    };
    const verdict =
      judgement.outcome === 'compliant' ? 'ok' : judgement.outcome === 'wrong' ? 'bad' : 'unknown';
    return [
      pointsOfUnit(
        explaining,
        [
          point(unitWords.mendedBefore, before, 'ok', { required: unitWords.within }),
          point(field, yesNoText(told), verdict, {
            required: check.is ? unitWords.yesNeeded : unitWords.noNeeded,
            stated: typeof told === 'boolean',
          }),
        ],
        { field },
      ),
    ];
  },
};

/**
 * For each way of being about the same, the records that have a twin. They are few: a first pass only counts keys, so
 * that the others need not be held.
 */
function twinsOf(
  dataset: string,
  { same, apart }: RecurrenceCheck,
  records: CompanyRecords,
): Map<string, SourceRecord[]>[] {
  const once = same.map(() => new Set<string>());
  const more = same.map(() => new Map<string, SourceRecord[]>());
  for (const { facts } of records.of(dataset)) {
    for (const [way, fields] of same.entries()) {
      const key = sameKey(facts, fields, apart);
      if (key === null) continue;
      if (once[way]?.has(key) === true) more[way]?.set(key, []);
      else once[way]?.add(key);
    }
  }
  if (more.every((groups) => groups.size === 0)) return more;
  for (const record of records.of(dataset)) {
    for (const [way, fields] of same.entries()) {
      const key = sameKey(record.facts, fields, apart);
      if (key !== null) more[way]?.get(key)?.push(record);
    }
  }
  return more;
}

function sameKey(facts: RecordFacts, fields: readonly string[], apart: readonly string[]): string | null {
  const key = keyOf(facts, fields);
  return key === null ? null : JSON.stringify([key, ...apart.map((field) => comparable(facts.value(field)))]);
}

function lastMendedBefore(
  twins: readonly SourceRecord[],
  record: SourceRecord,
  again: Moment,
  { mended }: RecurrenceCheck,
): { record: SourceRecord; at: Moment } | null {
  let last: { record: SourceRecord; at: Moment } | null = null;
  for (const twin of twins) {
    if (twin.id === record.id) continue;
    const at = momentOf(twin.facts.value(mended));
    // With bare dates only what was certainly mended before counts.
    if (at === null || typeof at === 'string' || at.last > again.first) continue;
    if (last === null || at.first > last.at.first) last = { record: twin, at };
  }
  return last;
}

function yesNoText(told: FieldValue | undefined) {
  if (typeof told === 'boolean') return told ? unitWords.yes : unitWords.no;
  if (told === undefined) return { zh: '在文件中没有这一列', en: 'not in the file' };
  return told === null ? { zh: '未填写', en: 'empty' } : { zh: '无法识别', en: 'unreadable' };
}
