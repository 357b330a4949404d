import type { AllCheck, SimpleCheck } from '../../contract/checks.ts';
import { type Answer, type Outcome, outcomeNames, outcomes } from '../../contract/outcomes.ts';
import type { Judgement } from '../judgement.ts';
import type { Kind } from './kind.ts';

/** The worst first. */
const BY_WEIGHT: readonly Answer[] = ['violation', 'undeterminable', 'pending', 'compliant', 'notApplicable'];

/** Several duties at once: what the worst part says is said of the record. `kindOf` gives the kind of a part. */
export function allOf(kindOf: (check: SimpleCheck) => Kind<SimpleCheck>): Kind<AllCheck> {
  return {
    judge(rule, { parts }, record) {
      let worst: Judgement | null = null;
      // Every part is judged, so that the stretch knows all moments at which the answer may change.
      for (const part of parts) {
        const judgement = kindOf(part).judge(rule, part, record);
        if (worst === null || weights[judgement.outcome] < weights[worst.outcome]) worst = judgement;
      }
      if (worst === null) throw new RangeError(`${rule.id} has no parts`);
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
const weights = Object.fromEntries(
  outcomeNames.map((outcome) => [
    outcome,
    BY_WEIGHT.indexOf(outcomes[outcome].answer) - (outcome === 'timeMissing' ? 0.5 : 0),
  ]),
) as Readonly<Record<Outcome, number>>;
