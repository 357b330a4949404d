import { exactKey, nameKey } from './company-spelling.ts';

/** A spelling of which somebody has said whose it is. */
export interface SaidSpelling {
  readonly spelling: string;
  readonly company: string;
}

/** Which company a name in a file is, and by what. */
export type TakenName =
  | {
      /**
       * `user`, `remembered`: somebody said so; `known`: written as it is known, but for width of letters and white
       * space; `spelling`: another spelling of a known one; `new`: none that is known.
       */
      readonly by: 'user' | 'remembered' | 'known' | 'spelling' | 'new';
      readonly company: string;
    }
  /** It may be each of several known companies. */
  | { readonly by: 'several'; readonly company: null; readonly candidates: readonly string[] };

/** The companies that are known, and the spellings in which files name them. */
export class CompanyNames {
  readonly #names: ReadonlySet<string>;
  readonly #exact: ReadonlyMap<string, string[]>;
  readonly #alike: ReadonlyMap<string, string[]>;
  readonly #remembered: ReadonlyMap<string, string>;

  constructor(names: Iterable<string>, remembered: readonly SaidSpelling[] = []) {
    this.#names = new Set(names);
    this.#exact = Map.groupBy(this.#names, exactKey);
    this.#alike = Map.groupBy(this.#names, nameKey);
    this.#remembered = spellingMap(remembered);
  }

  /** Whether a company is called exactly so. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#names.values();
  }

  /** Whether a text certainly names a known company. */
  isKnown(text: string): boolean {
    const key = exactKey(text);
    return this.#exact.has(key) || this.#remembered.has(key);
  }

  /** The name that a person gave, as it is known if it differs by no more than width of letters and white space. */
  named(text: string): string {
    const exact = this.#exact.get(exactKey(text)) ?? [];
    return this.#names.has(text) || exact.length !== 1 ? text.trim() : (exact[0] ?? text.trim());
  }

  /** `said`: by `exactKey`, what a person says of these spellings here. */
  take(text: string, said: ReadonlyMap<string, string> = new Map()): TakenName {
    const key = exactKey(text);
    const asSaid = said.get(key);
    if (asSaid !== undefined) return { by: 'user', company: this.named(asSaid) };
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return { by: 'remembered', company: remembered };
    if (this.#names.has(text)) return { by: 'known', company: text };
    return (
      only('known', this.#exact.get(key)) ??
      only('spelling', this.#alike.get(nameKey(text))) ?? { by: 'new', company: text }
    );
  }
}

/** The only one, or that it may be several; `null`: there is none. */
function only(by: 'known' | 'spelling', names: readonly string[] = []): TakenName | null {
  const [company] = names;
  if (company === undefined) return null;
  return names.length === 1
    ? { by, company }
    : { by: 'several', company: null, candidates: names.toSorted() };
}

/** By `exactKey`. */
export function spellingMap(said: readonly SaidSpelling[]): Map<string, string> {
  return new Map(said.map(({ spelling, company }) => [exactKey(spelling), company]));
}
