import type { Exemption, Rule } from '../contract/rules.ts';
import { isUnreadable } from '../contract/values.ts';
import type { Applies } from './conditions/condition-kind.ts';
import { isMet } from './conditions/conditions.ts';
import type { RecordAt } from './record-at.ts';

/**
 * All conditions and exemptions of a rule. One that clearly speaks against it decides, whatever cannot be told of the
 * others.
 */
export function applies(rule: Rule, record: RecordAt): Applies {
  let doubt: Applies = 'yes';
  for (const condition of rule.when) {
    const told = isMet(condition, rule, record);
    if (told === 'no') return told;
    if (doubt === 'yes') doubt = told;
  }
  for (const exemption of rule.exemptions) {
    const told = isOwed(exemption, record);
    if (told === 'no') return told;
    if (doubt === 'yes') doubt = told;
  }
  return doubt;
}

/** Whether an exemption leaves the duty owed. What cannot be read may be a claim; what is not there is none. */
function isOwed({ source, field, values }: Exemption, { facts, context }: RecordAt): Applies {
  if (!context.binds(source.document)) return 'yes';
  const value = facts.value(field);
  if (isUnreadable(value)) return { outcome: 'unreadable', field };
  return typeof value === 'string' && values.includes(value) ? 'no' : 'yes';
}
