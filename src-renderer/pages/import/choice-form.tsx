import { AutoComplete, Button, Form, Select } from 'antd';
import { useId, useState } from 'react';
import { useWindowState } from '../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';
import type { FileChoice } from './read-draft.ts';

const AUTOMATIC = '';

/** Says whose data a file holds and of what kind, where that was not or wrongly recognised. */
export function ChoiceForm({
  choice,
  candidates,
  onChoose,
}: {
  choice: FileChoice | null;
  /** Names that the file itself suggests. */
  candidates: readonly string[];
  onChoose: ((choice: FileChoice) => void) | null;
}) {
  const { importPage } = useTexts();
  const language = useLanguage();
  const id = useId();
  const { companies, datasets } = useWindowState();
  const [company, setCompany] = useState(choice?.company ?? '');
  const [dataset, setDataset] = useState(choice?.dataset ?? AUTOMATIC);
  const names = [...new Set([...candidates, ...companies])];
  return (
    <Form layout="vertical" className={styles.choice ?? ''} disabled={onChoose === null}>
      <p className={styles.note}>{importPage.changeText}</p>
      <Form.Item label={importPage.changeCompany} htmlFor={`${id}-company`}>
        <AutoComplete
          id={`${id}-company`}
          value={company}
          onChange={setCompany}
          options={names.map((name) => ({ value: name, label: name }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          placeholder={importPage.changeCompanyHint}
          allowClear
        />
      </Form.Item>
      <Form.Item label={importPage.changeDataset} htmlFor={`${id}-dataset`}>
        <Select
          id={`${id}-dataset`}
          value={dataset}
          onChange={setDataset}
          options={[
            { value: AUTOMATIC, label: importPage.automatic },
            ...datasets
              .filter(({ byFile }) => byFile)
              .map(({ name, title }) => ({ value: name, label: title[language] })),
          ]}
        />
      </Form.Item>
      <Button
        type="primary"
        onClick={() =>
          onChoose?.({
            ...{ company: company.trim() || null, dataset: dataset || null },
            receivedOn: choice?.receivedOn ?? null,
            sheets: choice?.sheets ?? [],
          })
        }
      >
        {importPage.apply}
      </Button>
    </Form>
  );
}
