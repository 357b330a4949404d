import type { DatasetDefinition } from '../contract/datasets.ts';
import type { ImportResult, SheetResult } from '../contract/views.ts';
import type { SheetProposal } from '../contract/window.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { companyOfAll, type SheetPlan, shownColumns } from '../import/sheet-plan.ts';
import type { Staging } from '../store/staging.ts';
import { missingFields } from './missing-fields.ts';
import { datasetNamed, type Resources } from './resources.ts';
import type { StagedImport } from './staged-import.ts';

/** How the sheets of a published import were understood, and what became of their rows. */
export function sheetProposals(
  resources: Resources,
  ruleSet: RuleSet,
  {
    staged,
    staging,
    readings,
  }: { staged: StagedImport; staging: Staging; readings: ImportResult['readings'] },
  tokens: readonly string[],
): SheetProposal[] {
  return [...staged.sheets].map(([number, { place, sheet, same, readBefore }], at) => {
    const plan: SheetPlan = JSON.parse(sheet.plan);
    const results = staged.resultsOf(number);
    const dataset = datasetNamed(resources, sheet.dataset);
    return {
      sheet: number,
      token: tokens[place] ?? '',
      file: results[0]?.file ?? '',
      name: sheet.name,
      dataset: sheet.dataset,
      company: companyOfAll(plan.company),
      recognition: sheet.recognition,
      unknownValues: same === null ? unknownValues(staging, number, plan, dataset) : [],
      spellings: staged.spellingsOf(number),
      columns: shownColumns(plan).flatMap(({ header, field, factor = 1 }) => {
        const definition = dataset.fields.find(({ name }) => name === field);
        if (definition === undefined) return [];
        return [{ header, field, title: definition.title, personal: definition.personal, factor }];
      }),
      unmappedColumns: [...sheet.unmappedColumns],
      missingFields: missingFields(dataset, ruleSet, sheet.missingColumns),
      known: same !== null,
      readBefore: readBefore !== null,
      overwritesNewer: readings[at]?.overwritesNewer ?? 0,
      ...sums(results),
      unreadableCells: same === null ? staging.countUnreadable(number) : 0,
    };
  });
}

/** So many texts are shown to be said what they mean. */
const mostUnknown = 500;

function unknownValues(
  staging: Staging,
  sheet: number,
  { columns }: SheetPlan,
  { fields }: DatasetDefinition,
): SheetProposal['unknownValues'] {
  const codes = ['unknown-value', 'invalid-yes-no', 'company-unmapped'] as const;
  type Unknown = SheetProposal['unknownValues'];
  return staging.countTexts(sheet, codes, mostUnknown).flatMap(({ column, value, code, rows }): Unknown => {
    if (code === 'company-unmapped') return [{ field: null, text: value, rows }];
    const type = code === 'unknown-value' ? 'class' : 'yesNo';
    const own = columns.find(
      ({ header, field }) =>
        header === column && fields.some((one) => one.name === field && one.type === type),
    );
    return own === undefined ? [] : [{ field: own.field, text: value, rows }];
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
