import { useMemo } from 'react';
import type { RuleInfo } from '../../src-main/contract/window.ts';
import { useWindowState } from '../engine/engine-context.tsx';
import { useLanguage } from '../texts/texts.ts';

/** The active rules, and how to name one: `CMP-02`, `投诉 5 个工作日内答复`. */
export function useRules(): {
  readonly rules: readonly RuleInfo[];
  titleOf(ruleId: string): string;
  datasetTitle(dataset: string): string;
} {
  const { rules, datasets } = useWindowState();
  const language = useLanguage();
  return useMemo(() => {
    const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
    const names = new Map(datasets.map(({ name, title }) => [name, title[language]]));
    return {
      rules,
      titleOf: (ruleId) => titles.get(ruleId) ?? ruleId,
      datasetTitle: (dataset) => names.get(dataset) ?? dataset,
    };
  }, [rules, datasets, language]);
}
