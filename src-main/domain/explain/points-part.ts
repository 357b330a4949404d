import type { Bilingual } from '../../contract/datasets.ts';
import type { ExplainedPoint, PointsPart } from '../../contract/explanation.ts';
import { type FieldValue, isUnreadable } from '../../contract/values.ts';
import type { Explaining } from '../kinds/kind.ts';
import { answerOf } from './part-answer.ts';

/** A part that lists what was asked for and what the record tells of it; the answer from the judgement. */
export function pointsPart(explaining: Explaining, points: readonly ExplainedPoint[]): PointsPart {
  return { form: 'points', ...answerOf(explaining), points };
}

/** One field with the value that the record states, or a note about its cell. */
export function fieldPoint(
  { facts, title, shown }: Explaining,
  field: string,
  {
    required = null,
    basis = null,
    verdict,
  }: Partial<Pick<ExplainedPoint, 'required' | 'basis'>> & Pick<ExplainedPoint, 'verdict'>,
): ExplainedPoint {
  const value = facts.value(field);
  const stated = value !== undefined && value !== null && !isUnreadable(value);
  return {
    fields: [title(field)],
    told: stated ? shown(field, value) : cellNote(value),
    ...{ stated, required, basis, verdict },
  };
}

/** Whether a cell is filled in, without what it says. */
export function cellNote(value: FieldValue | undefined): Bilingual {
  if (value === undefined) return { zh: '在文件中没有这一列', en: 'not in the file' };
  if (value === null) return { zh: '未填写', en: 'empty' };
  if (value === false) return { zh: '填写为“否”', en: '"no"' };
  if (isUnreadable(value)) {
    return { zh: `无法识别（“${value.unreadable}”）`, en: `unreadable ("${value.unreadable}")` };
  }
  return { zh: '已填写', en: 'filled in' };
}
