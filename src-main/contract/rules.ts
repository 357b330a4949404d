import { z } from 'zod';
import { bilingual } from './datasets.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const field = z.string().regex(/^[a-z][A-Za-z]*$/);

export const limitUnits = ['minutes', 'hours', 'days', 'workingDays'] as const;
export type LimitUnit = (typeof limitUnits)[number];

function isInOrder(versions: readonly { readonly validFrom: string }[]): boolean {
  return versions.every(
    ({ validFrom }, index) => index === 0 || validFrom > (versions[index - 1]?.validFrom ?? ''),
  );
}

function countsWholeDays(told: { unit: LimitUnit; versions: readonly { value: number }[] }): boolean {
  const ofTime = told.unit === 'minutes' || told.unit === 'hours';
  return ofTime || told.versions.every(({ value }) => Number.isInteger(value));
}

/**
 * A number of a rule. `basis` says where it comes from: it stands in the clause (`text`), is how the clause is
 * measured (`reading`, never enough for a penalty), or is the authority's own (`setting`).
 */
export const parameter = z
  .strictObject({
    /** What is limited or asked for, as people call it. */
    title: bilingual,
    basis: z.enum(['text', 'reading', 'setting']),
    unit: z.enum(limitUnits),
    /** The version in force on the date from which its time is counted decides. */
    versions: z
      .array(z.strictObject({ validFrom: date, value: z.number().nonnegative() }))
      .min(1)
      .refine(isInOrder, { error: 'versions are not in the order of validFrom' }),
  })
  .refine(countsWholeDays, { error: 'a number of days is not whole' });
export type Parameter = z.infer<typeof parameter>;

export const ruleId = z.string().regex(/^[A-Z]{2,3}-\d{2}[A-Z]?$/);

/** A clause that a rule stands on. */
export const source = z.strictObject({ document: z.string(), article: z.string().nullable() });
export type Source = z.infer<typeof source>;

/** The rule applies only where all conditions are met. */
export const condition = z.union([
  z.strictObject({ field, is: z.string() }),
  z.strictObject({ field, isNot: z.string() }),
  /** From `from` to `to`, or to `expected` while it has not ended, at least the parameter named by `atLeast`. */
  z.strictObject({ from: field, to: field, expected: field, atLeast: z.string() }),
]);
export type Condition = z.infer<typeof condition>;

/** `to` within `limit` after `from`. */
export const deadlineCheck = z.strictObject({
  kind: z.literal('deadline'),
  from: field,
  to: field,
  limit: z.string(),
  /** An act before the start is in time; otherwise it makes no sense and nothing can be said. */
  earlierIsFine: z.boolean().default(false),
  /** Owed only once the event, which ends at `lastsUntil`, has lasted `limit`. */
  lastsUntil: field.optional(),
});

/** `notice` at least `limit` before `event`. Runs before the record's start. */
export const noticeCheck = z.strictObject({
  kind: z.literal('notice'),
  notice: field,
  event: field,
  limit: z.string(),
  /**
   * `dates`: the notice's date is at least N dates before; `clearDays`: N whole days lie between;
   * `elapsed`: N × 24 h before; `anyTime`: before the event, however short.
   */
  counting: z.enum(['dates', 'clearDays', 'elapsed', 'anyTime']),
});

export const check = z.discriminatedUnion('kind', [deadlineCheck, noticeCheck]);
export type DeadlineCheck = z.infer<typeof deadlineCheck>;
export type NoticeCheck = z.infer<typeof noticeCheck>;
export type Check = z.infer<typeof check>;

/** Where `field` is one of `values` and the document binds the company, the duty is not owed. */
export const exemption = z.strictObject({ source, field, values: z.array(z.string()).min(1) });
export type Exemption = z.infer<typeof exemption>;

export const rule = z.strictObject({
  id: ruleId,
  dataset: z.string(),
  title: bilingual,
  /** What the clause asks for, in our own words. */
  requirement: bilingual,
  sources: z.array(source).min(1),
  when: z.array(condition).default([]),
  check,
  parameters: z.record(z.string(), parameter),
  exemptions: z.array(exemption).default([]),
});
export type Rule = z.infer<typeof rule>;

export const rulePack = z.strictObject({ rules: z.array(rule) });

/** A document that rules stand on. `commitment`: the company's own promise. `authority`: adopted by the authority. */
export const sourceDocument = z.strictObject({
  id: z.string(),
  title: bilingual,
  level: z.enum(['commitment', 'authority', 'statute', 'none']),
  /** Binds every company whatever the chosen documents are: what the authority itself asks for. */
  alwaysBinds: z.boolean().default(false),
});
export type SourceDocument = z.infer<typeof sourceDocument>;
