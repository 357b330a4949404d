import type { UnitRule } from '../../../src-main/contract/rules.ts';
import { defaultScope } from '../../../src-main/contract/scope.ts';
import { renderAccount } from '../../../src-main/contract/texts/explanation.ts';
import type { Language } from '../../../src-main/contract/texts/language.ts';
import { explainDerived } from '../../../src-main/domain/explain.ts';
import type { CompanyRecords } from '../../../src-main/domain/units/unit.ts';
import { deriveUnits, judgeUnit } from '../../../src-main/domain/units/unit-kinds.ts';
import { at } from '../moments.ts';
import { resources, ruleSetUnder } from '../resources.ts';
import { deriving } from './company.ts';

/** What is told of every unit, without the citation. */
export function accounts(
  rule: UnitRule,
  records: CompanyRecords,
  { asOf, language = 'zh' }: { readonly asOf: string; readonly language?: Language },
): string[] {
  const context = ruleSetUnder(defaultScope, []).contextAt(at(asOf));
  return [...deriveUnits(rule, records, deriving)].map(({ body }) => {
    // What is stored is JSON.
    const stored = JSON.parse(JSON.stringify(body));
    const judgement = judgeUnit(rule, stored, context);
    return renderAccount(explainDerived(rule, stored, resources, judgement, context), language);
  });
}
