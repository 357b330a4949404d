import { ImportError } from '../import-error.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import { compactText } from './matching-text.ts';

/**
 * What a word of the dataset is worth in matched headers. Above `clearLead`, so that a word decides between datasets
 * whose headers fit equally; small enough that a wrong word in a file's name does not beat a table's own headers.
 */
const wordWorth = { sheetName: 4, title: 4, fileName: 3 } as const;
/**
 * How far the best dataset must be ahead. Complaints and repairs share most headers (address, telephone, times of
 * visit and follow-up), so a lead of one may be one misread header.
 */
const clearLead = 2;

export interface DatasetWords {
  readonly sheetName: string;
  readonly titleLines: readonly string[];
  readonly fileName: string;
}

/**
 * The dataset of a header. One lookup only (the user's choice) needs no comparison. Throws `ImportError`:
 * `dataset-uncertain` with the candidates, `required-column-missing` if the dataset is clear but not complete.
 */
export function chooseDataset(
  header: readonly HeaderColumn[],
  lookups: readonly FieldLookup[],
  words: DatasetWords,
): FieldLookup {
  const scored = lookups
    .map((lookup) => ({ lookup, ...scoreOf(header, lookup, words) }))
    .sort((one, other) => other.score - one.score);
  const top = scored[0]?.score ?? 0;
  const candidates = scored.filter((entry) => top - entry.score < clearLead);
  const complete = candidates.filter((entry) => entry.missing.length === 0);
  const [first] = candidates.length === 1 ? candidates : complete;
  if (first === undefined || (candidates.length > 1 && complete.length > 1)) {
    const named = complete.length > 1 ? complete : candidates;
    throw new ImportError('dataset-uncertain', {
      candidates: named.map((entry) => entry.lookup.dataset.name).join(', '),
    });
  }
  if (first.missing.length > 0)
    throw new ImportError('required-column-missing', {
      field: first.missing.join('、'),
      dataset: first.lookup.dataset.name,
    });
  return first.lookup;
}

/** A word of one of the datasets stands in the sheet's name or a title line. */
export function isNamed(lookups: readonly FieldLookup[], words: DatasetWords): boolean {
  return lookups.some(
    (lookup) =>
      holdsWord(lookup, words.sheetName) || words.titleLines.some((line) => holdsWord(lookup, line)),
  );
}

/** Titles of the required fields that the header does not have. */
export function missingRequired(header: readonly HeaderColumn[], lookup: FieldLookup): string[] {
  const matched = new Set(header.map((column) => lookup.match(column.parts)?.field));
  return lookup.dataset.fields
    .filter((field) => field.required && !matched.has(field.name))
    .map((field) => field.title.zh);
}

function scoreOf(header: readonly HeaderColumn[], lookup: FieldLookup, words: DatasetWords) {
  const matched = new Set<string>();
  for (const column of header) {
    const match = lookup.match(column.parts);
    if (match !== null) matched.add(match.field);
  }
  let score = matched.size;
  if (holdsWord(lookup, words.sheetName)) score += wordWorth.sheetName;
  if (words.titleLines.some((line) => holdsWord(lookup, line))) score += wordWorth.title;
  if (holdsWord(lookup, words.fileName)) score += wordWorth.fileName;
  return { score, missing: missingRequired(header, lookup) };
}

function holdsWord(lookup: FieldLookup, text: string): boolean {
  const compact = compactText(text);
  return lookup.dataset.words.some((word) => compact.includes(compactText(word)));
}
