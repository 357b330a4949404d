import type { Explanation } from '../contract/explanation.ts';
import type { AnyRule } from '../contract/rules.ts';
import type { Instant } from '../contract/values.ts';
import type { Owner } from '../domain/bindings.ts';
import { explain, explainDerived } from '../domain/explain.ts';
import type { Judgement, RecordFacts } from '../domain/judgement.ts';
import { communityOf, Shape } from '../domain/record-facts.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { judgeUnit, visitOf } from '../domain/units/unit-kinds.ts';
import type { Shapes } from '../store/shapes.ts';
import { parseBody, parseUnit } from '../store/stored-record.ts';
import { datasetNamed, type Resources } from './resources.ts';

/** What is stored of a record, whether rows told it or a rule derived it. */
export interface StoredRecord extends Owner {
  readonly dataset: string;
  /** The rule that derived it; empty where rows told it. */
  readonly derivedBy: string;
  readonly shapeId: number;
  readonly body: string;
}

/** What a rule says of a stored record, and why. */
export interface Judged {
  readonly rule: AnyRule;
  readonly judgement: Judgement;
  readonly explanation: Explanation;
  /** What rows told; nothing where a rule derived the record. */
  readonly facts: RecordFacts;
  readonly community: string | null;
  /** Records that a derived one rests on, the first few. */
  readonly evidence: readonly number[];
  /** The visit on which an inspector answered it; null where records tell it. */
  readonly visitId: number | null;
}

/** By what stored records are judged. */
export interface Judging {
  readonly resources: Resources;
  readonly ruleSet: RuleSet;
  readonly shapes: Shapes;
  readonly asOf: Instant;
}

/** The active rules that say something of a stored record. */
export function rulesFor({ ruleSet }: Pick<Judging, 'ruleSet'>, stored: StoredRecord): readonly AnyRule[] {
  if (stored.derivedBy === '') return ruleSet.rulesOf(stored.dataset);
  return ruleSet.unitRules.filter(({ id }) => id === stored.derivedBy);
}

/** What rows told of a stored record; nothing where a rule derived it. */
export function storedFacts(
  { shapes }: Pick<Judging, 'shapes'>,
  { derivedBy, shapeId, body }: StoredRecord,
): RecordFacts {
  return derivedBy === '' ? shapes.byId(shapeId).facts(parseBody(body)) : new Shape([]).facts([]);
}

/** The community that a stored record is shown under. */
export function storedCommunity(shapes: Shapes, { derivedBy, shapeId, body }: StoredRecord): string | null {
  if (derivedBy !== '') return parseUnit(body).community;
  return communityOf(shapes.byId(shapeId).facts(parseBody(body)));
}

/** Null where the rule is not active, or says nothing of such a record. */
export function judged(judging: Judging, stored: StoredRecord, ruleId: string): Judged | null {
  const { resources, ruleSet, shapes, asOf } = judging;
  const context = ruleSet.contextAt(asOf, stored);
  if (stored.derivedBy !== '') {
    const rule = ruleSet.unitRules.find(({ id }) => id === ruleId && id === stored.derivedBy);
    if (rule === undefined) return null;
    const { facts: body, community, evidence } = parseUnit(stored.body);
    const judgement = judgeUnit(rule, body, context);
    const explanation = explainDerived(rule, body, resources, judgement, context);
    const visitId = visitOf(rule, body);
    return { rule, judgement, explanation, facts: new Shape([]).facts([]), community, evidence, visitId };
  }
  const rule = ruleSet.rulesOf(stored.dataset).find(({ id }) => id === ruleId);
  if (rule === undefined) return null;
  const facts = shapes.byId(stored.shapeId).facts(parseBody(stored.body));
  const judgement = ruleSet.judge(rule, facts, asOf, stored);
  const dataset = datasetNamed(resources, stored.dataset);
  const explanation = explain(rule, dataset, resources.documents, facts, judgement, context);
  return { rule, judgement, explanation, facts, community: communityOf(facts), evidence: [], visitId: null };
}
