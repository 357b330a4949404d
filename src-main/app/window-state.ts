import { formatDate } from '../contract/beijing-time.ts';
import type { AnyRule } from '../contract/rules.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { Instant } from '../contract/values.ts';
import { type Preferences, preferences, type RuleInfo, type WindowState } from '../contract/window.ts';
import { ruleTexts } from '../domain/rule-texts.ts';
import { companyNames } from '../store/imports.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/open-database.ts';
import { readPreference, writePreference } from '../store/preferences.ts';
import { recordedDays } from '../store/queries/records.ts';
import { missingYears } from './authority-view.ts';
import { clausesOf } from './clauses.ts';
import { checkedBy, type ReaderContext, seasonOf } from './reader-context.ts';
import { type Resources, ruleSetOf } from './resources.ts';
import { toldRules } from './told-rules.ts';

/** Whether a moment was chosen that stays, instead of following the clock. */
const PINNED = 'pinnedMoment';
const PREFERENCES = 'window';

/** What every page needs to know of the data folder. */
export function windowState(context: ReaderContext): WindowState {
  const { database, resources } = context;
  const { asOf, scope } = checkedBy(context);
  const days = recordedDays(database);
  const ruleSet = ruleSetOf(resources, scope);
  return {
    asOf,
    pinned: isPinned(database),
    season: seasonOf(resources, scope, asOf),
    recorded: days && { from: formatDate(days.first), to: formatDate(days.last) },
    companies: companyNames(database).toSorted(compareNames),
    datasets: resources.datasets.map(({ name, title, source }) => ({
      ...{ name, title },
      byFile: source !== 'inspection',
    })),
    rules: toldRules(context, ruleSet).map((rule) => ruleInfo(resources, rule, asOf)),
    missingCalendarYears: missingYears(context),
  };
}

/** A rule as the window names it, its texts with the numbers in force at `asOf`. */
export function ruleInfo(resources: Resources, rule: AnyRule, asOf: Instant): RuleInfo {
  const { id, dataset, advisory } = rule;
  const clause = clausesOf(rule, resources.documents);
  return { id, dataset, ...ruleTexts(rule, asOf), clause, advisory };
}

export function isPinned(database: ReadableDatabase | WritableDatabase): boolean {
  return readPreference(database, PINNED) === true;
}

export function setPinned(database: WritableDatabase, pinned: boolean): void {
  writePreference(database, PINNED, pinned);
}

const kept = preferences.partial().catch({});
const unset: Preferences = { language: 'zh', theme: 'system', page: '', started: false };

/** What the window keeps; by default where nothing is kept, or nothing that this version understands. */
export function readPreferences(database: ReadableDatabase | WritableDatabase): Preferences {
  const { language, theme, page, started } = kept.parse(readPreference(database, PREFERENCES) ?? {});
  return {
    language: language ?? unset.language,
    theme: theme ?? unset.theme,
    page: page ?? unset.page,
    started: started ?? unset.started,
  };
}

export function changePreferences(
  database: WritableDatabase,
  { language, theme, page, started }: { [Key in keyof Preferences]?: Preferences[Key] | undefined },
): Preferences {
  const before = readPreferences(database);
  const changed = {
    language: language ?? before.language,
    theme: theme ?? before.theme,
    page: page ?? before.page,
    started: started ?? before.started,
  };
  writePreference(database, PREFERENCES, changed);
  return changed;
}
