import type { RememberedMapping } from '../../contract/remembered-mapping.ts';
import type { SheetRecognition } from '../../contract/sheet-recognition.ts';
import { ImportError } from '../import-error.ts';
import { type CompanySources, companyOf } from './company.ts';
import { layoutShare, sameLayout } from './dataset.ts';
import type { HeaderColumn } from './header-columns.ts';
import { headerKey } from './known-columns.ts';
import { isFilled, linesOf, type SheetHead, wordsOf } from './sheet-head.ts';

/** A row with so many cells is part of the table, not a title. */
const fewestCells = 3;
/** Rows in which a header may stand. */
const searchedRows = 40;

/**
 * The choices to propose for a sheet, at most one for each dataset: those of its company, as far as that is known
 * before the table is, else those of sheets whose rows tell their company, where the headers are the same.
 */
export async function rememberedFor(
  head: SheetHead,
  remembered: readonly RememberedMapping[],
  sources: Omit<CompanySources, 'above' | 'titleLines' | 'linesBelow'>,
): Promise<RememberedMapping[]> {
  if (remembered.length === 0) return [];
  const company = await companyBeforeTable(head, sources);
  const texts = headerTexts(head);
  /** `投诉信息/受理时间` stands in two cells. */
  const isThere = (key: string, header: string) =>
    texts.has(key) || header.split('/').every((part) => texts.has(headerKey(part)));
  const shared = remembered
    .filter((one) => one.company === null)
    .map((one) => ({ one, share: layoutShare(one, isThere) }))
    .filter(({ share }) => share >= sameLayout)
    .sort((first, second) => second.share - first.share)
    .map(({ one }) => one);
  const own = company === null ? [] : remembered.filter((one) => one.company === company);
  const byDataset = new Map<string, RememberedMapping>();
  for (const one of [...own, ...shared]) if (!byDataset.has(one.dataset)) byDataset.set(one.dataset, one);
  return [...byDataset.values()];
}

async function companyBeforeTable(
  head: SheetHead,
  sources: Omit<CompanySources, 'above' | 'titleLines' | 'linesBelow'>,
): Promise<string | null> {
  const end = head.rows.findIndex((row) => new Set(row.cells.filter(isFilled)).size >= fewestCells);
  const above = head.rows.slice(0, Math.max(end, 0));
  const titleLines = above.flatMap(linesOf);
  try {
    const company = await companyOf({ ...sources, above, titleLines, linesBelow: async () => [] });
    return 'name' in company ? company.name : null;
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** Texts that may be headers. */
function headerTexts(head: SheetHead): ReadonlySet<string> {
  const rows = head.rows.slice(0, searchedRows);
  return new Set(rows.flatMap((row) => row.cells.map((cell) => headerKey(wordsOf(cell)))));
}

/** How the headers of a sheet differ from those of the last file; what was found of the memory itself. */
export function comparedShape(
  { company, importId, changedAt, actor, choices }: RememberedMapping,
  header: readonly HeaderColumn[],
): SheetRecognition['remembered'] {
  const now = header.filter((column) => column.header !== '').map(({ name }) => name);
  const keysNow = new Set(now.map(headerKey));
  const keysBefore = new Set(choices.headers.map(headerKey));
  return {
    ...{ company, importId, changedAt, actor },
    added: now.filter((name) => !keysBefore.has(headerKey(name))),
    gone: choices.headers.filter((name) => !keysNow.has(headerKey(name))),
  };
}
