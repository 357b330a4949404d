import { formatMinute } from '../contract/beijing-time.ts';
import type { Bilingual, DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import type { CitedClause, Explanation, ToldMoment } from '../contract/explanation.ts';
import type { AnyRule, Rule, SourceDocument, UnitRule } from '../contract/rules.ts';
import { countedText } from '../contract/texts/counted.ts';
import { type FieldValue, isUnreadable } from '../contract/values.ts';
import { answerOf } from './explain/part-answer.ts';
import type { Judgement, JudgingContext, RecordFacts } from './judgement.ts';
import type { Explaining } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { maskField } from './mask-field.ts';
import { isBareDate, momentOf } from './moment.ts';
import { overdueOf } from './overdue.ts';
import { recordAt } from './record-at.ts';
import { ruleTexts } from './rule-texts.ts';
import { datasetsOf, explainUnit } from './units/unit-kinds.ts';

/**
 * Why `judgement` is what it is: clauses, and for each part limit, start, every counted and every skipped day, deadline
 * and act, or what was asked for and what the record tells of it. Pure; `judgement` must be that of the same rule, facts
 * and context. Personal data are masked.
 */
export function explain(
  rule: Rule,
  dataset: DatasetDefinition,
  documents: readonly SourceDocument[],
  facts: RecordFacts,
  judgement: Judgement,
  context: JudgingContext,
): Explanation {
  const explaining = explainingOf(rule, dataset, facts, judgement, context);
  return {
    ruleId: rule.id,
    requirement: ruleTexts(rule, context.asOf).requirement,
    ...bindingClauses(rule, documents, context),
    advisory: rule.advisory,
    parts: kindOf(rule.check).explain(rule.check, explaining),
    ...answerOf(explaining),
    asOf: context.asOf,
  };
}

/** The same for a unit that a rule derived from records; `datasets` and `documents` name what it looks at. */
export function explainDerived(
  rule: UnitRule,
  body: object,
  { datasets, documents }: { datasets: readonly DatasetDefinition[]; documents: readonly SourceDocument[] },
  judgement: Judgement,
  context: JudgingContext,
): Explanation {
  const untitled = (name: string): Bilingual => ({ zh: name, en: name });
  const definition = (dataset: string) => datasets.find(({ name }) => name === dataset);
  const among = [rule.dataset, ...datasetsOf(rule)];
  const parts = explainUnit({
    ...{ rule, body, judgement, asOf: context.asOf },
    // What is in doubt may be a field of any list that the rule looks at.
    fieldTitle: (dataset, field) =>
      [dataset, ...among].flatMap((one) => definition(one)?.fields ?? []).find(({ name }) => name === field)
        ?.title ?? untitled(field),
    datasetTitle: (dataset) => definition(dataset)?.title ?? untitled(dataset),
  });
  const deciding = parts.find(({ doubt }) => doubt !== null) ?? parts[0];
  return {
    ruleId: rule.id,
    requirement: ruleTexts(rule, context.asOf).requirement,
    ...bindingClauses(rule, documents, context),
    advisory: rule.advisory,
    parts,
    outcome: judgement.outcome,
    doubt: deciding?.doubt ?? null,
    overdueMinutes: overdueOf(judgement, context.asOf),
    asOf: context.asOf,
  };
}

function explainingOf(
  rule: Rule,
  dataset: DatasetDefinition,
  facts: RecordFacts,
  judgement: Judgement,
  context: JudgingContext,
): Explaining {
  const definition = (field: string) => dataset.fields.find(({ name }) => name === field) ?? null;
  const title = (field: string): Bilingual => definition(field)?.title ?? { zh: field, en: field };
  return {
    ...recordAt(dataset.start, facts, context),
    ...{ rule, judgement, definition, title },
    moment: (field) => ({ field: title(field), told: toldMoment(facts.value(field)) }),
    shown: (field, value) => shownValue(definition(field), value),
  };
}

function bindingClauses(
  rule: AnyRule,
  documents: readonly SourceDocument[],
  { binds, released }: JudgingContext,
): Pick<Explanation, 'clauses' | 'released'> {
  const clauses = citedClauses(rule, documents);
  if (released.has(rule.id)) return { clauses, released: true };
  return { clauses: clauses.filter(({ document }) => binds(document)), released: false };
}

/** The clauses that a rule stands on, ready to be cited. Throws a RangeError for a document that is not in the library. */
export function citedClauses(
  rule: Pick<AnyRule, 'sources'>,
  documents: readonly SourceDocument[],
): CitedClause[] {
  return rule.sources.map(({ document, article }) => {
    const source = documents.find(({ id }) => id === document);
    if (source === undefined) throw new RangeError(`unknown document: ${document}`);
    return { document, article, title: source.title, level: source.level };
  });
}

function toldMoment(value: FieldValue | undefined): ToldMoment {
  if (isUnreadable(value)) return value;
  const moment = momentOf(value);
  if (moment === null) return 'empty';
  if (typeof moment === 'string') return 'notSupplied';
  return { at: moment.first, bareDate: isBareDate(moment) };
}

/** A readable value as people write it, with personal data masked. */
function shownValue(field: FieldDefinition | null, value: FieldValue): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '“是”', en: '"yes"' } : { zh: '“否”', en: '"no"' };
  if (typeof value === 'string' && field?.type === 'class') {
    return { zh: `“${field.vocabulary?.[value]?.[0] ?? value}”`, en: `"${value}"` };
  }
  if (typeof value === 'number' && field?.type === 'number') return countedText(value, field.unit);
  const text = shownText(field, value);
  return { zh: text, en: text };
}

function shownText(field: FieldDefinition | null, value: Exclude<FieldValue, boolean>): string {
  if (value === null || isUnreadable(value)) return '';
  if (typeof value === 'number') return field?.type === 'datetime' ? formatMinute(value) : String(value);
  return field === null ? value : maskField(field, value);
}
