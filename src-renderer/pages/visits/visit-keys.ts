import { type VisitAnswer, type VisitItem, visitAnswers } from '../../../src-main/contract/visits.ts';

/** `1`, `2` and `3` are the answers in their order. */
export function answerOfKey(key: string): VisitAnswer | null {
  return /^[1-9]$/.test(key) ? (visitAnswers[Number(key) - 1] ?? null) : null;
}

/** The next item after one that is not answered, from the beginning again after the last; null where all are. */
export function nextOpen(
  items: readonly Pick<VisitItem, 'id' | 'answer'>[],
  after: string | null,
): string | null {
  const at = items.findIndex(({ id }) => id === after);
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(({ answer }) => answer === null)?.id ?? null;
}
