import { z } from 'zod';
import { calendarYear } from './calendar.ts';
import { importedPack } from './rule-pack.ts';
import { basis, documentLevel, ruleId } from './rules.ts';
import { checkScope } from './scope.ts';

const date = z.iso.date();

/** Year in which a heating season begins. */
export const seasonYear = z.int().min(1900).max(2999);

/**
 * A number of a rule from a day on. It is a version beside those that there are: what was judged by an earlier version
 * can still be explained by it.
 */
const parameterChange = z.strictObject({
  kind: z.literal('parameter'),
  rule: ruleId,
  parameter: z.string(),
  validFrom: date,
  value: z.number().nonnegative(),
  basis,
});

/** Takes back a number that is not in force yet on the day of the change. */
const withdrawal = z.strictObject({
  kind: z.literal('withdrawal'),
  rule: ruleId,
  parameter: z.string(),
  validFrom: date,
});

/**
 * Puts right a number that was entered wrongly, from its own first day on, as if it had always been entered so: what was
 * judged by the slip is judged anew. Null: it should never have been entered. Both stay in the log.
 */
const correction = z.strictObject({
  kind: z.literal('correction'),
  rule: ruleId,
  parameter: z.string(),
  /** First day of the version that is wrong. */
  validFrom: date,
  corrected: z.strictObject({ validFrom: date, value: z.number().nonnegative(), basis }).nullable(),
});

/** A company's promise that the authority has made its own standard, or lets be a promise again. */
const levelChange = z.strictObject({
  kind: z.literal('level'),
  document: z.string(),
  level: documentLevel,
});

/**
 * Whether a document binds one company, or in one heating season, other than the documents chosen for all. Null: every
 * company, every season. `binds` null takes back what was said of exactly this company and season.
 */
export const bindingChange = z
  .strictObject({
    kind: z.literal('binding'),
    company: z.string().min(1).nullable(),
    document: z.string(),
    season: seasonYear.nullable(),
    binds: z.boolean().nullable(),
  })
  .refine(({ company, season }) => company !== null || season !== null, {
    error: 'for every company and season, the documents are chosen',
  });
export type BindingChange = z.infer<typeof bindingChange>;

/** What is in force of it. */
export type Binding = Omit<BindingChange, 'kind' | 'binds'> & { readonly binds: boolean };

const packChange = z.strictObject({ kind: z.literal('pack'), pack: importedPack });

/** Replaces the working days of a year as a whole. */
const calendarChange = z.strictObject({ kind: z.literal('calendar'), year: calendarYear });

/** What everything is checked against: chosen documents, statutes, season, `rollForward`. */
const scopeChange = z.strictObject({ kind: z.literal('scope'), scope: checkScope });

/** What an authority changes of what records are judged by. */
export const authorityChange = z.discriminatedUnion('kind', [
  parameterChange,
  withdrawal,
  correction,
  levelChange,
  bindingChange,
  packChange,
  calendarChange,
  scopeChange,
]);
export type AuthorityChange = z.infer<typeof authorityChange>;

/** A change as the log keeps it; nothing of it is ever altered or removed. */
export const authorityEntry = z.strictObject({
  id: z.int().positive(),
  at: z.int(),
  actor: z.string(),
  reason: z.string().min(1),
  /** Where it stands: a decision, a notice, a letter. Empty where nothing was given. */
  source: z.string(),
  change: authorityChange,
});
export type AuthorityEntry = z.infer<typeof authorityEntry>;
