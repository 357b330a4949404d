import type { AnswerFilter, AnswerPage, AnswerQuery, AnswerRow } from '../contract/answer-list.ts';
import { explain } from '../domain/explain.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { startOf } from '../domain/record-start.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import {
  answersPage,
  countAnswers,
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
  const rulesOf = rulesByDataset(context.resources, ruleSetOf(context.resources, checkedBy(context).scope));
  const wanted = [...rulesOf]
    .filter(([name]) => dataset === null || name === dataset)
    .map(([, rules]) => rules);
  if (answer !== null || rule !== null) {
    const rules = wanted.flat().filter((id) => rule === null || id === rule);
    return countAnswers(context.database, filter, rules);
  }
  // Any rule of a dataset counts its records; those of a dataset without rules are counted nowhere.
  const counting = wanted.flatMap(([first]) => (first === undefined ? [] : [first]));
  return counting.length < wanted.length ? null : countAnswers(context.database, filter, counting);
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
