import type { AlikeSpelling, CompanySpelling } from '../contract/sheet-recognition.ts';
import type { StagedSheet } from '../contract/staged.ts';
import { CompanyNames, type SaidSpelling } from '../import/recognise/company-names.ts';
import { AlikeNames, fullest, nameKey } from '../import/recognise/company-spelling.ts';
import { type CompanyPlan, companyOfAll, type SheetPlan } from '../import/sheet-plan.ts';
import { companySpellings } from '../store/company-spellings.ts';
import { companyNames } from '../store/imports.ts';
import { rememberedMappings } from '../store/remembered-mappings.ts';
import type { ImportedFile } from './imported-file.ts';
import type { WriterContext } from './writer-context.ts';

/**
 * The names by which the files of one import call their companies. Names that are known, or that people give, are told
 * apart where the rows are read; of new ones only all rows together show which are one company, so that the order of
 * rows, sheets and files decides nothing.
 */
export class ImportCompanies {
  readonly known: readonly string[];
  /** What was said before, and for any file of this import. */
  readonly remembered: readonly SaidSpelling[];
  readonly names: CompanyNames;
  readonly #spellings = new Map<number, readonly CompanySpelling[]>();
  /** New names that are another spelling of one that tells more. */
  #renamed: ReadonlyMap<string, string> = new Map();
  #alike = new AlikeNames([]);

  constructor({ database, resources }: WriterContext, files: readonly ImportedFile[]) {
    const bound = resources.bindings.flatMap(({ company }) => company ?? []);
    const stored = rememberedMappings(database).flatMap(({ choices }) => valuesOf(choices.companyOf));
    this.remembered = [...companySpellings(database), ...files.flatMap(spellingsSaid)];
    const spelled = this.remembered.map(({ company }) => company);
    const said = [...files.flatMap(namesSaid), ...bound, ...stored, ...spelled].map((name) => name.trim());
    const companies = new CompanyNames(companyNames(database));
    this.known = [...new Set([...companies, ...said.map((name) => companies.named(name))])];
    this.names = new CompanyNames(this.known, this.remembered);
  }

  add(sheet: number, spellings: readonly CompanySpelling[]): void {
    this.#spellings.set(sheet, spellings);
  }

  /** Which of the names that stand in the files are to be another one, now that all of them are known. */
  settle(names: Iterable<string>): ReadonlyMap<string, string> {
    const all = new Set(names);
    const fresh = [...all].filter((name) => !this.names.has(name));
    const renamed = new Map<string, string>();
    for (const alike of Map.groupBy(fresh, nameKey).values()) {
      const name = fullest(alike);
      for (const other of alike) if (other !== name) renamed.set(other, name);
    }
    this.#renamed = renamed;
    this.#alike = new AlikeNames([...this.known, ...fresh.filter((name) => !renamed.has(name))]);
    return renamed;
  }

  /** The sheet, now that its rows are read and the names of all files are settled. */
  settled(sheet: StagedSheet): StagedSheet {
    const read = this.#spellings.get(sheet.sheet) ?? [];
    const spellings = read.map((one) => this.#settledSpelling(one));
    this.#spellings.set(sheet.sheet, spellings);
    const plan: SheetPlan = JSON.parse(sheet.plan);
    const company = this.#settledPlan(plan.company, spellings);
    const { recognition } = sheet;
    const told = 'name' in company && recognition.company !== null ? company : null;
    return {
      ...sheet,
      plan: JSON.stringify({ ...plan, company }),
      company: companyOfAll(company),
      recognition:
        told === null || recognition.company === null
          ? recognition
          : {
              ...recognition,
              company: { ...recognition.company, name: told.name, found: told.found ?? null },
            },
    };
  }

  #settledSpelling(spelling: CompanySpelling): CompanySpelling {
    const company = this.#renamed.get(spelling.company ?? '');
    return company === undefined ? spelling : { ...spelling, company, by: 'spelling' };
  }

  #settledPlan(company: CompanyPlan, spellings: readonly CompanySpelling[]): CompanyPlan {
    if ('name' in company) {
      const name = this.#renamed.get(company.name);
      return name === undefined ? company : { ...company, name, found: company.found ?? company.name };
    }
    if (company.by !== 'column') return company;
    const values = spellings.flatMap(({ found, company: name }) => (name === null ? [] : [[found, name]]));
    return { ...company, values: Object.fromEntries(values) };
  }

  /** The spellings in a sheet, each with the companies that it may mean as well: nobody has said which it is. */
  spellingsOf(sheet: number): AlikeSpelling[] {
    return (this.#spellings.get(sheet) ?? []).map((spelling) => ({
      ...spelling,
      alike: this.#alikeTo(spelling),
    }));
  }

  #alikeTo({ found, company, by }: CompanySpelling): string[] {
    if (by === 'user' || by === 'remembered') return [];
    if (company === null) {
      const taken = this.names.take(found);
      return taken.by === 'several' ? [...taken.candidates] : [];
    }
    const alike = this.#alike.of(company);
    // Two known companies that differ have been told apart before.
    return this.names.has(company) ? alike.filter((name) => nameKey(name) === nameKey(company)) : alike;
  }
}

function namesSaid({ company, sheets = [] }: ImportedFile): string[] {
  return [
    ...(company ? [company] : []),
    ...sheets.flatMap((sheet) => [...(sheet.company ? [sheet.company] : []), ...valuesOf(sheet.companyOf)]),
  ];
}

/** What is said in one sheet holds for all files of the import, as it will for the next ones. */
function spellingsSaid({ sheets = [] }: ImportedFile): SaidSpelling[] {
  return sheets.flatMap(({ spellings }) =>
    Object.entries(spellings).map(([spelling, company]) => ({ spelling, company: company.trim() })),
  );
}

function valuesOf(companyOf: { readonly values: Readonly<Record<string, string>> } | null): string[] {
  return Object.values(companyOf?.values ?? {});
}
