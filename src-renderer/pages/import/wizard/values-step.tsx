import { AutoComplete, Select } from 'antd';
import type { SheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { AlikeSpelling, SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';
import type { DatasetField, SheetProposal } from '../../../../src-main/contract/window.ts';
import { numberText } from '../../../components/number-text.ts';
import { useWindowState } from '../../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { withValue } from './sheet-edit.ts';
import { SpellingsTable } from './spellings-table.tsx';
import styles from './wizard.module.css';

const UNKNOWN = '';

interface StepProps {
  readonly recognition: SheetRecognition;
  readonly unknown: SheetProposal['unknownValues'];
  readonly spellings: readonly AlikeSpelling[];
  readonly fields: readonly DatasetField[];
  readonly choices: SheetChoices;
  readonly onChange: (choices: SheetChoices) => void;
}

/** What the names of companies and the texts of classes in a sheet mean. */
export function ValuesStep(props: StepProps) {
  const { spellings, choices, onChange } = props;
  const isNamed = spellings.length > 0 && choices.company === null && choices.companyOf === null;
  return (
    <div className={styles.step}>
      {isNamed && <SpellingsTable spellings={spellings} choices={choices} onChange={onChange} />}
      <TextsTable {...props} />
    </div>
  );
}

/** What the texts of classes mean, and whose a text's rows are: those that nobody explained yet first. */
function TextsTable({ recognition, unknown, fields, choices, onChange }: StepProps) {
  const { wizard, importPage } = useTexts();
  const language = useLanguage();
  const { companies } = useWindowState();
  const companyOf = choices.companyOf ?? recognition.companyOf;
  const known = recognition.values.map(({ field, text, by }) => ({ field, text, by, rows: null }));
  const texts = [...unknown.map((one) => ({ ...one, by: null })), ...known];
  const ofCompany = Object.keys(companyOf?.values ?? {}).map((text) => ({
    field: null,
    text,
    by: null,
    rows: null,
  }));
  const titleOf = (name: string | null) => {
    const field = fields.find((one) => one.name === (name ?? companyOf?.field));
    return field?.title[language] ?? '';
  };
  const met = new Set<string>();
  const rows = [...texts, ...ofCompany].filter(({ field, text }) => {
    const key = `${field} ${text}`;
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
  if (rows.length === 0) return <p className={styles.note}>{wizard.noUnknown}</p>;
  return (
    <section className={styles.part}>
      <h3>{wizard.texts}</h3>
      <p className={styles.note}>{wizard.valuesHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{importPage.ourField}</th>
            <th scope="col">{wizard.foundText}</th>
            <th scope="col" data-number="true">
              {importPage.counts.rows}
            </th>
            <th scope="col">{wizard.means}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, text, rows: count, by }) => (
            <tr key={`${field} ${text}`}>
              <td>{titleOf(field)}</td>
              <th scope="row" className={styles.header}>
                {text}
                {by === 'remembered' && <span className={styles.tag}>{wizard.remembered}</span>}
              </th>
              <td data-number="true">{count === null ? '' : numberText(count)}</td>
              <td>
                {field === null ? (
                  <AutoComplete
                    className={styles.company ?? ''}
                    size="small"
                    aria-label={wizard.companyOfText(text)}
                    placeholder={importPage.changeCompanyHint}
                    value={companyOf?.values[text] ?? ''}
                    options={companies.map((name) => ({ value: name, label: name }))}
                    showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
                    onChange={(name: string) => {
                      if (companyOf === null) return;
                      const { [text]: _before, ...others } = companyOf.values;
                      const values = name === '' ? others : { ...others, [text]: name };
                      onChange({ ...choices, companyOf: { field: companyOf.field, values } });
                    }}
                  />
                ) : (
                  <Select
                    className={styles.field ?? ''}
                    size="small"
                    aria-label={wizard.meaningOf(text)}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={codeOf(recognition, choices, field, text)}
                    onChange={(code: string) =>
                      onChange(withValue(choices, { field, text }, code === UNKNOWN ? null : code))
                    }
                    options={[
                      { value: UNKNOWN, label: wizard.leaveUnknown },
                      ...codesOf(
                        fields.find(({ name }) => name === field),
                        wizard.yesNo,
                        language,
                      ),
                    ]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function codeOf(recognition: SheetRecognition, choices: SheetChoices, field: string, text: string): string {
  const said = choices.values[field]?.[text];
  if (said !== undefined) return said ?? UNKNOWN;
  return recognition.values.find((one) => one.field === field && one.text === text)?.code ?? UNKNOWN;
}

function codesOf(
  field: DatasetField | undefined,
  yesNo: Readonly<Record<'yes' | 'no', string>>,
  language: 'zh' | 'en',
): { value: string; label: string }[] {
  if (field?.type === 'yesNo')
    return [
      { value: 'yes', label: yesNo.yes },
      { value: 'no', label: yesNo.no },
    ];
  return (field?.classes ?? []).map(({ code, word }) => ({
    value: code,
    label: language === 'zh' ? word : `${code} (${word})`,
  }));
}
