import type { ExplainedPoint, PointsPart } from '../explanation.ts';
import { basesZh } from './bases.ts';

/** What the record tells of the points that are in order, where others are not. */
export function pointsInOrderZh({ points, outcome }: PointsPart): string {
  const good = outcome === 'compliant' ? [] : points.filter(({ verdict }) => verdict === 'ok');
  return good.length === 0 ? '' : `${told(good)}。`;
}

/** What came of it; of advice, what should have been. Nothing where nothing can be determined. */
export function pointsZh({ points, outcome }: PointsPart, advisory: boolean): string {
  if (outcome === 'compliant') return `${told(points)}，符合要求。`;
  const bad = points.filter(({ verdict }) => verdict === 'bad');
  if (bad.length === 0) return '';
  const groups = [...Map.groupBy(bad, (point) => asked(point, advisory))];
  return `${groups.map(([what, alike]) => `${told(alike)}，${alike.length > 1 && what !== NOT_MET ? '均' : ''}${what}`).join('；')}。`;
}

const NOT_MET = '不符合要求';

function asked({ required, basis }: ExplainedPoint, advisory: boolean): string {
  if (required === null) return NOT_MET;
  return `${advisory ? '宜' : '应'}${required.zh}${basis === null ? '' : `（${basesZh[basis]}）`}`;
}

/** Points of which the same is told stand together. */
function told(points: readonly ExplainedPoint[]): string {
  const byTold = Map.groupBy(points, ({ told, stated }) =>
    `${stated ? '为 ' : ''}${told.zh}`.replace('为 “', '为“'),
  );
  return [...byTold].map(([text, alike]) => `${alike.map(named).join('、')}${text}`).join('，');
}

function named({ fields }: ExplainedPoint): string {
  return fields.map(({ zh }) => `“${zh}”`).join('或');
}
