import { formatDate } from '../contract/beijing-time.ts';
import { rateWithoutExcused } from '../contract/rates.ts';
import type { Figures, View } from '../contract/views.ts';
import type { Freshness, Week } from '../contract/window.ts';
import { excusedByRule } from '../store/queries/finding-states.ts';
import { lastImports } from '../store/queries/import-history.ts';
import {
  addedOutcomes,
  answerCounts,
  recordsByDataset,
  recordsByRule,
  tallies,
  weeklyTallies,
} from '../store/queries/tallies.ts';
import { countingRules } from './counting-rules.ts';
import { recordsIn } from './list-answers.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { ruleSetOf } from './resources.ts';
import { advisoryRules } from './summary.ts';

/** The answers of a view over all companies and rules, and how many records there are. */
export function figuresOf(context: ReaderContext, view: View): Figures {
  const all = tallies(context.database, view);
  const advisory = advisoryRules(context);
  const isRated = ({ ruleId }: { ruleId: string }) => !advisory.has(ruleId);
  const rated = addedOutcomes(all.filter(isRated));
  const excuses = excusedByRule(context.database, view);
  const excused = (rows: typeof excuses) => rows.reduce((total, row) => total + row.excused, 0);
  return {
    ...answerCounts(addedOutcomes(all), rated),
    excused: excused(excuses),
    rateWithoutExcused: rateWithoutExcused({
      ...answerCounts(rated),
      excused: excused(excuses.filter(isRated)),
    }),
    records: recordsIn(context, view, null),
  };
}

/** The same by the week in which the records start, of one rule or of all. */
export function weeksOf(context: ReaderContext, view: View & { rule: string | null }): Week[] {
  const { rule } = view;
  return weeklyTallies(context.database, view, rule, advisoryRules(context)).map((week) => {
    const { monday, outcomes, rated } = week;
    const from = formatDate(monday);
    const to = formatDate(monday + 6);
    const within = {
      company: view.company,
      from: view.from !== null && view.from > from ? view.from : from,
      to: view.to !== null && view.to < to ? view.to : to,
    };
    const records =
      rule === null
        ? recordsIn(context, within, null)
        : recordsByRule(context.database, within, [rule]).reduce((total, each) => total + each.records, 0);
    return { ...answerCounts(outcomes, rated), monday: from, records };
  });
}

/**
 * Until when each company has told something of each dataset, by company and dataset. Registers, whose records have no
 * day, are told until no day, and the authority's own lists are sent by nobody.
 */
export function freshnessOf(context: ReaderContext): Freshness[] {
  const { database, resources } = context;
  const counting = countingRules(resources, ruleSetOf(resources, checkedBy(context).scope));
  const dated = resources.datasets.filter(({ source, start }) => source === 'company' && start.length > 0);
  const sent = new Set(dated.map(({ name }) => name));
  const last = new Map(
    lastImports(database).map(({ company, dataset, importedAt }) => [`${dataset} ${company}`, importedAt]),
  );
  return recordsByDataset(database, counting)
    .filter(({ dataset }) => sent.has(dataset))
    .map(({ company, dataset, records, lastDay }) => ({
      ...{ company, dataset, records },
      lastDay: lastDay === null ? null : formatDate(lastDay),
      lastImportAt: last.get(`${dataset} ${company}`) ?? 0,
    }));
}
