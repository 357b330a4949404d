import type { ExplainedPart } from '../../contract/explanation.ts';
import type { UnitRule } from '../../contract/rules.ts';
import type { UnitCheck } from '../../contract/unit-checks.ts';
import { type Judgement, type JudgingContext, Stretch, settle } from '../judgement.ts';
import { coverage } from './coverage.ts';
import { episodes } from './episodes.ts';
import { type InspectionBody, inspection } from './inspection.ts';
import { match } from './match.ts';
import { oncePerPeriod } from './once-per-period.ts';
import { recurrence } from './recurrence.ts';
import { refund } from './refund.ts';
import { reporting } from './reporting.ts';
import type { CompanyRecords, DerivingContext, ExplainingUnit, Unit, UnitKind } from './unit.ts';

const kinds = { coverage, oncePerPeriod, match, recurrence, episodes, reporting, refund, inspection };

/** Every kind takes only the checks and bodies that it made itself; the compiler cannot follow that through a table. */
function kindOf({ check }: UnitRule): UnitKind<UnitCheck, object> {
  return kinds[check.kind] as unknown as UnitKind<UnitCheck, object>;
}

/** Datasets whose records a unit rule looks at, its own first. */
export function datasetsOf(rule: UnitRule): string[] {
  return [...new Set([rule.dataset, ...kindOf(rule).datasets(rule.check)])];
}

/** The units of one company under a rule, whatever `asOf`. */
export function deriveUnits(
  rule: UnitRule,
  records: CompanyRecords,
  context: DerivingContext,
): Iterable<Unit<object>> {
  return kindOf(rule).derive(rule, rule.check, records, context);
}

/** What a rule says of a unit that it derived. */
export function judgeUnit(rule: UnitRule, body: object, context: JudgingContext): Judgement {
  if (context.released.has(rule.id)) return settle(new Stretch(context.asOf), 'notApplicable');
  return kindOf(rule).judge(rule, rule.check, body, context);
}

/** Every field that a unit rule looks at, with its dataset, and every parameter that it names. */
export function looksAt(rule: UnitRule): ReturnType<UnitKind<UnitCheck, object>['looksAt']> {
  return kindOf(rule).looksAt(rule.check, rule.dataset);
}

/** Why a unit's judgement is what it is, as parts of an explanation. */
export function explainUnit(
  explaining: ExplainingUnit<object> & { readonly rule: UnitRule },
): ExplainedPart[] {
  const { rule } = explaining;
  return kindOf(rule).explain(rule.check, explaining);
}

/** Whether `dueAt` of a unit rule's answers is the 00:00 after the last day in time. */
export function endsUnitWithDay({ check }: UnitRule): boolean {
  return check.kind !== 'episodes';
}

/** Whether a rule derives units also of seasons of which a company told nothing. */
export function judgesSilence({ check }: UnitRule): boolean {
  return check.kind === 'reporting';
}

/** The visit on which a unit was seen; null where records tell it. `body` is one that the rule derived. */
export function visitOf({ check }: UnitRule, body: object): number | null {
  return check.kind === 'inspection' ? (body as InspectionBody).visitId : null;
}
