import type { z } from 'zod';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * What a schema finds wrong, as problems of rules: in the words of the field (contract/texts/rule-problem.ts) instead of
 * the schema library's. `below`: the path under which the checked value stands.
 */
export function schemaProblems(where: string, error: z.ZodError, below: Path = []): RuleProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(where, issue, below));
}

function problemsOfIssue(where: string, issue: Issue, below: Path): RuleProblem[] {
  const path = [...below, ...issue.path];
  const problem = problemsOf(where);
  const field = path.map(String).join('.');
  const found = foundText(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? problem('missing', field)
          : problem('wrong-type', field, found, [issue.expected]),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown-key', [...path, key].map(String).join('.')));
    case 'invalid_value':
      return [
        issue.input === undefined
          ? problem('missing', field)
          : problem('not-allowed', field, found, issue.values.map(String)),
      ];
    case 'invalid_format':
      return [problem('bad-form', field, found, [formOf(issue.format, issue.pattern)])];
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? [problem('too-few', field, found, [String(issue.minimum)])]
        : [problem('too-small', field, found, [String(issue.minimum)])];
    case 'too_big':
      return [problem('too-large', field, found, [String(issue.maximum)])];
    case 'invalid_union':
      return problemsOfUnion(where, issue, path);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOfIssue(where, inner, path));
    default:
      return [problem('inconsistent', field, issue.message)];
  }
}

/** Of several forms the one that fits best is meant: it has the fewest strange and missing keys. */
function problemsOfUnion(
  where: string,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): RuleProblem[] {
  // The path ends with the entry that tells the forms apart, where there is one; the input is all of it.
  const told = issue.discriminator === undefined ? issue.input : entryOf(issue.input, issue.discriminator);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const forms = issue.errors.map((issues) => issues.flatMap((inner) => problemsOfIssue(where, inner, path)));
  const [best] = forms.toSorted((one, other) => strangeness(one) - strangeness(other));
  if (best !== undefined) return best;
  const field = path.map(String).join('.');
  if (told === undefined) return [problemsOf(where)('missing', field, '', options)];
  return [problemsOf(where)('not-allowed', field, foundText(told), options)];
}

function entryOf(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, key) : input;
}

function strangeness(problems: readonly RuleProblem[]): number {
  const strange = problems.filter(({ code }) => code === 'unknown-key' || code === 'missing');
  return strange.length * 100 + problems.length;
}

/** Forms that the contract asks for, by their patterns, as an example of what fits. */
const forms: Readonly<Record<string, string>> = {
  '/^\\d{4}-\\d{2}-\\d{2}$/': 'YYYY-MM-DD',
  '/^\\d{4}(-\\d{2}-\\d{2})?$/': 'YYYY / YYYY-MM-DD',
  '/^[A-Z]{2,3}-\\d{2}[A-Z]?$/': 'ABC-01',
  '/^[a-z][A-Za-z]*$/': 'fieldName',
  '/^[a-z][a-z0-9-]*$/': 'pack-name',
};

function formOf(format: string, pattern: string | undefined): string {
  return format === 'date' ? 'YYYY-MM-DD' : (forms[pattern ?? ''] ?? pattern ?? format);
}

function foundText(input: unknown): string {
  if (input === undefined) return '';
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
