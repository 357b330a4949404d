import { AutoComplete, Checkbox, InputNumber, Radio, Select } from 'antd';
import { useId } from 'react';
import type { SheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';
import type { DatasetField } from '../../../../src-main/contract/window.ts';
import { useWindowState } from '../../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import { HeadGrid } from './head-grid.tsx';
import { columnUses, withTable } from './sheet-edit.ts';
import styles from './wizard.module.css';

interface StepProps {
  readonly previewId: string;
  readonly sheet: number;
  readonly recognition: SheetRecognition;
  readonly fields: readonly DatasetField[];
  readonly choices: SheetChoices;
  readonly onChange: (choices: SheetChoices) => void;
}

/** What the sheet holds, whose it is, of which year, and where its header stands. */
export function TableStep(props: StepProps) {
  const { wizard } = useTexts();
  const { previewId, sheet, recognition, choices, onChange } = props;
  const found = recognition.headerRows;
  const header = choices.headerRows ?? found?.rows ?? null;
  const setHeader = (rows: [number, number]) => onChange(withTable(choices, { headerRows: rows }));
  const id = useId();
  return (
    <div className={styles.step}>
      <div className={styles.asked}>
        <DatasetChoice {...props} />
        <CompanyChoice {...props} />
        <YearChoice {...props} />
      </div>
      <div className={styles.line}>
        <label htmlFor={`${id}-first`}>{wizard.headerRows}</label>
        <InputNumber
          id={`${id}-first`}
          size="small"
          min={1}
          precision={0}
          value={header?.[0] ?? null}
          onChange={(first) => {
            if (first !== null) setHeader([first, Math.max(first, header?.[1] ?? first)]);
          }}
        />
        <span aria-hidden="true">–</span>
        <InputNumber
          size="small"
          min={1}
          precision={0}
          aria-label={wizard.lastHeaderRow}
          value={header?.[1] ?? null}
          onChange={(last) => {
            if (last !== null) setHeader([Math.min(last, header?.[0] ?? last), last]);
          }}
        />
        {choices.headerRows !== null ? (
          <ConfidenceMark confidence="certain" reason={wizard.headerBy.user} />
        ) : (
          found && <ConfidenceMark confidence={found.confidence} reason={wizard.headerBy[found.by]} />
        )}
        <span className={styles.note}>{wizard.headerHint}</span>
      </div>
      <HeadGrid previewId={previewId} sheet={sheet} header={header} onChoose={setHeader} />
    </div>
  );
}

function DatasetChoice({ recognition: { dataset, datasets: candidates }, choices, onChange }: StepProps) {
  const { wizard, importPage } = useTexts();
  const language = useLanguage();
  const { datasets } = useWindowState();
  const id = useId();
  const likely = datasets.filter(({ name }) => candidates.includes(name));
  const others = datasets.filter(({ name, byFile }) => byFile && !candidates.includes(name));
  return (
    <section className={styles.control}>
      <h3>
        <label htmlFor={id}>{importPage.dataset}</label>
      </h3>
      <Select
        id={id}
        value={choices.dataset ?? dataset?.name ?? null}
        placeholder={wizard.chooseDataset}
        status={dataset === null && choices.dataset === null ? 'error' : ''}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(name: string) => onChange(withTable(choices, { dataset: name }))}
        options={[...likely, ...others].map(({ name, title }) => ({ value: name, label: title[language] }))}
      />
      {choices.dataset !== null ? (
        <ConfidenceMark confidence="certain" reason={wizard.datasetBy.user} />
      ) : (
        dataset && <ConfidenceMark confidence={dataset.confidence} reason={wizard.datasetBy[dataset.by]} />
      )}
    </section>
  );
}

