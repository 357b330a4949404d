import type { FactCheck } from '../../contract/checks.ts';
import type { ExplainedPoint } from '../../contract/explanation.ts';
import { outcomes } from '../../contract/outcomes.ts';
import { limitUnits } from '../../contract/rules.ts';
import { quantityText } from '../../contract/texts/quantity.ts';
import { isUnreadable } from '../../contract/values.ts';
import { doubtOf } from '../doubt-of.ts';
import { fieldPoint, pointsPart } from '../explain/points-part.ts';
import { settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import type { Explaining, Kind } from './kind.ts';

/**
 * A field tells what it must. What must be a yes and is empty was not done; of everything else an empty cell tells
 * nothing, and nothing is never compliant.
 */
export const fact: Kind<FactCheck> = {
  judge(rule, check, { facts, start, stretch }) {
    const { field, must } = check;
    const value = facts.value(field);
    if (value === null && 'be' in must && must.be === 'yes') return settle(stretch, 'missing');
    const doubt = doubtOf(value);
    if (doubt !== null) return settle(stretch, doubt, { field });
    if ('be' in must)
      return settle(stretch, (value === true) === (must.be === 'yes') ? 'compliant' : 'wrong');
    if ('notMoreThan' in must) {
      const other = facts.value(must.notMoreThan);
      const otherDoubt = doubtOf(other);
      if (otherDoubt !== null) return settle(stretch, otherDoubt, { field: must.notMoreThan });
      return settle(stretch, Number(value) <= Number(other) ? 'compliant' : 'wrong');
    }
    if (start === null) return settle(stretch, 'notApplicable');
    const limit = limitOn(rule, 'atMost' in must ? must.atMost : must.atLeast, start.first);
    if (limit === null) return settle(stretch, 'notApplicable');
    const holds = 'atMost' in must ? Number(value) <= limit.value : Number(value) >= limit.value;
    return settle(stretch, holds ? 'compliant' : 'wrong');
  },

  explain(check, explaining) {
    const { outcome } = explaining.judgement;
    const { answer } = outcomes[outcome];
    const verdict = answer === 'compliant' ? 'ok' : answer === 'violation' ? 'bad' : 'unknown';
    return [
      pointsPart(explaining, [
        fieldPoint(explaining, check.field, { ...required(check, explaining), verdict }),
      ]),
    ];
  },

  fields: ({ field, must }) => [
    { field, as: 'be' in must ? 'yesNo' : 'number', needed: true },
    ...('notMoreThan' in must ? [{ field: must.notMoreThan, as: 'number' as const, needed: true }] : []),
  ],

  parameters: ({ must }) => {
    const name = 'atMost' in must ? must.atMost : 'atLeast' in must ? must.atLeast : null;
    return name === null ? [] : [{ name, units: limitUnits }];
  },

  endsWithDay: () => false,
  owed: () => 'fromStart',
};

function required(
  { must }: FactCheck,
  { rule, facts, title, shown, start, context }: Explaining,
): Pick<ExplainedPoint, 'required' | 'basis'> {
  if ('be' in must) {
    const required = must.be === 'yes' ? { zh: '为“是”', en: 'be "yes"' } : { zh: '为“否”', en: 'be "no"' };
    return { required, basis: null };
  }
  if ('notMoreThan' in must) {
    const name = title(must.notMoreThan);
    const other = facts.value(must.notMoreThan);
    const known =
      other === undefined || other === null || isUnreadable(other) ? null : shown(must.notMoreThan, other);
    return {
      required: {
        zh: `不超过“${name.zh}”${known === null ? '' : `（${known.zh}）`}`,
        en: `be at most "${name.en}"${known === null ? '' : ` (${known.en})`}`,
      },
      basis: null,
    };
  }
  const since = start?.first ?? context.asOf;
  const limit = limitOn(rule, 'atMost' in must ? must.atMost : must.atLeast, since);
  if (limit === null) return { required: null, basis: null };
  const text = quantityText(limit.value, limit.unit);
  if ('atLeast' in must) {
    return { required: { zh: `不低于 ${text.zh}`, en: `be at least ${text.en}` }, basis: limit.basis };
  }
  return limit.value === 0
    ? { required: { zh: `为 ${text.zh}`, en: `be ${text.en}` }, basis: limit.basis }
    : { required: { zh: `不超过 ${text.zh}`, en: `be at most ${text.en}` }, basis: limit.basis };
}
