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
import { outcomes } from '../../contract/outcomes.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { Instant } from '../../contract/values.ts';
import type { Moment } from '../moment.ts';
import { isBareDate } from '../moment.ts';
import { overdueOf } from '../overdue.ts';
import type { DoubtBody } from './season-unit.ts';
import type { ExplainingUnit } from './unit.ts';

/** What a unit's judgement comes to, as explanations tell it. `field`: title of the field that is in doubt. */
export function unitAnswer(
  { judgement, asOf }: Pick<ExplainingUnit<unknown>, 'judgement' | 'asOf'>,
  field: Bilingual | null = null,
): Pick<ExplainedPart, 'outcome' | 'doubt' | 'overdueMinutes'> {
  const { outcome } = judgement;
  const doubtful = outcomes[outcome].answer === 'undeterminable';
  return {
    outcome,
    doubt: doubtful && field !== null ? { field, found: null } : null,
    overdueMinutes: overdueOf(judgement, asOf),
  };
}

export function pointsOfUnit(
  explaining: ExplainingUnit<unknown>,
  points: readonly ExplainedPoint[],
  field: Bilingual | null = null,
): PointsPart {
  return { form: 'points', ...unitAnswer(explaining, field), points };
}

/** An act by the end of a day; `due` is the 00:00 after it. */
export function dueDayPart(
  explaining: ExplainingUnit<unknown>,
  told: { readonly start: ToldField | null; readonly act: ToldField; readonly dueAt: Instant },
): TimePart {
  const { start, act, dueAt } = told;
  return {
    form: 'time',
    ...unitAnswer(explaining, act.field),
    limit: null,
    counting: 'by',
    start,
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
  return pointsOfUnit(explaining, [point(title, unitWords.notSent, 'unknown', { stated: false })], title);
}

export function toldMoment(moment: Moment | null): ToldMoment {
  return moment === null ? 'empty' : { at: moment.first, bareDate: isBareDate(moment) };
}

export function toldInstant(at: Instant | null): ToldMoment {
  return at === null ? 'empty' : { at, bareDate: false };
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
