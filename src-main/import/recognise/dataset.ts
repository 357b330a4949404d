import { ImportError } from '../import-error.ts';
import { companyColumn, tellsHandedTo } from './company-column.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import { compactText, matchingText } from './matching-text.ts';

/**
 * What a word of the dataset is worth in matched headers. Above `clearLead`, so that a word decides between datasets
 * whose headers fit equally; small enough that a wrong word in a file's name does not beat a table's own headers.
 */
const wordWorth = { sheetName: 4, title: 4, fileName: 3 } as const;
/** A mark decides between datasets that otherwise know a header equally well, as a word does. */
const markWorth = 2;
/** As a mark: which company a case was handed to stands in no company's own list. */
const handedToWorth = 2;
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
  const possible = lookups.length === 1 ? lookups : lookups.filter((lookup) => mayBe(header, lookup, words));
  const scored = possible
    .map((lookup) => ({ lookup, ...scoreOf(header, lookup, possible, words) }))
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

/** An authority's list of cases names each row's company, and tells by its headers or by a word whose list it is. */
function mayBe(header: readonly HeaderColumn[], lookup: FieldLookup, words: DatasetWords): boolean {
  const { dataset } = lookup;
  if (dataset.handedTo === undefined || tellsHandedTo(header, dataset)) return true;
  const free = header.filter(({ parts }) => lookup.match(parts) === null);
  return companyColumn(free, dataset) !== null && holdsOneOf(dataset.words, words);
}

/** The same so clearly that no company's own list would: cases handed to companies, or a word that only it has. */
function isSurelyHandedOver(
  header: readonly HeaderColumn[],
  { dataset }: FieldLookup,
  lookups: readonly FieldLookup[],
  words: DatasetWords,
): boolean {
  if (dataset.handedTo === undefined) return false;
  const others = lookups.flatMap((other) => (other.dataset === dataset ? [] : other.dataset.words));
  const own = dataset.words.filter((word) => !others.includes(word));
  return tellsHandedTo(header, dataset) || holdsOneOf(own, words);
}

function holdsOneOf(some: readonly string[], { sheetName, titleLines, fileName }: DatasetWords): boolean {
  return [sheetName, ...titleLines, fileName].some((text) => holdsWord(some, text));
}

/** A word of one of the datasets stands in the sheet's name or a title line. */
export function isNamed(lookups: readonly FieldLookup[], words: DatasetWords): boolean {
  return lookups.some(
    (lookup) =>
      holdsWord(lookup.dataset.words, words.sheetName) ||
      words.titleLines.some((line) => holdsWord(lookup.dataset.words, line)),
  );
}

/** Titles of the required fields that the header does not have. */
export function missingRequired(header: readonly HeaderColumn[], lookup: FieldLookup): string[] {
  const matched = new Set(header.map((column) => lookup.match(column.parts)?.field));
  return lookup.dataset.fields
    .filter((field) => field.required && !matched.has(field.name))
    .map((field) => field.title.zh);
}

function scoreOf(
  header: readonly HeaderColumn[],
  lookup: FieldLookup,
  lookups: readonly FieldLookup[],
  words: DatasetWords,
) {
  const matched = new Set<string>();
  for (const column of header) {
    const match = lookup.match(column.parts);
    if (match !== null) matched.add(match.field);
  }
  // Every list of several companies has a column that names them.
  matched.delete(lookup.dataset.companyFrom ?? '');
  let score = matched.size;
  if (header.some((column) => isMark(column, lookup, lookups))) score += markWorth;
  if (isSurelyHandedOver(header, lookup, lookups, words)) score += handedToWorth;
  if (holdsWord(lookup.dataset.words, words.sheetName)) score += wordWorth.sheetName;
  if (words.titleLines.some((line) => holdsWord(lookup.dataset.words, line))) score += wordWorth.title;
  if (holdsWord(lookup.dataset.words, words.fileName)) score += wordWorth.fileName;
  return { score, missing: missingRequired(header, lookup) };
}

function isMark({ parts }: HeaderColumn, lookup: FieldLookup, lookups: readonly FieldLookup[]): boolean {
  const text = parts.map(matchingText).join('');
  const match = lookup.match(parts);
  return (
    match?.quality === 0 &&
    match.field !== lookup.dataset.companyFrom &&
    lookup.dataset.marks.some((mark) => text.includes(matchingText(mark))) &&
    lookups.every((other) => other === lookup || other.match(parts)?.quality !== 0)
  );
}

function holdsWord(words: readonly string[], text: string): boolean {
  const compact = compactText(text);
  return words.some((word) => compact.includes(compactText(word)));
}
