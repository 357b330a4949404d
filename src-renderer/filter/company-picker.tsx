import { Select } from 'antd';
import { useWindowState } from '../engine/engine-context.tsx';
import { useTexts } from '../texts/texts.ts';
import styles from './company-picker.module.css';
import { useFilter } from './use-filter.ts';

const ALL = '';

/** The company that all pages share, or all of them. */
export function CompanyPicker() {
  const { shell } = useTexts();
  const { view, set } = useFilter();
  const { companies } = useWindowState();
  const names =
    view.company === null || companies.includes(view.company) ? companies : [view.company, ...companies];
  return (
    <Select
      aria-label={shell.company}
      className={styles.company ?? ''}
      value={view.company ?? ALL}
      onChange={(company) => set({ company: company === ALL ? null : company })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        { value: ALL, label: shell.allCompanies(companies.length) },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}