function CompanyChoice({ recognition, fields, choices, onChange }: StepProps) {
  const { wizard, importPage } = useTexts();
  const language = useLanguage();
  const { companies } = useWindowState();
  const id = useId();
  const { company } = recognition;
  const isOne = choices.company !== null;
  const companyOf = choices.companyOf ?? (isOne ? null : recognition.companyOf);
  const used = new Set([...columnUses(recognition, choices).values()].flat().map(({ field }) => field));
  const telling = fields.filter(
    ({ name, type, personal }) => !personal && used.has(name) && (type === 'text' || type === 'class'),
  );
  const names = [
    ...new Set([...recognition.companies, ...companies, ...(company?.found ? [company.found] : [])]),
  ];
  const hasColumn = company?.by === 'column';
  const byColumn = hasColumn && choices.company === null && companyOf === null;
  const usual = telling.find(({ name }) => name === 'community') ?? telling[0];
  return (
    <section className={styles.control} aria-label={importPage.company}>
      <h3>{importPage.company}</h3>
      <Radio.Group
        size="small"
        value={byColumn ? 'column' : companyOf === null ? 'one' : 'text'}
        onChange={({ target }) => {
          const field = usual?.name;
          if (target.value === 'text' && field !== undefined)
            onChange({ ...choices, company: null, companyOf: { field, values: {} } });
          else if (target.value === 'column') onChange({ ...choices, company: null, companyOf: null });
          else onChange({ ...choices, companyOf: null, company: company?.name ?? '' });
        }}
        options={[
          ...(hasColumn ? [{ value: 'column', label: importPage.byColumn }] : []),
          { value: 'one', label: wizard.oneCompany },
          { value: 'text', label: wizard.companyByText, disabled: usual === undefined },
        ]}
      />
      {byColumn ? null : companyOf === null ? (
        <AutoComplete
          id={id}
          aria-label={importPage.changeCompany}
          value={choices.company ?? company?.name ?? ''}
          status={!company?.name && !choices.company ? 'error' : ''}
          placeholder={importPage.changeCompanyHint}
          onChange={(name: string) => onChange({ ...choices, company: name, companyOf: null })}
          options={names.map((name) => ({ value: name, label: name }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          allowClear
        />
      ) : (
        <Select
          aria-label={wizard.companyField}
          value={companyOf.field}
          onChange={(field: string) =>
            onChange({ ...choices, company: null, companyOf: { field, values: {} } })
          }
          options={telling.map(({ name, title }) => ({ value: name, label: title[language] }))}
        />
      )}
      {choices.company === null && choices.companyOf === null && company && (
        <ConfidenceMark
          confidence={company.confidence}
          reason={
            company.found === null ? importPage.companyBy[company.by] : wizard.otherSpelling(company.found)
          }
        />
      )}
    </section>
  );
}

function YearChoice({ recognition: { year: found }, choices, onChange }: StepProps) {
  const { wizard, importPage } = useTexts();
  const id = useId();
  const year = choices.year ?? (found && { value: found.value, endYear: found.endYear });
  return (
    <section className={styles.control}>
      <h3>
        <label htmlFor={id}>{importPage.year}</label>
      </h3>
      <div className={styles.line}>
        <InputNumber
          id={id}
          min={2000}
          max={2099}
          precision={0}
          value={year?.value ?? null}
          placeholder={wizard.noYear}
          onChange={(value) => {
            if (value === null) onChange({ ...choices, year: null });
            else if (value >= 2000)
              onChange({ ...choices, year: { value, endYear: year?.endYear ? value + 1 : null } });
          }}
        />
        <Checkbox
          checked={year?.endYear != null}
          disabled={year === null}
          onChange={({ target }) => {
            if (year !== null)
              onChange({
                ...choices,
                year: { value: year.value, endYear: target.checked ? year.value + 1 : null },
              });
          }}
        >
          {wizard.season}
        </Checkbox>
      </div>
      {choices.year === null && found && (
        <ConfidenceMark confidence={found.confidence} reason={importPage.yearFrom[found.from]} />
      )}
      <span className={styles.note}>{wizard.yearHint}</span>
    </section>
  );
}
