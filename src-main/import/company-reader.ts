import type { FieldDefinition } from '../contract/datasets.ts';
import type { CompanySpelling } from '../contract/sheet-recognition.ts';
import type { FieldValue } from '../contract/values.ts';
import type { Cell } from './cell.ts';
import { type CompanyNames, spellingMap, type TakenName } from './recognise/company-names.ts';
import type { CompanyPlan } from './sheet-plan.ts';
import { wordKey } from './values/plain-text.ts';
import { isProblem, type Problem } from './values/problem.ts';
import type { ReadContext } from './values/read-context.ts';
import { valueReader } from './values/value-reader.ts';

const companyField: FieldDefinition = {
  name: 'company',
  title: { zh: '企业', en: 'Company' },
  type: 'text',
  required: true,
  personal: false,
  headers: ['企业'],
};

/** How the company of each row is read. */
export interface CompanyReader {
  /**
   * Problem `company-unmapped` for a text of which nobody has said whose it is, `company-several` for one that may be
   * several known companies; other problems as of any text cell. `null`: the cell is empty.
   */
  read(cells: readonly Cell[]): FieldValue | Problem;
  /** In which spellings the rows read so far named their companies, the most frequent first. */
  spellings(): CompanySpelling[];
}

/** So many spellings are told; a column with more of them hardly names companies. */
const mostSpellings = 1000;

export function companyReader(
  company: CompanyPlan,
  names: CompanyNames,
  context: ReadContext,
): CompanyReader {
  if ('name' in company) return new OneCompany(company, names);
  if (company.by === 'column') return new CompanyColumn(company, names, context);
  const read = valueReader(companyField, context);
  const { index } = company;
  const named = new Map(Object.entries(company.values).map(([text, name]) => [wordKey(text), name]));
  return {
    read(cells) {
      const text = read(cells[index] ?? null);
      if (text === null || isProblem(text)) return text;
      return named.get(wordKey(String(text))) ?? { problem: 'company-unmapped', found: String(text) };
    },
    spellings: () => [],
  };
}

class OneCompany implements CompanyReader {
  readonly #name: string;
  /** Null: the sheet does not write it. */
  readonly #taken: Pick<CompanySpelling, 'found' | 'by'> | null;
  #rows = 0;

  constructor(company: Extract<CompanyPlan, { name: string }>, names: CompanyNames) {
    this.#name = company.name;
    const found = company.found ?? company.name;
    const taken = names.take(found);
    const isRemembered = taken.by === 'remembered' && taken.company === company.name;
    const isSaid = company.by === 'option' || company.said === true;
    const by = isRemembered ? 'remembered' : isSaid ? 'user' : taken.by;
    this.#taken = company.by === 'option' && company.found === undefined ? null : { found, by };
  }

  read(): string {
    this.#rows++;
    return this.#name;
  }

  spellings(): CompanySpelling[] {
    return this.#taken === null ? [] : [{ ...this.#taken, company: this.#name, rows: this.#rows }];
  }
}

interface ReadSpelling {
  readonly value: FieldValue | Problem;
  readonly found: string;
  readonly taken: TakenName | null;
  rows: number;
}

/** A file has millions of rows and few companies: each text is read once. */
class CompanyColumn implements CompanyReader {
  readonly #index: number;
  readonly #read: (cell: Cell) => FieldValue | Problem;
  readonly #names: CompanyNames;
  readonly #said: ReadonlyMap<string, string>;
  readonly #met = new Map<string, ReadSpelling>();

  constructor(
    { index, values = {} }: Extract<CompanyPlan, { by: 'column' }>,
    names: CompanyNames,
    context: ReadContext,
  ) {
    this.#index = index;
    this.#read = valueReader(companyField, context);
    this.#names = names;
    this.#said = spellingMap(Object.entries(values).map(([spelling, company]) => ({ spelling, company })));
  }

  read(cells: readonly Cell[]): FieldValue | Problem {
    const cell = cells[this.#index] ?? null;
    if (typeof cell !== 'string') return this.#spelling(cell).value;
    const known = this.#met.get(cell);
    if (known !== undefined) {
      known.rows++;
      return known.value;
    }
    const spelling = this.#spelling(cell);
    if (this.#met.size < mostSpellings) this.#met.set(cell, spelling);
    return spelling.value;
  }

  #spelling(cell: Cell): ReadSpelling {
    const text = this.#read(cell);
    if (text === null || isProblem(text)) return { value: text, found: '', taken: null, rows: 1 };
    const found = String(text);
    const taken = this.#names.take(found, this.#said);
    if (taken.by !== 'several') return { value: taken.company, found, taken, rows: 1 };
    const detail = { candidates: taken.candidates.join('、') };
    return { value: { problem: 'company-several', found, detail }, found, taken, rows: 1 };
  }

  spellings(): CompanySpelling[] {
    const byText = new Map<string, CompanySpelling>();
    for (const { found, taken, rows } of this.#met.values()) {
      if (taken === null) continue;
      const before = byText.get(found)?.rows ?? 0;
      byText.set(found, { found, company: taken.company, by: taken.by, rows: before + rows });
    }
    return [...byText.values()].toSorted(
      (one, other) => other.rows - one.rows || (one.found < other.found ? -1 : 1),
    );
  }
}
