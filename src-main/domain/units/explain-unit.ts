import { formatMinute } from '../../contract/beijing-time.ts';
import type { Bilingual } from '../../contract/datasets.ts';
import type {
  ExplainedPart,
  ExplainedPoint,
  PointsPart,
  TimePart,
  ToldField,
  ToldMoment,
} from '../../contract/explanation.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { Instant } from '../../contract/values.ts';
import type { Moment } from '../moment.ts';
import { isBareDate } from '../moment.ts';
import { overdueOf } from '../overdue.ts';
import type { DoubtBody } from './season-unit.ts';
import type { ExplainingUnit } from './unit.ts';

/** What a part comes to: what the whole does unless it is told otherwise. */
interface PartOutcome {
  readonly outcome?: Outcome;
  /** Title of the field that is in doubt. */
  readonly field?: Bilingual | null;
}

/** What a unit's judgement, or one part of it, comes to, as explanations tell it. */
export function unitAnswer(
  { judgement, asOf }: Pick<ExplainingUnit<unknown>, 'judgement' | 'asOf'>,
  { outcome = judgement.outcome, field = null }: PartOutcome = {},
): Pick<ExplainedPart, 'outcome' | 'doubt' | 'overdueMinutes'> {
  const doubtful = outcomes[outcome].answer === 'undeterminable';
  return {
    outcome,
    doubt: doubtful && field !== null ? { field, found: null } : null,
    overdueMinutes: overdueOf({ ...judgement, outcome }, asOf),
  };
}

export function pointsOfUnit(
  explaining: ExplainingUnit<unknown>,
  points: readonly ExplainedPoint[],
  partOutcome: PartOutcome = {},
): PointsPart {
  return { form: 'points', ...unitAnswer(explaining, partOutcome), points };
}

/** An act by the end of a day; `due` is the 00:00 after it. */
export function dueDayPart(
  explaining: ExplainingUnit<unknown>,
  told: { readonly act: ToldField; readonly dueAt: Instant; readonly outcome?: Outcome },
): TimePart {
  const { act, dueAt, outcome = explaining.judgement.outcome } = told;
  return {
    form: 'time',
    ...unitAnswer(explaining, { outcome, field: act.field }),
    limit: null,
    counting: 'by',
    start: null,
    by: { field: unitWords.lastDay, told: { at: dueAt - 86_400, bareDate: true } },
    end: null,
    unless: null,
    days: [],
    due: { at: dueAt, inclusive: false },
    act,
  };
}

/** What is asked for and what there is, where both are words of our own. */
export function point(
  label: Bilingual,
  told: Bilingual | string,
  verdict: ExplainedPoint['verdict'],
  more: Partial<Pick<ExplainedPoint, 'required' | 'basis' | 'stated'>> = {},
): ExplainedPoint {
  const text = typeof told === 'string' ? { zh: told, en: told } : told;
  return { fields: [label], told: text, verdict, required: null, basis: null, stated: true, ...more };
}

/** Why nothing can be said of a season: the list or column that is missing. */
export function doubtPart(explaining: ExplainingUnit<DoubtBody>): PointsPart {
  const { list } = explaining.body;
  const title = list === null ? unitWords.list : explaining.datasetTitle(list);
  return pointsOfUnit(explaining, [point(title, unitWords.notSent, 'unknown', { stated: false })], {
    field: title,
  });
}

export function toldMoment(moment: Moment | null): ToldMoment {
  return moment === null ? 'empty' : { at: moment.first, bareDate: isBareDate(moment) };
}

/** Several texts as one. */
export function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}

/** `2025-12-01 10:00 — 14:00`, with the date of the end where it is another one. */
export function spanText(from: Instant, to: Instant): string {
  const [start, end] = [formatMinute(from), formatMinute(to)];
  return `${start} — ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}
