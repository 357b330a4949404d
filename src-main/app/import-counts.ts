import type { StagedSheet } from '../contract/staged.ts';
import type { SheetResult } from '../contract/views.ts';
import { type Fate, fates } from '../store/staging.ts';

type ByCompany = Readonly<Record<string, number>>;

/** How many data rows each sheet of an import has, and how many of them the parser rejected, by company. */
export class SheetCounts {
  readonly #rows = new Map<number, Map<string, number>>();
  readonly #rejected = new Map<number, Map<string, number>>();

  add(sheet: number, rows: ByCompany, rejected: ByCompany): void {
    addTo(this.#rows, sheet, Object.entries(rows));
    addTo(this.#rejected, sheet, Object.entries(rejected));
  }

  /** All companies of which a sheet has rows. */
  companiesOf(sheet: number): string[] {
    return [...(this.#rows.get(sheet)?.keys() ?? [])].filter((company) => company !== '');
  }

  /** Counts the rows of one company for another, whose name is written otherwise. */
  renameCompanies(renamed: ReadonlyMap<string, string>): void {
    for (const sheets of [this.#rows, this.#rejected]) {
      for (const [sheet, byCompany] of [...sheets]) {
        sheets.set(sheet, new Map());
        for (const [company, rows] of byCompany)
          addTo(sheets, sheet, [[renamed.get(company) ?? company, rows]]);
      }
    }
  }

  /** What became of a sheet's rows, one entry per company. `fates`: of the rows that are not new. */
  results(
    sheet: StagedSheet,
    told: { sheetId: number | null; file: string; fates: readonly Fate[] },
  ): SheetResult[] {
    const rows = this.#rows.get(sheet.sheet) ?? new Map<string, number>();
    const rejected = this.#rejected.get(sheet.sheet);
    const companies = rows.size > 0 ? [...rows.keys()] : [sheet.company ?? ''];
    return companies.map((company) => {
      const met = (fate: number) =>
        told.fates.find((one) => one.sheet === sheet.sheet && one.company === company && one.fate === fate)
          ?.rows ?? 0;
      const all = rows.get(company) ?? 0;
      const counts = {
        rejected: (rejected?.get(company) ?? 0) + met(fates.conflict),
        unchanged: met(fates.unchanged),
        updated: met(fates.updated),
      };
      return {
        sheetId: told.sheetId,
        file: told.file,
        sheet: sheet.name,
        company,
        dataset: sheet.dataset,
        rows: all,
        accepted: all - counts.rejected - counts.unchanged - counts.updated,
        ...counts,
        mapping: { ...sheet.mapping },
        unmappedColumns: [...sheet.unmappedColumns],
        missingColumns: [...sheet.missingColumns],
      };
    });
  }
}

/** What became of the rows of a sheet that was read before, now that it comes again in `file`. */
export function asUnchanged(before: SheetResult, file: string): SheetResult {
  const { sheetId, sheet, company, dataset, rows, rejected } = before;
  const { mapping, unmappedColumns, missingColumns } = before;
  const counts = { rows, accepted: 0, rejected, unchanged: rows - rejected, updated: 0 };
  return { sheetId, file, sheet, company, dataset, ...counts, mapping, unmappedColumns, missingColumns };
}

function addTo(
  counts: Map<number, Map<string, number>>,
  sheet: number,
  more: readonly (readonly [string, number])[],
): void {
  const byCompany = counts.get(sheet) ?? new Map<string, number>();
  counts.set(sheet, byCompany);
  for (const [company, number] of more) {
    byCompany.set(company, (byCompany.get(company) ?? 0) + number);
  }
}
