import { z } from 'zod';
import { condition, recordChecks } from './checks.ts';
import { bilingual } from './datasets.ts';
import { type UnitCheck, unitChecks } from './unit-checks.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const field = z.string().regex(/^[a-z][A-Za-z]*$/);

/** `timeOfDay`: minutes after 00:00. `dayOfNextMonth`: a day of the month that follows. */
export const limitUnits = [
  'minutes',
  'hours',
  'days',
  'workingDays',
  'months',
  'timeOfDay',
  'celsius',
  'rings',
  'yuan',
  'percent',
  'dayOfNextMonth',
] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** `validFrom` of a number that has no known first day. */
export const ALWAYS = '1900-01-01';

function isInOrder(versions: readonly { readonly validFrom: string }[]): boolean {
  return versions.every(
    ({ validFrom }, index) => index === 0 || validFrom > (versions[index - 1]?.validFrom ?? ''),
  );
}

const WHOLE: ReadonlySet<LimitUnit> = new Set([
  'days',
  'workingDays',
  'months',
  'timeOfDay',
  'rings',
  'dayOfNextMonth',
]);

function isWhole(told: { unit: LimitUnit; versions: readonly { value: number }[] }): boolean {
  return !WHOLE.has(told.unit) || told.versions.every(({ value }) => Number.isInteger(value));
}

function isOfOneDay(told: { unit: LimitUnit; versions: readonly { value: number }[] }): boolean {
  return told.unit !== 'timeOfDay' || told.versions.every(({ value }) => value <= 1440);
}

/** Where a number comes from. */
export const basis = z.enum(['text', 'reading', 'setting']);

/**
 * A number of a rule. `basis` says where it comes from: it stands in the clause (`text`), is how the clause is
 * measured (`reading`, never enough for a penalty), or is the authority's own (`setting`). A version may have another
 * basis than the rest.
 */
export const parameter = z
  .strictObject({
    /** What is limited or asked for, as people call it. */
    title: bilingual,
    basis,
    unit: z.enum(limitUnits),
    /** The version in force on the date from which its time is counted decides. */
    versions: z
      .array(z.strictObject({ validFrom: date, value: z.number().nonnegative(), basis: basis.optional() }))
      .min(1)
      .refine(isInOrder, { error: 'versions are not in the order of validFrom' }),
  })
  .refine(isWhole, { error: 'a number of its unit is whole' })
  .refine(isOfOneDay, { error: 'a time of day is at most 1440 minutes after 00:00' });
export type Parameter = z.infer<typeof parameter>;

export const ruleId = z.string().regex(/^[A-Z]{2,3}-\d{2}[A-Z]?$/);

/** A clause that a rule stands on. */
export const source = z.strictObject({ document: z.string(), article: z.string().nullable() });
export type Source = z.infer<typeof source>;

export const check = z.discriminatedUnion('kind', recordChecks);
export type Check = z.infer<typeof check>;

/** Where `field` is one of `values` and the document binds the company, the duty is not owed. */
export const exemption = z.strictObject({ source, field, values: z.array(z.string()).min(1) });
export type Exemption = z.infer<typeof exemption>;

/** Parameters that a text of a rule names, as in `within {limit}`: the number in force stands there. */
export function parametersNamed(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

const ruleHead = {
  id: ruleId,
  dataset: z.string(),
  /** It and `requirement` name parameters as `{limit}`, so that they tell the number in force. */
  title: bilingual,
  /** What the clause asks for, in our own words. */
  requirement: bilingual,
  sources: z.array(source).min(1),
  parameters: z.record(z.string(), parameter),
  /** Advice in the text: its answers are listed and stay outside the rates. */
  advisory: z.boolean().default(false),
};

/** A rule that judges each record of its dataset. */
export const rule = z.strictObject({
  ...ruleHead,
  /** The rule applies only where all conditions are met. */
  when: z.array(condition).default([]),
  check,
  exemptions: z.array(exemption).default([]),
});
export type Rule = z.infer<typeof rule>;

/** A rule that judges what it derives from records: its findings are told under its dataset. */
export const unitRule = z.strictObject({ ...ruleHead, check: z.discriminatedUnion('kind', unitChecks) });
/** One that a rule pack may hold. */
export type PackUnitRule = z.infer<typeof unitRule>;
/** One of a rule pack, or what an item of a checklist comes to. */
export type UnitRule = Omit<PackUnitRule, 'check'> & { readonly check: UnitCheck };

export type PackRule = Rule | PackUnitRule;
export type AnyRule = Rule | UnitRule;

export function judgesRecords(rule: AnyRule): rule is Rule {
  return 'when' in rule;
}

export const anyRule = z.union([rule, unitRule]);

export const rulePack = z.strictObject({ rules: z.array(anyRule) });

export const documentLevel = z.enum(['commitment', 'authority', 'statute', 'none']);
export type DocumentLevel = z.infer<typeof documentLevel>;

/** A document that rules stand on. `commitment`: the company's own promise. `authority`: adopted by the authority. */
export const sourceDocument = z.strictObject({
  id: z.string(),
  title: bilingual,
  level: documentLevel,
  /** Binds every company whatever the chosen documents are: what the authority itself asks for. */
  alwaysBinds: z.boolean().default(false),
});
export type SourceDocument = z.infer<typeof sourceDocument>;
