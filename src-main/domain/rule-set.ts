import type { Binding } from '../contract/authority-change.ts';
import type { DatasetDefinition } from '../contract/datasets.ts';
import { outcomes, type ViolationKind } from '../contract/outcomes.ts';
import {
  type AnyRule,
  judgesRecords,
  type Rule,
  type SourceDocument,
  type UnitRule,
} from '../contract/rules.ts';
import type { CheckScope, SeasonFile } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import { Bindings, type Owner } from './bindings.ts';
import { judge } from './judge.ts';
import type { Judgement, JudgingContext, RecordFacts, Season } from './judgement.ts';
import { recordAt } from './record-at.ts';
import { dayOfStart, startOf } from './record-start.ts';
import { numbersRestart, seasonsOf, seasonYear } from './season.ts';
import type { DerivingContext } from './units/unit.ts';
import { judgeUnit } from './units/unit-kinds.ts';
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

/** The rules that bind some company in some season under a scope, ready to judge records. */
export class RuleSet {
  /** Active rules whose unit is no row, in the order of the rule pack. */
  readonly unitRules: readonly UnitRule[];
  readonly deriving: DerivingContext;
  readonly #byDataset = new Map<string, { start: readonly string[]; rules: Rule[] }>();
  readonly #calendar: WorkingCalendar;
  readonly #rollForward: boolean;
  readonly #season: (day: number) => Season;
  readonly #bindings: Bindings;
  readonly #active: readonly AnyRule[];
  #contexts: { asOf: Instant; general: JudgingContext; owned: Map<string, JudgingContext> } | null = null;

  constructor(
    datasets: readonly DatasetDefinition[],
    rules: readonly AnyRule[],
    documents: readonly SourceDocument[],
    calendar: WorkingCalendar,
    season: SeasonFile,
    scope: CheckScope,
    exceptions: readonly Binding[] = [],
  ) {
    this.#bindings = new Bindings(documents, scope, exceptions);
    const { anywhere } = this.#bindings;
    this.#calendar = calendar;
    this.#rollForward = scope.rollForward;
    this.#season = seasonsOf(scope, season);
    this.deriving = {
      season: (year) => this.#season(numbersRestart(year, season)),
      numbersRestart: (year) => numbersRestart(year, season),
      seasonOf: (day) => seasonYear(day, season),
      datasetTitle: (dataset) => datasets.find(({ name }) => name === dataset)?.title.zh ?? dataset,
    };
    const active = rules.filter(({ sources }) => sources.some(({ document }) => anywhere.has(document)));
    this.#active = active;
    this.unitRules = active.filter((rule): rule is UnitRule => !judgesRecords(rule));
    const recordRules = active.filter(judgesRecords);
    for (const { name, start } of datasets) {
      this.#byDataset.set(name, { start, rules: recordRules.filter(({ dataset }) => dataset === name) });
    }
  }

  /** All active rules that tell of a dataset: those that judge its records, then those that judge what they derive. */
  allRulesOf(dataset: string): readonly AnyRule[] {
    return [...this.rulesOf(dataset), ...this.unitRules.filter((rule) => rule.dataset === dataset)];
  }

  /** Active rules that judge the records of a dataset, in the order of the rule pack. */
  rulesOf(dataset: string): readonly Rule[] {
    return this.#of(dataset).rules;
  }

  /** Day of a record's starting moment; null where it has none. */
  startDay(dataset: string, facts: RecordFacts): number | null {
    return dayOfStart(startOf(this.#of(dataset).start, facts));
  }

  /**
   * What judging at `asOf` depends on for a company in a season; without them, where only the documents bind that are
   * chosen for all.
   */
  contextAt(asOf: Instant, owner: Owner | null = null): JudgingContext {
    if (this.#contexts?.asOf !== asOf) {
      const general = this.#contextOf(asOf, this.#bindings.general);
      this.#contexts = { asOf, general, owned: new Map() };
    }
    const { general, owned } = this.#contexts;
    if (owner === null || this.#bindings.areGeneral) return general;
    const key = `${owner.season} ${owner.company}`;
    const known = owned.get(key) ?? this.#contextOf(asOf, this.#bindings.of(owner));
    owned.set(key, known);
    return known;
  }

  #contextOf(asOf: Instant, binding: ReadonlySet<string>): JudgingContext {
    const released = this.#active.filter(
      ({ sources }) => !sources.some(({ document }) => binding.has(document)),
    );
    return {
      asOf,
      calendar: this.#calendar,
      rollForward: this.#rollForward,
      binds: (document) => binding.has(document),
      released: new Set(released.map(({ id }) => id)),
      season: this.#season,
    };
  }

  /** What one active rule says of a record; for explanations. */
  judge(rule: Rule, facts: RecordFacts, asOf: Instant, owner: Owner | null = null): Judgement {
    return judge(rule, recordAt(this.#of(rule.dataset).start, facts, this.contextAt(asOf, owner)));
  }

  check(dataset: string, facts: RecordFacts, context: JudgingContext): RecordCheck {
    const { start, rules } = this.#of(dataset);
    const found: FoundAnswers = { outcomes: '', violations: [], pending: [] };
    const record = recordAt(start, facts, context);
    for (const rule of rules) addAnswer(found, rule.id, judge(rule, record));
    const { outcomes: letters, violations, pending } = found;
    const { from: holdsFrom, until: holdsUntil } = record.stretch;
    return { outcomes: letters, violations, pending, holdsFrom, holdsUntil };
  }

  /** What an active rule says of a unit that it derived. Throws a RangeError for a rule that is not active. */
  checkUnit(rule: string, body: object, context: JudgingContext): RecordCheck {
    const judgement = judgeUnit(this.unitRuleNamed(rule), body, context);
    const found: FoundAnswers = { outcomes: '', violations: [], pending: [] };
    addAnswer(found, rule, judgement);
    const { holdsFrom, holdsUntil } = judgement;
    return { ...found, holdsFrom, holdsUntil };
  }

  unitRuleNamed(id: string): UnitRule {
    const found = this.unitRules.find((rule) => rule.id === id);
    if (found === undefined) throw new RangeError(`no active rule ${id} derives anything`);
    return found;
  }

  #of(dataset: string): { start: readonly string[]; rules: Rule[] } {
    const found = this.#byDataset.get(dataset);
    if (found === undefined) throw new RangeError(`unknown dataset: ${dataset}`);
    return found;
  }
}

interface FoundAnswers {
  outcomes: string;
  readonly violations: (RuleAnswer & { kind: ViolationKind })[];
  readonly pending: RuleAnswer[];
}

function addAnswer(found: FoundAnswers, rule: string, { outcome, from, dueAt, actualAt }: Judgement): void {
  found.outcomes += outcomes[outcome].letter;
  if (outcome === 'late' || outcome === 'missing' || outcome === 'wrong') {
    found.violations.push({ rule, kind: outcome, from, dueAt, actualAt });
  } else if (outcome === 'pending') found.pending.push({ rule, from, dueAt, actualAt });
}
