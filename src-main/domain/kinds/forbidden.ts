import type { ForbiddenCheck } from '../../contract/checks.ts';
import { fieldPoint, pointsPart } from '../explain/points-part.ts';
import { settle } from '../judgement.ts';
import type { Kind } from './kind.ts';

/** What the rule's conditions describe must not be: where they are met, it is a breach. */
export const forbidden: Kind<ForbiddenCheck> = {
  judge: (_rule, _check, { stretch }) => settle(stretch, 'wrong'),

  explain({ fields }, explaining) {
    const verdict = explaining.judgement.outcome === 'wrong' ? 'bad' : 'unknown';
    const points = fields.map((field) => fieldPoint(explaining, field, { verdict }));
    return [pointsPart(explaining, points)];
  },

  fields: ({ fields }) => fields.map((field) => ({ field, as: 'any', needed: true })),
  parameters: () => [],
  endsWithDay: () => false,
  owed: () => 'fromStart',
};
