import {
  type AnswerFilter,
  type AnswerPage,
  type AnswerQuery,
  type AnswerRow,
  answerFilter,
} from '../contract/answer-list.ts';
import type { AnyRule } from '../contract/rules.ts';
import type { View } from '../contract/views.ts';
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
import { Shapes } from '../store/shapes.ts';
import { type Judging, judged, storedFacts } from './judged.ts';
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
  const judging = { resources, ruleSet, asOf, shapes: new Shapes(context.database.connection) };
  const { rows, after } = answersPage(context.database, query, rulesByDataset(resources, ruleSet));
  return {
    rows: rows.map((stored): AnswerRow => {
      const { ruleId, body: _b, shapeId: _s, derivedBy: _r, season: _n, ...told } = stored;
      const dataset = datasetNamed(resources, told.dataset);
      const start = startOf(dataset.start, storedFacts(judging, stored));
      return {
        ...told,
        recordNo: shownRecordNo(dataset, told.recordNo),
        startAt: typeof start === 'number' ? start : null,
        answer: ruleId === null ? null : answerOf(judging, stored, ruleId),
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
    .flatMap(([, { judging, deriving }]) => [...judging, ...deriving])
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
  const counting = rulesOf.flatMap(([, { judging }]) => judging.slice(0, 1));
  const without = rulesOf.filter(([, { judging }]) => judging.length === 0).map(([name]) => name);
  const all = answerFilter.parse(view);
  return countAnswers(database, all, counting) + countRecordsOf(database, view, without);
}

function rulesByDataset({ datasets }: Resources, ruleSet: RuleSet): RulesByDataset {
  const ids = (rules: readonly AnyRule[]) => rules.map(({ id }) => id);
  return new Map(
    datasets.map(({ name }) => {
      const deriving = ruleSet.unitRules.filter(({ dataset }) => dataset === name);
      return [name, { judging: ids(ruleSet.rulesOf(name)), deriving: ids(deriving) }];
    }),
  );
}

function answerOf(judging: Judging, stored: StoredAnswer, ruleId: string): AnswerRow['answer'] {
  const found = judged(judging, stored, ruleId);
  if (found === null) throw new Error(`an answer of an inactive rule: ${ruleId}`);
  const { outcome, dueAt, actualAt } = found.judgement;
  return { ruleId, outcome, dueAt, actualAt, doubt: found.explanation.doubt?.field ?? null };
}
