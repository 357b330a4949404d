import type { z } from 'zod';
import type { givenCondition, happenedCondition, notGivenCondition } from '../../contract/checks.ts';
import { isUnreadable } from '../../contract/values.ts';
import { momentOf } from '../moment.ts';
import type { ConditionKind } from './condition-kind.ts';

/** A cell is filled in. A company whose file has no such column has nothing of the kind. */
export const given: ConditionKind<z.infer<typeof givenCondition>> = {
  met({ given: field }, _rule, { facts }) {
    const value = facts.value(field);
    if (isUnreadable(value)) return { outcome: 'unreadable', field };
    return value === undefined || value === null ? 'no' : 'yes';
  },
  fields: ({ given: field }) => [{ field, as: 'any', needed: false, elseNotApplicable: true }],
  parameters: () => [],
};

/** A cell is empty: there is nothing of the kind. Without its column that is not known. */
export const notGiven: ConditionKind<z.infer<typeof notGivenCondition>> = {
  met({ notGiven: field }, _rule, { facts }) {
    const value = facts.value(field);
    if (value === undefined) return { outcome: 'notSupplied', field };
    return value === null ? 'yes' : 'no';
  },
  fields: ({ notGiven: field }) => [{ field, as: 'any', needed: true }],
  parameters: () => [],
};

/** A moment is at `asOf` or before it. */
export const happened: ConditionKind<z.infer<typeof happenedCondition>> = {
  met({ happened: field }, _rule, { facts, stretch }) {
    const moment = momentOf(facts.value(field));
    if (typeof moment === 'string') return { outcome: moment, field };
    if (moment === null) return 'no';
    stretch.changesAround(moment);
    if (moment.first > stretch.asOf) return 'no';
    return moment.last <= stretch.asOf ? 'yes' : { outcome: 'timeMissing', field };
  },
  fields: ({ happened: field }) => [{ field, as: 'moment', needed: true }],
  parameters: () => [],
};
