import {
  type AnswerFilter,
  type AnswerPage,
  type AnswerQuery,
  type AnswerRow,
  answerFilter,
} from '../contract/answer-list.ts';
import type { View } from '../contract/views.ts';
import { explain } from '../domain/explain.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { startOf } from '../domain/record-start.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import {
  answersPage,
  countAnswers,
  countRecordsOf,
  type RulesByDataset,
  type StoredAnswer,
} from '../store/queries/answers.ts';
import { dateOfKey, keyText } from '../store/queries/finding-key.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, type Resources, ruleSetOf } from './resources.ts';

/**
 * One page of answers, or of records, and where the next goes on. Throws NuanduError `bad-request` for a foreign
 * `after`.
 */
export function listAnswers(context: ReaderContext, query: AnswerQuery): AnswerPage {
  const { resources } = context;
  const { asOf, scope } = checkedBy(context);
  const ruleSet = ruleSetOf(resources, scope);
  const { rows, after } = answersPage(context.database, query, rulesByDataset(resources, ruleSet));
  return {
    rows: rows.map((stored): AnswerRow => {
      const { facts, ruleId, ...told } = stored;
      const dataset = datasetNamed(resources, told.dataset);
      const start = startOf(dataset.start, facts);
      return {
        ...told,
        recordNo: shownRecordNo(dataset, told.recordNo),
        startAt: typeof start === 'number' ? start : null,
        answer: ruleId === null ? null : answerOf(resources, ruleSet, stored, ruleId, asOf),
      };
    }),
    next: after && keyText(after),
    searchedTo: after && dateOfKey(after),
  };
}

/** How many rows a filter means, where the stored tallies tell it; else null. */
export function countAnswersOf(context: ReaderContext, filter: AnswerFilter): number | null {
  const { answer, rule, dataset, text, importId, sheetId } = filter;
  if (text !== null || importId !== null || sheetId !== null) return null;
  if (answer === null && rule === null) {
    const { company, from, to } = filter;
    return recordsIn(context, { company, from, to }, dataset);
  }
  const rulesOf = rulesByDataset(context.resources, ruleSetOf(context.resources, checkedBy(context).scope));
  const rules = [...rulesOf]
    .filter(([name]) => dataset === null || name === dataset)
    .flatMap(([, ids]) => ids)
    .filter((id) => rule === null || id === rule);
  return countAnswers(context.database, filter, rules);
}

/** How many records of one dataset, or of all, a view has, whether rules are about them or not. */
export function recordsIn(context: ReaderContext, view: View, dataset: string | null): number {
  const { database, resources } = context;
  const rulesOf = [...rulesByDataset(resources, ruleSetOf(resources, checkedBy(context).scope))].filter(
    ([name]) => dataset === null || name === dataset,
  );
  // Every record has an answer under every rule of its dataset, so any of these rules counts them all.
  const counting = rulesOf.flatMap(([, [first]]) => (first === undefined ? [] : [first]));
  const without = rulesOf.filter(([, rules]) => rules.length === 0).map(([name]) => name);
  const all = answerFilter.parse(view);
  return countAnswers(database, all, counting) + countRecordsOf(database, view, without);
}

function rulesByDataset({ datasets }: Resources, ruleSet: RuleSet): RulesByDataset {
  return new Map(datasets.map(({ name }) => [name, ruleSet.rulesOf(name).map(({ id }) => id)]));
}

function answerOf(
  resources: Resources,
  ruleSet: RuleSet,
  { dataset, facts }: StoredAnswer,
  ruleId: string,
  asOf: number,
): AnswerRow['answer'] {
  const rule = ruleSet.rulesOf(dataset).find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`an answer of an inactive rule: ${ruleId}`);
  const judgement = ruleSet.judge(rule, facts, asOf);
  const { outcome, dueAt, actualAt } = judgement;
  const { doubt } = explain(
    rule,
    datasetNamed(resources, dataset),
    resources.documents,
    facts,
    judgement,
    ruleSet.contextAt(asOf),
  );
  return { ruleId, outcome, dueAt, actualAt, doubt: doubt?.field ?? null };
}
