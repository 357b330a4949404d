import fc from 'fast-check';
import type { FieldDefinition } from '../../src-main/contract/datasets.ts';
import type { Rule } from '../../src-main/contract/rules.ts';
import type { FieldValue, Instant } from '../../src-main/contract/values.ts';
import { fieldsUsed } from '../../src-main/domain/fields-needed.ts';
import type { RecordFacts } from '../../src-main/domain/judgement.ts';
import { at, told } from './moments.ts';
import { always, changed, datasetOf, resources, withParameters } from './resources.ts';

/** All rules, and OUT-01 and SD-28 with the options that an authority may choose. */
export const rulesWithOptions: readonly (readonly [name: string, rule: Rule])[] = [
  ...resources.rules.map((rule) => [rule.id, rule] as const),
  ['OUT-01 in clear days', countedBy('clearDays', 0)],
  ['OUT-01 in 24 hours a day', countedBy('elapsed', 0)],
  ['OUT-01 from 24 hours on', countedBy('dates', 24)],
  ['OUT-01 in 24 hours a day, from 3 hours on', countedBy('elapsed', 3)],
  [
    'SD-28 where an earlier answer is fine',
    changed('SD-28', ({ check }) => ({ check: { ...check, earlierIsFine: true } as typeof check })),
  ],
  [
    'SD-28 in force since 2026',
    withParameters('SD-28', {
      limit: {
        versions: [
          { validFrom: '2026-01-01', value: 3 },
          { validFrom: '2026-02-15', value: 2 },
        ],
      },
    }),
  ],
];

function countedBy(counting: 'dates' | 'clearDays' | 'elapsed', least: number): Rule {
  const rule = withParameters('OUT-01', { minLength: { versions: always(least) } });
  return { ...rule, check: { ...rule.check, counting } as typeof rule.check };
}

export interface RandomRecord {
  /** A field that is not in it has no column. */
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly asOf: Instant;
}

export function factsOf(values: ReadonlyMap<string, FieldValue>): RecordFacts {
  return { value: (field) => values.get(field) };
}

/** The record as a case table would write it, for the report of a failure. */
export function shown({ values, asOf }: RandomRecord): string {
  const fields = [...values].map(([field, value]) => {
    const text = typeof value === 'number' ? told(value) : value === null ? '-' : JSON.stringify(value);
    return `${field} ${text}`;
  });
  return `${fields.join(', ')} as of ${told(asOf)}`;
}

const DAY = 86_400;
/** Around New Year, Spring Festival, the change of a number and the end of the calendar. */
const starts = [
  '2025-12-29',
  '2025-12-31',
  '2026-01-03',
  '2026-02-12',
  '2026-02-14',
  '2026-03-02',
  '2026-12-28',
  '2026-12-30',
];
const timesOfDay = [0, 1, 8 * 3600, 12 * 3600 + 34 * 60 + 56, DAY - 1801, DAY - 1];
const limits = [0, 1800, 3600, 7200, 10_800, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 9 * DAY];
const nudges = [-60, -1, 0, 1, 60];

/** A record with random values in all fields that the rule looks at, near one another, near limits and `asOf`. */
export function randomRecord(rule: Rule): fc.Arbitrary<RandomRecord> {
  const base = fc
    .tuple(fc.constantFrom(...starts), fc.constantFrom(...timesOfDay))
    .map(([date, seconds]) => at(`${date} 00:00`) + seconds);
  const dataset = datasetOf(rule);
  const used = dataset.fields.filter(({ name }) => fieldsOf(rule).has(name));
  return base.chain((start) => {
    const near = fc
      .tuple(fc.constantFrom(1, 1, 1, -1), fc.constantFrom(...limits), fc.constantFrom(...nudges))
      .map(([sign, limit, nudge]) => start + sign * limit + nudge);
    const anywhere = fc.integer({ min: start - 4 * DAY, max: start + 12 * DAY });
    const instant = fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: anywhere });
    const datetime = fc.oneof(
      { weight: 5, arbitrary: instant },
      { weight: 4, arbitrary: instant.map((moment) => told(moment).slice(0, 10)) },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant({ unreadable: '待定' }) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
    const required = fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<FieldValue>(start, told(start).slice(0, 10)) },
      { weight: 1, arbitrary: datetime },
    );
    const oneOf = (...values: FieldValue[]) =>
      fc.constantFrom<FieldValue | undefined>(...values, ...values, null, { unreadable: '其他' }, undefined);
    const anyValue = ({ name, type, vocabulary }: FieldDefinition): fc.Arbitrary<FieldValue | undefined> => {
      switch (type) {
        case 'class':
          return oneOf(...Object.keys(vocabulary ?? {}));
        case 'yesNo':
          return oneOf(true, false);
        case 'number':
          return oneOf(0, 1, 3, 4, 18, 17.9, 50);
        case 'text':
          return fc.constantFrom('某某', '某某', null, undefined);
        case 'datetime':
          return dataset.start.includes(name) ? required : datetime;
      }
    };
    const fields = used.map((field) => anyValue(field).map((told) => [field.name, told] as const));
    const asOf = fc.oneof(
      instant,
      instant.map((moment) => at(`${told(moment).slice(0, 10)} 00:00`)),
    );
    return fc.tuple(fc.tuple(...fields), asOf).map(([cells, moment]) => ({
      values: new Map(
        cells.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
      ),
      asOf: moment,
    }));
  });
}

/** Names of the fields that a rule looks at, and the dataset's starting moment. */
export function fieldsOf(rule: Rule): ReadonlySet<string> {
  return new Set([...datasetOf(rule).start, ...fieldsUsed(rule).map(({ field }) => field)]);
}
