import { dayOf, formatDate } from '../contract/beijing-time.ts';
import type { Bilingual } from '../contract/datasets.ts';
import { ALWAYS, type AnyRule, type Parameter, parametersNamed } from '../contract/rules.ts';
import { quantityText } from '../contract/texts/quantity.ts';
import type { Instant } from '../contract/values.ts';

/**
 * Title and requirement of a rule with the numbers in force on the Beijing date of `asOf`. Where another number was in
 * force before, it stands behind, so that the text is true of earlier records too. Throws a RangeError where the text
 * names a parameter that the rule does not have.
 */
export function ruleTexts(
  rule: Pick<AnyRule, 'id' | 'title' | 'requirement' | 'parameters'>,
  asOf: Instant,
): { readonly title: Bilingual; readonly requirement: Bilingual } {
  const date = formatDate(dayOf(asOf));
  const filled = (text: Bilingual): Bilingual => {
    const names = new Set([...parametersNamed(text.zh), ...parametersNamed(text.en)]);
    let { zh, en } = text;
    for (const name of names) {
      const parameter = rule.parameters[name];
      if (parameter === undefined) throw new RangeError(`${rule.id} has no parameter ${name}`);
      const told = inForce(parameter, date);
      zh = zh.replaceAll(`{${name}}`, told.zh);
      en = en.replaceAll(`{${name}}`, told.en);
    }
    return { zh, en };
  };
  return { title: filled(rule.title), requirement: filled(rule.requirement) };
}

/** `3 个工作日（2026-01-01 之前：5 个工作日）`; of a number that is not in force yet, from when on it is. */
function inForce({ unit, versions }: Parameter, date: string): Bilingual {
  const begun = versions.filter(({ validFrom }) => validFrom <= date);
  const current = begun.at(-1);
  if (current === undefined) {
    const [first] = versions;
    if (first === undefined) throw new RangeError('a parameter has a version');
    const { zh, en } = quantityText(first.value, unit);
    return { zh: `${zh}（${first.validFrom} 起）`, en: `${en} (from ${first.validFrom})` };
  }
  const { zh, en } = quantityText(current.value, unit);
  const before = begun.flatMap(({ validFrom }, index) => {
    const earlier = begun[index - 1];
    const value = begun[index]?.value;
    if (earlier === undefined || earlier.value === value || validFrom === ALWAYS) return [];
    return [{ until: validFrom, told: quantityText(earlier.value, unit) }];
  });
  if (before.length === 0) return { zh, en };
  const newestFirst = before.toReversed();
  const told = {
    zh: newestFirst.map(({ until, told: quantity }) => `${until} 之前：${quantity.zh}`).join('；'),
    en: newestFirst.map(({ until, told: quantity }) => `before ${until}: ${quantity.en}`).join('; '),
  };
  return { zh: `${zh}（${told.zh}）`, en: `${en} (${told.en})` };
}
