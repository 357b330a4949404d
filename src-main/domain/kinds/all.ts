import type { AllCheck, SimpleCheck } from '../../contract/checks.ts';
import { type Answer, outcomes } from '../../contract/outcomes.ts';
import type { Judgement } from '../judgement.ts';
import type { Kind } from './kind.ts';

/** The worst first. */
const BY_WEIGHT: readonly Answer[] = ['violation', 'undeterminable', 'pending', 'compliant', 'notApplicable'];

/** Several duties at once: what the worst part says is said of the record. `kindOf` gives the kind of a part. */
export function allOf(kindOf: (check: SimpleCheck) => Kind<SimpleCheck>): Kind<AllCheck> {
  return {
    judge(rule, { parts }, record) {
      const [first, ...others] = parts.map((part) => kindOf(part).judge(rule, part, record));
      if (first === undefined) throw new RangeError(`${rule.id} has no parts`);
      const worst = others.reduce((found, one) => (weight(one) < weight(found) ? one : found), first);
      const { from, until } = record.stretch;
      return { ...worst, holdsFrom: from, holdsUntil: until };
    },

    explain({ parts }, explaining) {
      const { rule, judgement } = explaining;
      return parts.flatMap((part) => {
        const own = kindOf(part).judge(rule, part, explaining);
        if (own.outcome === 'notApplicable') return [];
        return kindOf(part).explain(part, {
          ...explaining,
          judgement: { ...own, from: own.from ?? judgement.from },
        });
      });
    },

    fields: ({ parts }) => parts.flatMap((part) => kindOf(part).fields(part)),
    parameters: ({ parts }) => parts.flatMap((part) => kindOf(part).parameters(part)),
    endsWithDay: ({ parts }, rule) => parts.some((part) => kindOf(part).endsWithDay(part, rule)),
    owed: ({ parts }) =>
      parts.some((part) => kindOf(part).owed(part) === 'fromStart') ? 'fromStart' : 'fromMoment',
  };
}

/** A missing time of day, behind which there may be a breach, weighs more than what could not be told anyhow. */
function weight({ outcome }: Judgement): number {
  return BY_WEIGHT.indexOf(outcomes[outcome].answer) - (outcome === 'timeMissing' ? 0.5 : 0);
}
