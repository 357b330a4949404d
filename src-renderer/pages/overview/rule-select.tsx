import { Select } from 'antd';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './rule-select.module.css';

const ALL = '';

/** Chooses a rule of a section; null: all. */
export function RuleSelect({
  rule,
  onChange,
}: {
  rule: string | null;
  onChange: (rule: string | null) => void;
}) {
  const { overview } = useTexts();
  const { rules, labelOf } = useRules();
  return (
    <Select
      size="small"
      aria-label={overview.chooseRule}
      className={styles.rule ?? ''}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={rule ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
      options={[
        { value: ALL, label: overview.allRules },
        ...rules.map((rule) => ({ value: rule.id, label: labelOf(rule) })),
      ]}
    />
  );
}
