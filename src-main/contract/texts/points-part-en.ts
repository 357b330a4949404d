import type { ExplainedPoint, PointsPart } from '../explanation.ts';
import { basesEn } from './bases.ts';

const list = new Intl.ListFormat('en');

/** What the record tells of the points that are in order, where others are not. */
export function pointsInOrderEn({ points, outcome }: PointsPart): string {
  const good = outcome === 'compliant' ? [] : points.filter(({ verdict }) => verdict === 'ok');
  return good.length === 0 ? '' : `${told(good)}.`;
}

/** What came of it; of advice, what should have been. Nothing where nothing can be determined. */
export function pointsEn({ points, outcome }: PointsPart, advisory: boolean): string {
  if (outcome === 'compliant') return `${told(points)}, as required.`;
  const bad = points.filter(({ verdict }) => verdict === 'bad');
  if (bad.length === 0) return '';
  const groups = [...Map.groupBy(bad, (point) => asked(point, advisory))];
  return groups.map(([what, alike]) => `${told(alike)}${what}.`).join(' ');
}

function asked({ required, basis }: ExplainedPoint, advisory: boolean): string {
  if (required === null) return ', not as required';
  return `; it ${advisory ? 'should' : 'must'} ${required.en}${basis === null ? '' : ` (${basesEn[basis]})`}`;
}

/** Points of which the same is told stand together. */
function told(points: readonly ExplainedPoint[]): string {
  const byTold = Map.groupBy(points, ({ told }) => told.en);
  return [...byTold]
    .map(([text, alike]) => {
      const labels = list.format(alike.map(named));
      return `${labels} ${alike.length === 1 ? 'is' : 'are'} ${text}`;
    })
    .join(', ');
}

function named({ fields }: ExplainedPoint): string {
  return fields.map(({ en }) => `"${en}"`).join(' or ');
}
