import { numberText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import type { Change } from './change.ts';

/** A change by arrow and number, read aloud in words. */
export function ChangeText({ change, inPoints = false }: { change: Change; inPoints?: boolean }) {
  const { overview } = useTexts();
  const { direction } = change;
  if (direction === 'same') return overview.same;
  const amount = inPoints ? overview.points(change.amount.toFixed(1)) : numberText(change.amount);
  return (
    <>
      <span className="visually-hidden">{direction === 'up' ? overview.upAloud : overview.downAloud} </span>
      <span aria-hidden="true">{direction === 'up' ? '↑ ' : '↓ '}</span>
      {amount}
    </>
  );
}
