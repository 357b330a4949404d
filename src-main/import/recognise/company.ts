import type { SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { CompanyPlan } from '../sheet-plan.ts';
import { certainCompany, namesBetween } from './company-name.ts';
import type { CompanyNames } from './company-names.ts';
import { areAlike, fullest, nameKey } from './company-spelling.ts';
import { unitNamedIn } from './unit-line.ts';

/** So many candidates are named to the user. */
const mostCandidates = 5;
/** In sheets of up to this many rows, lines below the table are asked before the title. */
export const rowsReadForLinesBelow = 20_000;

export interface CompanySources {
  /** `--company`. */
  readonly company: string | undefined;
  readonly names: CompanyNames;
  /** By `exactKey`: what a person says of spellings in this sheet. */
  readonly said: ReadonlyMap<string, string>;
  readonly above: readonly SheetRow[];
  readonly titleLines: readonly string[];
  readonly fileName: string;
  /** The folder that the file lies in; of an archive the way to it, `/` between the folders. */
  readonly folderName: string;
  /** Everything in titles and names that is not a company. */
  readonly noise: RegExp;
  /** Rows below the table, or `null` if there are more than `mostRows` rows in the sheet. */
  linesBelow(mostRows: number): Promise<readonly SheetRow[] | null>;
}

/**
 * The company of a sheet without a company column: `--company`; a line such as 填报单位：X above or below the table;
 * the title (what stands before the year or the dataset's word); the file's name; its folder's name. The first that
 * is certain counts. In a sheet of more than 20,000 rows the lines below the table are asked last, so that a million
 * rows are not read twice to learn what title or file name say. Throws `ImportError` `company-uncertain`.
 */
export async function companyOf(sources: CompanySources): Promise<CompanyPlan> {
  if (sources.company !== undefined && sources.company.trim() !== '')
    return namedByHand(sources.names.named(sources.company), sources);
  const candidates: string[] = [];
  const above = fromUnitLines(sources, sources.above, candidates);
  if (above !== null) return above;
  const below = await sources.linesBelow(rowsReadForLinesBelow);
  const named =
    (below === null ? null : fromUnitLines(sources, below, candidates)) ??
    fromTitle(sources, candidates) ??
    fromName(sources, 'fileName', sources.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ''), candidates) ??
    fromFolders(sources, candidates);
  if (named !== null) return named;
  if (below === null) {
    const rows = (await sources.linesBelow(Number.POSITIVE_INFINITY)) ?? [];
    const found = fromUnitLines(sources, rows, candidates);
    if (found !== null) return found;
  }
  throw new ImportError('company-uncertain', {
    candidates: [...new Set(candidates)].slice(0, mostCandidates).join('、'),
  });
}

function fromUnitLines(
  sources: CompanySources,
  rows: readonly SheetRow[],
  candidates: string[],
): CompanyPlan | null {
  for (const row of rows) {
    const name = unitNamedIn(row);
    if (name === null) continue;
    const certain = certainCompany(name, sources.names);
    if (certain !== null) return inKnownSpelling('unitLine', certain, sources);
    candidates.push(name);
  }
  return null;
}

/** The group before the year or word is asked first, then what stands elsewhere in the title. */
function fromTitle(sources: CompanySources, candidates: string[]): CompanyPlan | null {
  for (const line of sources.titleLines) {
    if (sources.names.isKnown(line)) return inKnownSpelling('title', line, sources);
    for (const group of namesBetween(line, sources.noise)) {
      const certain = onlyCertain(group, candidates, sources);
      if (certain !== null) return inKnownSpelling('title', certain, sources);
    }
  }
  return null;
}

/** The nearest folder first; the folders of an archive lie in the archive. */
function fromFolders(sources: CompanySources, candidates: string[]): CompanyPlan | null {
  for (const folder of sources.folderName.split('/').toReversed()) {
    const named = fromName(sources, 'folderName', folder, candidates);
    if (named !== null) return named;
  }
  return null;
}

function fromName(
  sources: CompanySources,
  by: 'fileName' | 'folderName',
  text: string,
  candidates: string[],
): CompanyPlan | null {
  const certain = sources.names.isKnown(text)
    ? text
    : onlyCertain(namesBetween(text, sources.noise).flat(), candidates, sources);
  return certain === null ? null : inKnownSpelling(by, certain, sources);
}

/**
 * What the file calls the company that a person named, where that is another spelling of it: then the answer holds for
 * the next file too. Looked for where it costs no pass over the rows.
 */
async function namedByHand(name: string, sources: CompanySources): Promise<CompanyPlan> {
  try {
    const { company: _company, ...others } = sources;
    const written = await companyOf({ ...others, company: undefined, linesBelow: async () => [] });
    const found = 'name' in written ? (written.found ?? written.name) : name;
    return found !== name && areAlike(name, found) ? { by: 'option', name, found } : { by: 'option', name };
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'company-uncertain') throw error;
    const { found } = error.detail;
    return typeof found === 'string' && areAlike(name, found)
      ? { by: 'option', name, found }
      : { by: 'option', name };
  }
}

/** One company under two spellings would be two companies: the known one is proposed, with what was found. */
function inKnownSpelling(
  by: 'unitLine' | 'title' | 'fileName' | 'folderName',
  text: string,
  { names, said }: CompanySources,
): CompanyPlan {
  const name = text.trim();
  const taken = names.take(name, said);
  if (taken.by === 'several')
    throw new ImportError('company-uncertain', { candidates: taken.candidates.join('、'), found: name });
  const { company } = taken;
  const isSaid = taken.by === 'user' || taken.by === 'remembered';
  return {
    ...{ by, name: company },
    ...(taken.by !== 'known' && company !== name && { found: name }),
    ...(isSaid && { said: true }),
  };
}

/** The one certain company among names; of two different ones neither is. */
function onlyCertain(
  texts: readonly string[],
  candidates: string[],
  { names, said }: CompanySources,
): string | null {
  const certain = texts.map((text) => certainCompany(text, names)).filter((name) => name !== null);
  const different = new Set(certain.map((name) => names.take(name, said).company ?? name).map(nameKey));
  if (different.size === 1) return fullest(certain);
  // `单位：户` in a title line names no company.
  candidates.push(...texts.filter((name) => /^[^:：]*\p{Script=Han}{2}[^:：]*$/u.test(name)));
  return null;
}
