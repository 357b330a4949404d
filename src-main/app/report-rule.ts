import type { Bilingual } from '../contract/datasets.ts';
import type { LimitUnit, Rule } from '../contract/rules.ts';
import { endsWithDay } from '../domain/ends-with-day.ts';
import { ALWAYS } from '../domain/limit.ts';
import type { ReportRule } from '../report/report-data.ts';
import { clausesOf } from './clauses.ts';
import { datasetNamed, type Resources } from './resources.ts';

/** A rule as the report tells it: its clause, its parameters with all their versions, how its deadlines are meant. */
export function reportRule(resources: Resources, rule: Rule): ReportRule {
  const { id, title, requirement } = rule;
  return {
    id,
    title,
    requirement,
    dataset: datasetNamed(resources, rule.dataset).title,
    clause: clausesOf(rule, resources.documents),
    endsWithDay: endsWithDay(rule),
    parameters: Object.values(rule.parameters).flatMap(({ title: name, unit, basis, versions }) =>
      versions.map(({ validFrom, value }) => ({
        name,
        basis,
        validFrom: validFrom === ALWAYS ? null : validFrom,
        value: quantity(value, unit),
      })),
    ),
  };
}

const units: Readonly<Record<LimitUnit, { zh: string; one: string; many: string }>> = {
  minutes: { zh: '分钟', one: 'minute', many: 'minutes' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  days: { zh: '日', one: 'day', many: 'days' },
  workingDays: { zh: '个工作日', one: 'working day', many: 'working days' },
};

function quantity(value: number, unit: LimitUnit): Bilingual {
  const { zh, one, many } = units[unit];
  return { zh: `${value} ${zh}`, en: `${value} ${value === 1 ? one : many}` };
}
