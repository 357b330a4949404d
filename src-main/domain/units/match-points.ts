import { dayOf, formatDate, formatMinute, startOfDay } from '../../contract/beijing-time.ts';
import type { Bilingual } from '../../contract/datasets.ts';
import type { ExplainedPoint } from '../../contract/explanation.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { Told } from '../../contract/unit-checks.ts';
import { type Instant, isUnreadable } from '../../contract/values.ts';
import type { RecordFacts } from '../judgement.ts';
import { isBareDate, type Moment, momentOf } from '../moment.ts';
import { point } from './explain-unit.ts';

/** What one demand on the matching record came to, and what it was seen from. */
export interface MatchedPoint {
  readonly field: string;
  readonly outcome: 'compliant' | 'missing' | 'wrong' | 'notSupplied' | 'valueEmpty' | 'unreadable';
  /** The field that it is held against, where that is what tells nothing. */
  readonly doubtful?: string;
  /** What the record tells, where a date or a yes or no is asked for; names and numbers are not repeated here. */
  readonly found: Moment | boolean | null;
  /** The date that it was held against. */
  readonly limit: Moment | null;
}

/** What a record tells of one demand. `asked`: the moment for which the question is put. */
export function matchedPoint(told: Told, facts: RecordFacts, asked: Instant): MatchedPoint {
  const { field } = told;
  const value = facts.value(field);
  const nothing = { field, found: null, limit: null };
  if (value === undefined) return { ...nothing, outcome: 'notSupplied' };
  if (isUnreadable(value)) return { ...nothing, outcome: 'unreadable' };
  if (value === null) return { ...nothing, outcome: 'missing' };
  if ('filled' in told) return { ...nothing, outcome: 'compliant' };
  if ('is' in told) {
    return typeof value === 'boolean'
      ? { ...nothing, outcome: value === told.is ? 'compliant' : 'wrong', found: value }
      : { ...nothing, outcome: 'unreadable' };
  }
  const found = momentOf(value);
  if (found === null || typeof found === 'string') return { ...nothing, outcome: 'unreadable' };
  if ('notBefore' in told) {
    const inTime = dayOf(found.last) >= dayOf(asked);
    const day = startOfDay(dayOf(asked));
    return {
      field,
      outcome: inTime ? 'compliant' : 'wrong',
      found,
      limit: { first: day, last: day + 86_399 },
    };
  }
  const limit = momentOf(facts.value(told.notAfter));
  if (limit === null || typeof limit === 'string') {
    return { ...nothing, outcome: limit ?? 'valueEmpty', found, doubtful: told.notAfter };
  }
  const inTime = dayOf(found.first) <= dayOf(limit.last);
  return { field, outcome: inTime ? 'compliant' : 'wrong', found, limit };
}

/** The demand on which a record fails, or else the one that cannot be told; null: it tells all that it must. */
export function worstPoint(points: readonly MatchedPoint[]): MatchedPoint | null {
  const isBreach = ({ outcome }: { outcome: Outcome }) => outcomes[outcome].answer === 'violation';
  return points.find(isBreach) ?? points.find(({ outcome }) => outcome !== 'compliant') ?? null;
}

/** A demand and what the record tells of it. `title` tells that of a field. */
export function explainedPoint(
  told: Told,
  { outcome, found, limit }: MatchedPoint,
  title: (field: string) => Bilingual,
): ExplainedPoint {
  const { answer } = outcomes[outcome];
  const verdict = answer === 'compliant' ? 'ok' : answer === 'violation' ? 'bad' : 'unknown';
  const required = requiredBy(told, limit, title);
  const label = title(told.field);
  if (found === null) return point(label, notes[outcome], verdict, { required, stated: false });
  const text = typeof found === 'boolean' ? (found ? unitWords.yes : unitWords.no) : momentText(found);
  return point(label, text, verdict, { required });
}

function requiredBy(told: Told, limit: Moment | null, title: (field: string) => Bilingual): Bilingual | null {
  if ('is' in told) return told.is ? unitWords.yesNeeded : unitWords.noNeeded;
  if ('filled' in told || limit === null) return null;
  const text = momentText(limit);
  if ('notBefore' in told) return { zh: `不早于 ${text}`, en: `be no earlier than ${text}` };
  const other = title(told.notAfter);
  return { zh: `不晚于“${other.zh}”（${text}）`, en: `be no later than "${other.en}" (${text})` };
}

function momentText(moment: Moment): string {
  return isBareDate(moment) ? formatDate(dayOf(moment.first)) : formatMinute(moment.first);
}

const notes: Readonly<Record<MatchedPoint['outcome'], Bilingual>> = {
  compliant: { zh: '已填写', en: 'filled in' },
  wrong: { zh: '不符合', en: 'not as required' },
  missing: { zh: '未填写', en: 'empty' },
  valueEmpty: { zh: '未填写', en: 'empty' },
  notSupplied: { zh: '在文件中没有这一列', en: 'not in the file' },
  unreadable: { zh: '无法识别', en: 'unreadable' },
};
