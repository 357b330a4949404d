import { datasetNamed } from '../../src-main/app/resources.ts';
import { type Answer, type Outcome, outcomes } from '../../src-main/contract/outcomes.ts';
import type { LimitUnit, Rule } from '../../src-main/contract/rules.ts';
import type { FieldValue, Instant } from '../../src-main/contract/values.ts';
import type { Judgement } from '../../src-main/domain/judgement.ts';
import { at } from './moments.ts';
import { momentsOf } from './moments-of-check.ts';
import type { RandomRecord } from './random-records.ts';
import { datasetOf, resources } from './resources.ts';

const DAY = 86_400;
const SECONDS: Partial<Record<LimitUnit, number>> = {
  ...{ minutes: 60, timeOfDay: 60, hours: 3600, days: DAY, workingDays: DAY },
};

/**
 * What a record with bare dates comes to, found without the program's own way: each bare date is replaced by many
 * times of its day, and each of these records, which has none any more, is judged. Times that put an end before
 * its start are left out where others do not.
 */
export function judgedAtSampledTimes(
  rule: Rule,
  record: RandomRecord,
  judgeExact: (values: ReadonlyMap<string, FieldValue>) => Judgement,
): readonly Judgement[] {
  let records: ReadonlyMap<string, FieldValue>[] = [record.values];
  for (const [field, value] of record.values) {
    if (typeof value !== 'string' || !bareDates(rule, record).includes(field)) continue;
    const times = sampledTimes(rule, field, value, record);
    records = records.flatMap((values) => times.map((time) => new Map([...values, [field, time] as const])));
  }
  for (const { holds, unless } of relations(rule, record.asOf)) {
    if (records.some(holds)) records = records.filter((values) => holds(values) || unless?.(values));
  }
  return records.map((values) => judgeExact(values));
}

/** The fields of a record in which a bare date stands for every moment of its day. */
export function bareDates(rule: Rule, { values }: RandomRecord): string[] {
  const due = dueFields(rule);
  return [...values].flatMap(([field, value]) =>
    typeof value === 'string' && isDate(value) && !due.includes(field) ? [field] : [],
  );
}

export function answersOf(judgements: readonly Judgement[]): ReadonlySet<Answer> {
  return new Set(judgements.map(({ outcome }) => answerOf(outcome)));
}

export function answerOf(outcome: Outcome): Answer {
  return outcomes[outcome].answer;
}

/** Whether a rule compares dates, so that the time of day of its start and act does not matter. */
export function countsDates({ check, parameters }: Rule): boolean {
  if (check.kind === 'notice') return check.counting === 'dates' || check.counting === 'clearDays';
  if (check.kind !== 'deadline') return false;
  const unit = parameters[check.limit]?.unit;
  return unit === 'days' || unit === 'workingDays' || unit === 'months';
}

/** Fields whose bare date stands for the end of its day: by then something is due. */
function dueFields({ check, when }: Rule): string[] {
  const checks = check.kind === 'all' ? check.parts : [check];
  return [
    ...checks.flatMap((part) =>
      part.kind === 'order' ? [part.by, ...(part.putOff ? [part.putOff.field] : [])] : [],
    ),
    ...when.flatMap((condition) => ('due' in condition ? [condition.due] : [])),
  ];
}

/** The day's ends, and where it meets the record's other moments and `asOf`, a limit earlier or later. */
function sampledTimes(rule: Rule, field: string, date: string, { values, asOf }: RandomRecord): Instant[] {
  const first = at(`${date} 00:00`);
  const last = first + DAY - 1;
  const others = [...values.values()].flatMap((value) => {
    if (typeof value === 'number') return [value];
    return typeof value === 'string' && isDate(value) ? [at(`${value} 00:00`), at(`${value} 23:59:59`)] : [];
  });
  const limits = Object.values(rule.parameters).flatMap(({ unit, versions }) =>
    versions.map(({ value }) => value * (SECONDS[unit] ?? 0)),
  );
  const meeting = [asOf, ...others].flatMap((mark) =>
    [0, ...limits].flatMap((limit) =>
      [-2, -1, 0, 1, 2].flatMap((nudge) => [mark - limit + nudge, mark + limit + nudge]),
    ),
  );
  const borders = limits.flatMap((limit) => [first + limit - 1, first + limit]);
  const times = [first, first + 1, first + 12 * 3600, last - 1, last, ...borders, ...meeting];
  const inside = times.filter((time) => time >= first && time <= last);
  // Where dates are counted, what happens on the date of asOf has happened.
  const { check } = rule;
  const moments = momentsOf(check);
  const compared = check.kind === 'notice' ? [check.notice] : [moments?.start, moments?.act];
  // So has the start of a record of which only the order of two other moments matters.
  const startsByDate =
    check.kind === 'order' && check.from === undefined && datasetOf(rule).start.includes(field);
  const begun =
    (startsByDate && first <= asOf) || (countsDates(rule) && compared.includes(field) && first <= asOf);
  return [...new Set(inside.filter((time) => !begun || time <= asOf))];
}

type Test = (values: ReadonlyMap<string, FieldValue>) => boolean;

/** What is true of any record that makes sense, unless it does not matter. */
function relations(
  { check, when, dataset }: Rule,
  asOf: Instant,
): readonly { readonly holds: Test; readonly unless?: Test }[] {
  const notBefore = (later: string, earlier: string) => ({
    holds: (values: ReadonlyMap<string, FieldValue>) => {
      const [end, start] = [values.get(later), values.get(earlier)];
      return typeof end !== 'number' || typeof start !== 'number' || end >= start;
    },
  });
  const lengths = when.flatMap((condition) => ('to' in condition ? [condition] : []));
  const ends = lengths.flatMap(({ from, to, expected }) => [
    notBefore(to, from),
    // What was expected does not matter any more once it is over.
    ...(expected === undefined ? [] : [{ ...notBefore(expected, from), unless: isOver(to, asOf) }]),
  ]);
  if (check.kind === 'notice') return ends;
  const [start = ''] = datasetNamed(resources, dataset).start;
  const checks = check.kind === 'all' ? check.parts : [check];
  const happened = when.flatMap((condition) => ('happened' in condition ? [condition.happened] : []));
  const begins = [
    ...happened,
    ...checks.flatMap((part) => (part.kind === 'window' ? part.at : (momentsOf(part)?.start ?? []))),
  ];
  return [
    ...ends,
    ...checks.flatMap((part) => {
      if (part.kind === 'order')
        return part.from === undefined ? [] : [notBefore(part.act, part.from), notBefore(part.by, part.from)];
      if (part.kind !== 'deadline') return [];
      const { from, to, lastsUntil, unlessDone, earlierIsFine } = part;
      return [lastsUntil, unlessDone, earlierIsFine ? undefined : to].flatMap((later) =>
        later === undefined ? [] : [notBefore(later, from)],
      );
    }),
    // What is completed at asOf was reported before.
    ...begins.map((begun) => ({
      holds: (values: ReadonlyMap<string, FieldValue>) =>
        typeof values.get(start) !== 'number' || isOver(start, asOf)(values) || !isOver(begun, asOf)(values),
    })),
  ];
}

function isOver(field: string, asOf: Instant): Test {
  return (values) => {
    const moment = values.get(field);
    if (typeof moment === 'string' && isDate(moment)) return at(`${moment} 23:59:59`) <= asOf;
    return typeof moment === 'number' && moment <= asOf;
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
