import type { DelayCondition } from '../../contract/checks.ts';
import { answersAtEveryMoment } from '../every-moment.ts';
import { elapsedUnits } from '../kinds/kind.ts';
import { secondsOn } from '../limit.ts';
import { momentOf } from '../moment.ts';
import type { Applies, ConditionKind } from './condition-kind.ts';

/** Done later than due by at most a time; or by more than that, also while it is not done. */
export const delay: ConditionKind<DelayCondition> = {
  met(condition, rule, { facts, stretch }): Applies {
    const { due, done } = condition;
    const dueAt = momentOf(facts.value(due));
    if (dueAt === null || dueAt === 'notSupplied') return 'no';
    if (dueAt === 'unreadable') return { outcome: dueAt, field: due };
    const act = momentOf(facts.value(done));
    if (typeof act === 'string') return { outcome: act, field: done };
    const name = 'lateByAtMost' in condition ? condition.lateByAtMost : condition.lateByMoreThan;
    const latest = dueAt.last + secondsOn(rule, name, dueAt.first);
    const { asOf } = stretch;
    stretch.changesAround(act);
    stretch.changesAfter(dueAt.last);
    stretch.changesAfter(latest);
    const found = answersAtEveryMoment(
      [act],
      ([at]) => {
        const come = at !== null && at <= asOf;
        if ('lateByAtMost' in condition) return come && at > dueAt.last && at <= latest ? 'yes' : 'no';
        return (come ? at : asOf) > latest ? 'yes' : 'no';
      },
      [asOf, dueAt.last + 1, latest],
    );
    const [answer = 'no'] = found;
    return found.size === 1 ? answer : { outcome: 'timeMissing', field: done };
  },

  fields: ({ due, done }) => [
    { field: due, as: 'moment', needed: false, elseNotApplicable: true },
    { field: done, as: 'moment', needed: true },
  ],

  parameters: (condition) => [
    {
      name: 'lateByAtMost' in condition ? condition.lateByAtMost : condition.lateByMoreThan,
      units: elapsedUnits,
    },
  ],
};
