import { z } from 'zod';

/** What can be wrong in rules, documents and calendars that are read or changed. Closed: each has a text per language. */
export const ruleProblemCodes = [
  'not-json',
  'missing',
  'wrong-type',
  'not-allowed',
  'unknown-key',
  'bad-form',
  'too-few',
  'too-small',
  'too-large',
  'inconsistent',
  'given-twice',
  'unknown-dataset',
  'unknown-field',
  'field-type',
  'unknown-class',
  'unknown-parameter',
  'parameter-unit',
  'unknown-document',
  'unknown-article',
  'unknown-checklist-item',
  'unknown-rule',
  'unknown-company',
  'clause-mismatch',
  'always-binds',
  'version-exists',
  'no-such-version',
  'already-in-force',
  'as-delivered',
  'same-as-now',
  'no-such-date',
  'outside-year',
  'reversed',
  'no-weekend',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];

/** One thing that is wrong: where, what, and what would be allowed. */
export const ruleProblem = z.strictObject({
  /** Rule, document or clause, dataset or year that it is about; empty for the whole. */
  where: z.string(),
  /** Path of the field below it, as `parameters.limit.unit`; empty for all of it. */
  field: z.string(),
  code: z.enum(ruleProblemCodes),
  /** What was found; empty where nothing was. */
  found: z.string(),
  /** What is allowed or asked for, as the file writes it; empty where the code says it. */
  allowed: z.string(),
});
export type RuleProblem = z.infer<typeof ruleProblem>;

/** Gives problems of one rule, document or year. */
export function problemsOf(where: string) {
  return (
    code: RuleProblemCode,
    field: string,
    found = '',
    allowed: readonly string[] = [],
  ): RuleProblem => ({
    ...{ where, field, code, found },
    allowed: allowed.join(', '),
  });
}
