import type { Binding } from '../contract/authority-change.ts';
import type { SourceDocument } from '../contract/rules.ts';
import type { CheckScope } from '../contract/scope.ts';

/** Whom a record is about, and in which heating season: the year in which it begins, 0 for records without a day. */
export interface Owner {
  readonly company: string;
  readonly season: number;
}

/**
 * Which documents bind which company in which heating season: those chosen for all, but for what was said of a company
 * or a season. What is said of a company in a season goes before what is said of it in all seasons, and that before what
 * is said of all companies in a season.
 */
export class Bindings {
  /** Documents that bind every company of which nothing else is said. */
  readonly general: ReadonlySet<string>;
  /** Documents that bind some company in some season. */
  readonly anywhere: ReadonlySet<string>;
  readonly #exceptions: readonly Binding[];

  constructor(documents: readonly SourceDocument[], scope: CheckScope, exceptions: readonly Binding[]) {
    const binds = ({ id, level, alwaysBinds }: SourceDocument) =>
      alwaysBinds ||
      (level === 'statute' ? scope.statutes.includes(id) : (scope.documents?.includes(id) ?? true));
    this.general = new Set(documents.filter(binds).map(({ id }) => id));
    const added = exceptions.filter((one) => one.binds).map(({ document }) => document);
    this.anywhere = new Set([...this.general, ...added]);
    this.#exceptions = exceptions.toSorted((one, other) => weight(one) - weight(other));
  }

  /** Nothing is said of single companies and seasons. */
  get areGeneral(): boolean {
    return this.#exceptions.length === 0;
  }

  /** Documents that bind a company in a season. */
  of({ company, season }: Owner): ReadonlySet<string> {
    const binding = new Set(this.general);
    for (const exception of this.#exceptions) {
      if ((exception.company ?? company) !== company || (exception.season ?? season) !== season) continue;
      if (exception.binds) binding.add(exception.document);
      else binding.delete(exception.document);
    }
    return binding;
  }
}

function weight({ company, season }: Binding): number {
  return (company === null ? 0 : 2) + (season === null ? 0 : 1);
}
