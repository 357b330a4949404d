import type { ClassCondition } from '../../contract/checks.ts';
import { isUnreadable } from '../../contract/values.ts';
import type { ConditionKind } from './condition-kind.ts';

/** A class, or a yes or no, is one of those asked for, or none of them. */
export const classIs: ConditionKind<ClassCondition> = {
  met(condition, _rule, { facts }) {
    const { field } = condition;
    const value = facts.value(field);
    if (value === undefined) return { outcome: 'notSupplied', field };
    if (isUnreadable(value)) return { outcome: 'unreadable', field };
    const asked = 'is' in condition ? condition.is : condition.isNot;
    const told = value === null ? emptyMeans(condition, asked) : yesNo(value);
    if (told === null) return { outcome: 'valueEmpty', field };
    const among = typeof asked === 'string' ? told === asked : asked.includes(String(told));
    return among === 'is' in condition ? 'yes' : 'no';
  },

  fields: (condition) => [
    {
      field: condition.field,
      as: 'class',
      classes: [('is' in condition ? condition.is : condition.isNot) ?? []].flat(),
      needed: true,
    },
  ],

  parameters: () => [],
};

/** What is not marked as done was not done; an empty class tells nothing, unless it would be told if there were one. */
function emptyMeans(condition: ClassCondition, asked: string | readonly string[]): string | null {
  if (asked === 'yes' || asked === 'no') return 'no';
  return 'whereTold' in condition ? '' : null;
}

function yesNo(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
