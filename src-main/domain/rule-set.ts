import type { DatasetDefinition } from '../contract/datasets.ts';
import { outcomes, type ViolationKind } from '../contract/outcomes.ts';
import type { Rule, SourceDocument } from '../contract/rules.ts';
import type { CheckScope, SeasonFile } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import { judge } from './judge.ts';
import type { Judgement, JudgingContext, RecordFacts, Season } from './judgement.ts';
import { recordAt } from './record-at.ts';
import { dayOfStart, startOf } from './record-start.ts';
import { seasonsOf } from './season.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** One breach or one open deadline of a record. */
export interface RuleAnswer {
  readonly rule: string;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
}

/** Everything that the rules of its dataset say of one record at one moment. */
export interface RecordCheck {
  /** One outcome letter per rule, in the order of `rulesOf(dataset)`. */
  readonly outcomes: string;
  readonly violations: readonly (RuleAnswer & { readonly kind: ViolationKind })[];
  readonly pending: readonly RuleAnswer[];
  /** All outcomes hold for `asOf` from here (inclusive) … */
  readonly holdsFrom: Instant;
  /** … to here (exclusive). */
  readonly holdsUntil: Instant;
}

/** Ids of the documents that bind a company in a scope. */
export function bindingDocuments(documents: readonly SourceDocument[], scope: CheckScope): string[] {
  const binds = ({ id, level, alwaysBinds }: SourceDocument) =>
    alwaysBinds ||
    (level === 'statute' ? scope.statutes.includes(id) : (scope.documents?.includes(id) ?? true));
  return documents.filter(binds).map(({ id }) => id);
}

/** The rules that are active in a scope, ready to judge records. */
export class RuleSet {
  readonly #byDataset = new Map<string, { start: readonly string[]; rules: Rule[] }>();
  readonly #calendar: WorkingCalendar;
  readonly #rollForward: boolean;
  readonly #binds: (document: string) => boolean;
  readonly #season: (day: number) => Season;

  constructor(
    datasets: readonly DatasetDefinition[],
    rules: readonly Rule[],
    documents: readonly SourceDocument[],
    calendar: WorkingCalendar,
    season: SeasonFile,
    scope: CheckScope,
  ) {
    const binding = new Set(bindingDocuments(documents, scope));
    this.#binds = (document) => binding.has(document);
    this.#calendar = calendar;
    this.#rollForward = scope.rollForward;
    this.#season = seasonsOf(scope, season);
    for (const { name, start } of datasets) {
      const active = rules.filter(
        (rule) => rule.dataset === name && rule.sources.some(({ document }) => binding.has(document)),
      );
      this.#byDataset.set(name, { start, rules: active });
    }
  }

  /** Active rules of a dataset, in the order of the rule pack. */
  rulesOf(dataset: string): readonly Rule[] {
    return this.#of(dataset).rules;
  }

  /** Day of a record's starting moment; null where it has none. */
  startDay(dataset: string, facts: RecordFacts): number | null {
    return dayOfStart(startOf(this.#of(dataset).start, facts));
  }

  contextAt(asOf: Instant): JudgingContext {
    return {
      asOf,
      calendar: this.#calendar,
      rollForward: this.#rollForward,
      binds: this.#binds,
      season: this.#season,
    };
  }

  /** What one active rule says of a record; for explanations. */
  judge(rule: Rule, facts: RecordFacts, asOf: Instant): Judgement {
    return judge(rule, recordAt(this.#of(rule.dataset).start, facts, this.contextAt(asOf)));
  }

  check(dataset: string, facts: RecordFacts, context: JudgingContext): RecordCheck {
    const { start, rules } = this.#of(dataset);
    const violations: (RuleAnswer & { kind: ViolationKind })[] = [];
    const pending: RuleAnswer[] = [];
    const record = recordAt(start, facts, context);
    let letters = '';
    for (const rule of rules) {
      const { outcome, from, dueAt, actualAt } = judge(rule, record);
      letters += outcomes[outcome].letter;
      if (outcome === 'late' || outcome === 'missing' || outcome === 'wrong') {
        violations.push({ rule: rule.id, kind: outcome, from, dueAt, actualAt });
      } else if (outcome === 'pending') pending.push({ rule: rule.id, from, dueAt, actualAt });
    }
    const { from: holdsFrom, until: holdsUntil } = record.stretch;
    return { outcomes: letters, violations, pending, holdsFrom, holdsUntil };
  }

  #of(dataset: string): { start: readonly string[]; rules: Rule[] } {
    const found = this.#byDataset.get(dataset);
    if (found === undefined) throw new RangeError(`unknown dataset: ${dataset}`);
    return found;
  }
}
