import { useMemo } from 'react';
import type { RuleInfo } from '../../src-main/contract/window.ts';
import { useWindowState } from '../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../texts/texts.ts';

/** The active rules, and how to name one: `CMP-02`, `投诉 5 个工作日内答复`; in lists, advice is marked as such. */
export function useRules(): {
  readonly rules: readonly RuleInfo[];
  titleOf(ruleId: string): string;
  /** `HOT-03 恰当时间回访（建议性）` */
  labelOf(rule: RuleInfo): string;
  datasetTitle(dataset: string): string;
} {
  const { rules, datasets } = useWindowState();
  const language = useLanguage();
  const { common } = useTexts();
  return useMemo(() => {
    const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
    const names = new Map(datasets.map(({ name, title }) => [name, title[language]]));
    return {
      rules,
      labelOf: ({ id, title, advisory }) =>
        advisory ? common.advisoryRule(`${id} ${title[language]}`) : `${id} ${title[language]}`,
      titleOf: (ruleId) => titles.get(ruleId) ?? ruleId,
      datasetTitle: (dataset) => names.get(dataset) ?? dataset,
    };
  }, [rules, datasets, language, common]);
}
