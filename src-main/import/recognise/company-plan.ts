import type { RememberedMapping } from '../../contract/remembered-mapping.ts';
import type { SheetChoices } from '../../contract/sheet-choices.ts';
import type { SheetRecognition } from '../../contract/sheet-recognition.ts';
import type { Sheet, SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { CompanyPlan } from '../sheet-plan.ts';
import type { ColumnMapping } from './columns.ts';
import { companyOf } from './company.ts';
import { companyColumn } from './company-column.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { Header } from './header.ts';
import type { HeaderColumn } from './header-columns.ts';
import { readTail } from './lines-below.ts';
import { holdsValues, rowOf, type SheetHead } from './sheet-head.ts';
import type { SheetSources } from './sheet-sources.ts';

/**
 * Whose the rows of a sheet are: as a text in them tells, as a column names, or one company for all. The errors
 * `company-uncertain` and `required-column-missing` are returned.
 */
export async function companyPlan(
  sheet: Sheet,
  head: SheetHead,
  header: Header | null,
  { mapping, lookup }: { readonly mapping: ColumnMapping; readonly lookup: FieldLookup | null },
  sources: SheetSources & { readonly above: readonly SheetRow[]; readonly titleLines: readonly string[] },
  isData: (row: SheetRow) => boolean,
): Promise<CompanyPlan | ImportError> {
  const { choices } = sources;
  const byText = textsOfCompanies(choices, lookup?.remembered ?? null, sources.company);
  if (byText !== null) {
    const { field, values } = byText;
    const column = mapping.columns.find((one) => one.field === field && one.part === 'whole');
    if (column === undefined) {
      const title = lookup?.dataset.fields.find(({ name }) => name === field)?.title.zh ?? field;
      return new ImportError('required-column-missing', { field: title });
    }
    const named = Object.entries(values).map(([text, name]) => [text, sources.names.named(name)]);
    return {
      by: 'value',
      index: column.index,
      header: column.header,
      field,
      values: Object.fromEntries(named),
    };
  }
  const body = head.rows.slice((header?.last ?? -1) + 1);
  const own = mapping.columns.find(({ field }) => field === lookup?.dataset.companyFrom);
  const mappedAt = new Set(mapping.columns.map(({ index }) => index));
  const free = header?.columns.filter(({ index }) => !mappedAt.has(index)) ?? [];
  const named = own ?? companyColumn(free, lookup?.dataset ?? {});
  const saidHere = choices?.company ?? null;
  if (named !== null && saidHere === null && (holdsValues(body, named.index) || !head.complete))
    return columnOf(named, choices);
  const end = header === null ? Number.POSITIVE_INFINITY : rowOf(head, header.last);
  try {
    return await companyOf({
      ...sources,
      async linesBelow(mostRows) {
        const rows = head.complete ? body : await readTail(sheet, mostRows);
        return rows === null ? null : rows.filter((row) => row.row > end && !isData(row));
      },
    });
  } catch (error) {
    if (error instanceof ImportError && error.code === 'company-uncertain') return error;
    throw error;
  }
}

function columnOf(
  { index, header }: Pick<HeaderColumn, 'index' | 'header'>,
  choices: SheetChoices | null,
): CompanyPlan {
  const { spellings = {} } = choices ?? {};
  return { by: 'column', index, header, ...(Object.keys(spellings).length > 0 && { values: spellings }) };
}

/** The texts that tell the company, as the user says; as remembered, unless the user names the company. */
function textsOfCompanies(
  choices: SheetChoices | null,
  remembered: RememberedMapping | null,
  company: string | undefined,
): SheetChoices['companyOf'] {
  if (choices?.companyOf) return choices.companyOf;
  return company === undefined ? (remembered?.choices.companyOf ?? null) : null;
}

/** What there is to say of it. */
export function companyTold(
  company: CompanyPlan | ImportError,
  remembered: RememberedMapping | null,
  { choices, company: given, names }: SheetSources,
): Pick<SheetRecognition, 'company' | 'companies' | 'companyOf'> {
  if (company instanceof ImportError) {
    const candidates = String(company.detail.candidates ?? '').split('、');
    return { company: null, companies: candidates.filter((name) => name !== ''), companyOf: null };
  }
  const byText = company.by === 'value' ? textsOfCompanies(choices, remembered, given) : null;
  const name = 'name' in company ? company.name : null;
  const found = ('found' in company ? company.found : null) ?? null;
  const isSaid = company.by === 'option' || ('said' in company && company.said === true);
  const isSure = (name !== null && names.has(name)) || ['column', 'value', 'unitLine'].includes(company.by);
  const certain = isSaid || (isSure && found === null);
  return {
    company: {
      ...{ by: company.by, name, found, column: 'index' in company ? company.index : null },
      confidence: certain ? 'certain' : 'likely',
    },
    companies: [],
    companyOf: byText && { ...byText, by: choices?.companyOf ? 'user' : 'remembered' },
  };
}
