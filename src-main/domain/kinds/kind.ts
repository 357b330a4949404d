import type { Bilingual, FieldDefinition } from '../../contract/datasets.ts';
import type { ExplainedPart, ToldField } from '../../contract/explanation.ts';
import type { LimitUnit, Rule } from '../../contract/rules.ts';
import type { FieldValue } from '../../contract/values.ts';
import type { Judgement } from '../judgement.ts';
import type { RecordAt } from '../record-at.ts';

/** A field that a check or a condition looks at, and what it must be able to hold. */
export interface FieldUse {
  readonly field: string;
  readonly as: 'moment' | 'class' | 'yesNo' | 'number' | 'any';
  /** Classes that are asked for. */
  readonly classes?: readonly string[];
  /** Without its column the rule can determine nothing, or not everything. */
  readonly needed: boolean;
  /** Without its column the rule does not apply, whatever else needs it. */
  readonly elseNotApplicable?: true;
}

/** A parameter that a check or a condition names, and the units it can be told in. */
export interface ParameterUse {
  readonly name: string;
  readonly units: readonly LimitUnit[];
}

export const elapsedUnits = ['minutes', 'hours'] as const;
export const dateUnits = ['days', 'workingDays', 'months'] as const;

/** What a part of an explanation is made of. `judgement` is that of the same rule, facts and context. */
export interface Explaining extends RecordAt {
  readonly rule: Rule;
  readonly judgement: Judgement;
  /** Null for a field that the dataset does not have. */
  readonly definition: (field: string) => FieldDefinition | null;
  readonly title: (field: string) => Bilingual;
  /** A moment as the record tells it, under the field's title. */
  readonly moment: (field: string) => ToldField;
  /** A value as people write it, with personal data masked. */
  readonly shown: (field: string, value: FieldValue) => Bilingual;
}

/**
 * What makes one kind of rule: how a check of this kind is judged, explained, and what it looks at. Pure; one file per
 * kind, listed in `kinds.ts`.
 */
export interface Kind<Check> {
  /** The record's stretch collects every moment at which the answer may change. */
  judge(rule: Rule, check: Check, record: RecordAt): Judgement;
  explain(check: Check, explaining: Explaining): ExplainedPart[];
  fields(check: Check): FieldUse[];
  parameters(check: Check): ParameterUse[];
  /**
   * Whether an act is in time on the whole of its last day, so that `dueAt` is the 00:00 after it, exclusive; otherwise
   * `dueAt` is a moment of its own. (Rule catalogue, "How time is counted".)
   */
  endsWithDay(check: Check, rule: Rule): boolean;
  /**
   * From when on the duty is owed: from the record's start; from another moment, which the kind itself looks for; or
   * before the record starts.
   */
  owed(check: Check): 'fromStart' | 'fromMoment' | 'beforeStart';
}
