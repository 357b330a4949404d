import type { SheetResult } from '../contract/views.ts';
import type { SheetProposal } from '../contract/window.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { SheetPlan } from '../import/sheet-plan.ts';
import type { Staging } from '../store/staging.ts';
import { missingFields } from './missing-fields.ts';
import { datasetNamed, type Resources } from './resources.ts';
import type { StagedImport } from './staged-import.ts';

/** How the sheets of a published import were understood, and what became of their rows. */
export function sheetProposals(
  resources: Resources,
  ruleSet: RuleSet,
  staged: StagedImport,
  staging: Staging,
  tokens: readonly string[],
): SheetProposal[] {
  return [...staged.sheets].map(([number, { place, sheet, same }]) => {
    const plan: SheetPlan = JSON.parse(sheet.plan);
    const results = staged.resultsOf(number);
    const dataset = datasetNamed(resources, sheet.dataset);
    const { company, year } = plan;
    return {
      sheet: number,
      token: tokens[place] ?? '',
      file: results[0]?.file ?? '',
      name: sheet.name,
      dataset: sheet.dataset,
      headerRows: [...plan.headerRows],
      company: company.by === 'column' ? null : company.name,
      companyBy: company.by,
      yearFrom: year?.from ?? null,
      year: year?.value ?? null,
      columns: plan.columns.flatMap(({ header, field, factor = 1 }) => {
        const definition = dataset.fields.find(({ name }) => name === field);
        if (definition === undefined) return [];
        return [{ header, field, title: definition.title, personal: definition.personal, factor }];
      }),
      unmappedColumns: [...sheet.unmappedColumns],
      missingFields: missingFields(dataset, ruleSet.rulesOf(sheet.dataset), sheet.missingColumns),
      known: same !== null,
      ...sums(results),
      unreadableCells: same === null ? staging.countUnreadable(number) : 0,
    };
  });
}

function sums(results: readonly SheetResult[]) {
  const sum = (count: (result: SheetResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    rows: sum(({ rows }) => rows),
    accepted: sum(({ accepted }) => accepted),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    rejected: sum(({ rejected }) => rejected),
  };
}
