import { dayOf } from '../../contract/beijing-time.ts';
import type { SeasonCondition } from '../../contract/checks.ts';
import { momentOf } from '../moment.ts';
import type { ConditionKind } from './condition-kind.ts';

/** The date of a moment lies in the heating season to which it belongs. */
export const inSeason: ConditionKind<SeasonCondition> = {
  met({ inSeason: field, lastDay }, _rule, { facts, context }) {
    const moment = momentOf(facts.value(field));
    if (typeof moment === 'string') return { outcome: moment, field };
    if (moment === null) return 'no';
    const day = dayOf(moment.first);
    const { from, to } = context.season(day);
    return day >= from && (lastDay ? day <= to : day < to) ? 'yes' : 'no';
  },
  fields: ({ inSeason: field }) => [{ field, as: 'moment', needed: true }],
  parameters: () => [],
};
