import type { AuthorityChange } from '../../src-main/contract/authority-change.ts';
import type { LibraryRule } from '../../src-main/contract/library-view.ts';
import type { Language } from '../../src-main/contract/texts/language.ts';
import { quantityText } from '../../src-main/contract/texts/quantity.ts';
import type { Texts } from '../texts/texts.ts';

/** What a change says, in one sentence. `rules`: those that its numbers are named after. */
export function changeText(
  change: AuthorityChange,
  rules: readonly Pick<LibraryRule, 'id' | 'parameters'>[],
  texts: Texts['authority'],
  language: Language,
): string {
  const { what, bases, levels } = texts;
  const told = (id: string, name: string) => rules.find((rule) => rule.id === id)?.parameters[name] ?? null;
  switch (change.kind) {
    case 'parameter': {
      const { rule, parameter: name, value, validFrom, basis } = change;
      const parameter = told(rule, name);
      const quantity = parameter === null ? String(value) : quantityText(value, parameter.unit)[language];
      return what.parameter(rule, parameter?.title[language] ?? name, quantity, validFrom, bases[basis]);
    }
    case 'withdrawal': {
      const { rule, parameter: name, validFrom } = change;
      return what.withdrawal(rule, told(rule, name)?.title[language] ?? name, validFrom);
    }
    case 'correction': {
      const { rule, parameter: name, validFrom, corrected } = change;
      const parameter = told(rule, name);
      const title = parameter?.title[language] ?? name;
      if (corrected === null) return what.removal(rule, title, validFrom);
      const { value, basis } = corrected;
      const quantity = parameter === null ? String(value) : quantityText(value, parameter.unit)[language];
      return what.correction(rule, title, validFrom, quantity, corrected.validFrom, bases[basis]);
    }
    case 'level':
      return what.level(change.document, levels[change.level]);
    case 'binding': {
      const { document, company, season, binds } = change;
      return what.binding(document, company, season === null ? null : texts.season(season), binds);
    }
    case 'pack': {
      const { pack, rules: written, retired } = change.pack;
      return what.pack(pack.title[language], pack.version, written.length, retired.length);
    }
    case 'calendar':
      return what.calendar(change.year.year, change.year.notice);
    case 'scope': {
      const { documents, statutes, season, rollForward } = change.scope;
      return what.scope(
        documents === null ? what.allDocuments : documents.join(' ') || what.none,
        statutes.join(' ') || what.none,
        season === null ? null : `${season.from}–${season.to}`,
        rollForward,
      );
    }
  }
}
