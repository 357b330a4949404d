import type { RememberedMapping } from '../../contract/remembered-mapping.ts';
import type { Confidence } from '../../contract/sheet-recognition.ts';
import { ImportError } from '../import-error.ts';
import { companyColumn, tellsHandedTo } from './company-column.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import { headerKey } from './known-columns.ts';
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
/** Without a word that names the dataset, so many of its own headers leave no doubt. */
const sureHeaders = 6;
/** Worth of headers that were committed for this dataset of this company before. */
const memoryWorth = 6;
/** So large a part of the remembered headers is the same layout. */
export const sameLayout = 0.6;

export interface DatasetWords {
  readonly sheetName: string;
  readonly titleLines: readonly string[];
  readonly fileName: string;
}

export interface DatasetChoice {
  readonly lookup: FieldLookup;
  readonly by: 'user' | 'remembered' | 'words' | 'headers';
  readonly confidence: Confidence;
}

/**
 * The dataset of a header, complete or not. One lookup only (the user's choice) needs no comparison. Where several
 * fit, the error `dataset-uncertain` with the candidates.
 */
export function chooseDataset(
  header: readonly HeaderColumn[],
  lookups: readonly FieldLookup[],
  words: DatasetWords,
): DatasetChoice | ImportError {
  const possible = lookups.length === 1 ? lookups : lookups.filter((lookup) => mayBe(header, lookup, words));
  const scored = possible
    .map((lookup) => ({ lookup, ...scoreOf(header, lookup, possible, words) }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (best !== undefined && lookups.length === 1)
    return { lookup: best.lookup, by: 'user', confidence: 'certain' };
  const top = best?.score ?? 0;
  const candidates = scored.filter((entry) => top - entry.score < clearLead);
  const complete = candidates.filter((entry) => entry.missing.length === 0);
  const [first] = candidates.length === 1 ? candidates : complete;
  if (first === undefined || (candidates.length > 1 && complete.length > 1)) {
    const named = complete.length > 1 ? complete : candidates;
    return new ImportError('dataset-uncertain', {
      candidates: named.map((entry) => entry.lookup.dataset.name).join(', '),
    });
  }
  const by = first.isRemembered ? 'remembered' : first.hasWord ? 'words' : 'headers';
  const sure = first.missing.length === 0 && candidates.length === 1;
  const confidence = !sure ? 'doubtful' : by === 'headers' && top < sureHeaders ? 'likely' : 'certain';
  return { lookup: first.lookup, by, confidence };
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
  const hasMark = header.some((column) => isMark(column, lookup, lookups));
  const isHandedOver = isSurelyHandedOver(header, lookup, lookups, words);
  const inSheetName = holdsWord(lookup.dataset.words, words.sheetName);
  const inTitle = words.titleLines.some((line) => holdsWord(lookup.dataset.words, line));
  const inFileName = holdsWord(lookup.dataset.words, words.fileName);
  const isRemembered = isSameLayout(header, lookup);
  const worth = (counts: boolean, points: number) => (counts ? points : 0);
  return {
    score:
      matched.size +
      worth(hasMark, markWorth) +
      worth(isHandedOver, handedToWorth) +
      worth(inSheetName, wordWorth.sheetName) +
      worth(inTitle, wordWorth.title) +
      worth(inFileName, wordWorth.fileName) +
      worth(isRemembered, memoryWorth),
    missing: missingRequired(header, lookup),
    hasWord: inSheetName || inTitle || inFileName,
    isRemembered,
  };
}

function isSameLayout(header: readonly HeaderColumn[], { remembered }: FieldLookup): boolean {
  const keys = new Set(header.map(({ name }) => headerKey(name)));
  return remembered !== null && layoutShare(remembered, (key) => keys.has(key)) >= sameLayout;
}

/** Which part of the columns used in the last file is there again. */
export function layoutShare(
  { choices }: RememberedMapping,
  isThere: (key: string, header: string) => boolean,
): number {
  const last = new Set(choices.headers);
  const used = choices.columns.filter(({ header, field }) => field !== null && last.has(header));
  return used.filter(({ header }) => isThere(headerKey(header), header)).length / Math.max(1, used.length);
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
