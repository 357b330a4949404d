import type { Checklist, ChecklistItem } from '../../../src-main/contract/checklists.ts';
import type { Bilingual } from '../../../src-main/contract/datasets.ts';
import type {
  ArticleView,
  DocumentView,
  LibraryRule,
  LibraryView,
} from '../../../src-main/contract/library-view.ts';
import type { Parameter } from '../../../src-main/contract/rules.ts';
import type { Language } from '../../../src-main/contract/texts/language.ts';

/** The library with what is looked up in it. */
export interface LibraryIndex {
  readonly library: LibraryView;
  readonly documents: ReadonlyMap<string, DocumentView>;
  readonly rules: ReadonlyMap<string, LibraryRule>;
  readonly items: ReadonlyMap<string, { readonly item: ChecklistItem; readonly checklist: Checklist }>;
  /** What several rules limit: the matter by its Chinese name, with those rules. */
  readonly matters: ReadonlyMap<string, readonly Limit[]>;
}

/** One rule's number for a matter. */
export interface Limit {
  readonly rule: LibraryRule;
  readonly parameter: Parameter;
}

export function indexOf(library: LibraryView): LibraryIndex {
  const items = library.checklists.flatMap((checklist) =>
    checklist.items.map((item) => [item.id, { item, checklist }] as const),
  );
  return {
    library,
    documents: new Map(library.documents.map((document) => [document.id, document])),
    rules: new Map(library.rules.map((rule) => [rule.id, rule])),
    items: new Map(items),
    matters: mattersOf(library.rules),
  };
}

/** Parameters are of one matter where they are called the same, e.g. `到场时限`. */
function mattersOf(rules: readonly LibraryRule[]): ReadonlyMap<string, readonly Limit[]> {
  const limits = rules.flatMap((rule) =>
    Object.values(rule.parameters).map((parameter) => ({ rule, parameter })),
  );
  const matters = Map.groupBy(limits, ({ parameter }) => parameter.title.zh);
  return new Map([...matters].filter(([, limit]) => new Set(limit.map(({ rule }) => rule.id)).size > 1));
}

/** What a document goes by beside its articles: `D07`; a statute by its name. */
export function shortName({ id, level, title }: DocumentView, language: Language): string {
  return level === 'statute' ? title[language] : id;
}

/** How many articles have a rule, a checklist item, or neither; one with both counts twice. */
export function placesOf({ articles }: DocumentView): { rule: number; item: number; none: number } {
  return {
    rule: articles.filter(({ rules }) => rules.length > 0).length,
    item: articles.filter(({ checklistItems }) => checklistItems.length > 0).length,
    none: articles.filter(({ notCheckable }) => notCheckable !== null).length,
  };
}

export interface Hits {
  readonly articles: readonly { readonly document: DocumentView; readonly article: ArticleView }[];
  readonly rules: readonly LibraryRule[];
  readonly items: readonly { readonly item: ChecklistItem; readonly checklist: Checklist }[];
}

/** What holds every word of `text`, in either language or as a number; case does not matter. */
export function search({ library, items }: LibraryIndex, text: string): Hits {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...parts: readonly (string | Bilingual)[]) => {
    const all = parts.map((part) => (typeof part === 'string' ? part : `${part.zh}\n${part.en}`)).join('\n');
    const searched = all.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
  return {
    articles: library.documents.flatMap((document) =>
      document.articles
        .filter(({ article, summary, rules }) =>
          holds(`${document.id}-${article}`, document.title, summary, ...rules),
        )
        .map((article) => ({ document, article })),
    ),
    rules: library.rules.filter(({ id, title, requirement }) => holds(id, title, requirement)),
    items: [...items.values()].filter(({ item }) => holds(item.id, item.question, item.how)),
  };
}
