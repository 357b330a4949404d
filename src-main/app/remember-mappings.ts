import type { RememberedChoices } from '../contract/remembered-mapping.ts';
import type { SheetRecognition } from '../contract/sheet-recognition.ts';
import { layoutShare, sameLayout } from '../import/recognise/dataset.ts';
import { headerKey } from '../import/recognise/known-columns.ts';
import type { WritableDatabase } from '../store/open-database.ts';
import { rememberedMappings, type StoredMapping, storeMapping } from '../store/remembered-mappings.ts';

interface Committed {
  readonly importId: number;
  readonly changedAt: number;
  readonly actor: string;
}

/** Keeps how the sheets of an import were read, to be proposed for the next files. Runs inside its transaction. */
export function rememberMappings(
  database: WritableDatabase,
  sheets: readonly { readonly dataset: string; readonly recognition: SheetRecognition }[],
  committed: Committed,
): void {
  const before = rememberedMappings(database);
  const groups = Map.groupBy(sheets, ({ dataset, recognition }) =>
    JSON.stringify([dataset, recognition.company?.name ?? null]),
  );
  for (const [key, group] of groups) {
    const [dataset, company]: [string, string | null] = JSON.parse(key);
    for (const layout of company === null ? layoutsOf(group) : [group]) {
      const told = layout.map(({ recognition }) => recognition);
      const known = before.find(
        (one) =>
          one.dataset === dataset && one.company === company && (company !== null || isOfLayout(one, told)),
      );
      const place = known?.layout ?? (company === null ? nextLayout(before, dataset) : 0);
      const mapping = { company, dataset, layout: place, choices: choicesOf(told, known?.choices ?? null) };
      storeMapping(database, { ...mapping, ...committed });
      if (known === undefined) before.push({ ...mapping, ...committed });
    }
  }
}

type ToldSheet = { readonly dataset: string; readonly recognition: SheetRecognition };

/** Sheets whose rows tell their company are alike where their headers are. */
function layoutsOf(sheets: readonly ToldSheet[]): ToldSheet[][] {
  return [
    ...Map.groupBy(sheets, ({ recognition }) => headersOf([recognition]).toSorted().join('\n')).values(),
  ];
}

function isOfLayout(mapping: StoredMapping, told: readonly SheetRecognition[]): boolean {
  const keys = new Set(headersOf(told).map(headerKey));
  return layoutShare(mapping, (key) => keys.has(key)) >= sameLayout;
}

function nextLayout(before: readonly StoredMapping[], dataset: string): number {
  const shared = before.filter((one) => one.company === null && one.dataset === dataset);
  return Math.max(0, ...shared.map(({ layout }) => layout)) + 1;
}

function headersOf(told: readonly SheetRecognition[]): string[] {
  const headed = told.flatMap(({ columns }) => columns.filter(({ header }) => header !== ''));
  return [...new Set(headed.map(({ name }) => name))];
}

/** Used, or left out by somebody's word. */
function isKept({ header, field, by }: SheetRecognition['columns'][number]): boolean {
  return header !== '' && (field !== null || by !== null);
}

/** What is new wins over what was known; headers and fields that are not in these sheets stay as they were. */
function choicesOf(told: readonly SheetRecognition[], known: RememberedChoices | null): RememberedChoices {
  const headers = headersOf(told);
  const here = new Set(headers.map(headerKey));
  const columns = new Map<string, RememberedChoices['columns']>();
  for (const one of told) {
    // A column may tell the date of several fields. Of two sheets with the same header the last one holds.
    for (const [key, uses] of Map.groupBy(one.columns.filter(isKept), ({ name }) => headerKey(name)))
      columns.set(
        key,
        uses.map(({ name, field, part }) => ({ header: name, field, part })),
      );
  }
  const values = { ...known?.values };
  for (const one of told) {
    for (const { field } of one.columns) if (field !== null) delete values[field];
  }
  for (const { field, text, code } of told.flatMap((one) => one.values))
    values[field] = { ...values[field], [text]: code };
  const chosenRows = told.find(({ headerRows }) => headerRows !== null && headerRows.by !== 'headers');
  const companyOf = told.findLast((one) => one.companyOf !== null)?.companyOf ?? null;
  const sameField = companyOf !== null && known?.companyOf?.field === companyOf.field;
  return {
    columns: [
      ...(known?.columns ?? []).filter(({ header }) => !here.has(headerKey(header))),
      ...[...columns.values()].flat(),
    ],
    headers,
    headerRows: chosenRows?.headerRows?.rows ?? null,
    values,
    companyOf: companyOf && {
      field: companyOf.field,
      values: { ...(sameField && known?.companyOf?.values), ...companyOf.values },
    },
  };
}
