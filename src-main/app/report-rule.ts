import { ALWAYS, type AnyRule } from '../contract/rules.ts';
import { quantityText } from '../contract/texts/quantity.ts';
import type { Instant } from '../contract/values.ts';
import { endsWithDay } from '../domain/ends-with-day.ts';
import { ruleTexts } from '../domain/rule-texts.ts';
import type { ReportRule } from '../report/report-data.ts';
import { clausesOf } from './clauses.ts';
import { datasetNamed, type Resources } from './resources.ts';

/** A rule as the report tells it: its clause, its parameters with all their versions, how its deadlines are meant. */
export function reportRule(resources: Resources, rule: AnyRule, asOf: Instant): ReportRule {
  const { id, advisory } = rule;
  return {
    id,
    ...ruleTexts(rule, asOf),
    dataset: datasetNamed(resources, rule.dataset).title,
    clause: clausesOf(rule, resources.documents),
    endsWithDay: endsWithDay(rule),
    advisory,
    parameters: Object.values(rule.parameters).flatMap(({ title: name, unit, basis, versions }) =>
      versions.map(({ validFrom, value }) => ({
        name,
        basis,
        validFrom: validFrom === ALWAYS ? null : validFrom,
        value: quantityText(value, unit),
      })),
    ),
  };
}
