import { Alert, Select } from 'antd';
import { useMemo } from 'react';
import type { SheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { ColumnView, SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';
import type { DatasetField } from '../../../../src-main/contract/window.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { columnLetters } from './column-letters.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import { ShapeNotice } from './shape-notice.tsx';
import { type ColumnUse, columnUses, withColumn } from './sheet-edit.ts';
import styles from './wizard.module.css';

const UNUSED = '';
/** Before the name of a column of dates whose times of day this one holds. */
const BESIDE = '+';

/** Which column is which field, to be changed; without `onChange` only to be looked at. */
export function ColumnsStep({
  recognition,
  fields,
  choices,
  onChange,
}: {
  recognition: SheetRecognition;
  fields: readonly DatasetField[];
  choices: SheetChoices;
  onChange: ((choices: SheetChoices) => void) | null;
}) {
  const { wizard, importPage, common } = useTexts();
  const language = useLanguage();
  const uses = columnUses(recognition, choices);
  const used = new Set([...uses.values()].map(({ field }) => field));
  const missing = fields.filter(({ name, required }) => required && !used.has(name));
  // One field may take two columns: each column stands here once.
  const columns = [...new Map(recognition.columns.map((column) => [column.index, column])).values()];
  return (
    <div className={styles.step}>
      <ShapeNotice remembered={recognition.remembered} dataset={recognition.dataset?.name ?? ''} />
      {missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={wizard.requiredMissing(missing.map(({ title }) => title[language]).join(common.listComma))}
        />
      )}
      {onChange !== null && <p className={styles.note}>{wizard.columnsHint}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{importPage.theirColumn}</th>
            <th scope="col">{wizard.samples}</th>
            <th scope="col">{importPage.ourField}</th>
            <th scope="col">{wizard.reason}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row" className={styles.header}>
                <span className={styles.letter}>{columnLetters(column.index)}</span>
                {column.header || wizard.noHeader}
              </th>
              <td className={styles.samples}>
                <span title={column.samples.join('\n')}>{column.samples.join(' · ')}</span>
              </td>
              <td>
                <FieldChoice
                  column={column}
                  uses={uses}
                  fields={fields}
                  onChoose={
                    onChange && ((use) => onChange(withColumn(recognition, choices, column.name, use)))
                  }
                />
              </td>
              <td>
                <Reason column={column} use={uses.get(column.name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldChoice({
  column,
  uses,
  fields,
  onChoose,
}: {
  column: ColumnView;
  uses: ReadonlyMap<string, ColumnUse>;
  fields: readonly DatasetField[];
  onChoose: ((use: Parameters<typeof withColumn>[3]) => void) | null;
}) {
  const { wizard } = useTexts();
  const language = useLanguage();
  const use = uses.get(column.name);
  const options = useMemo(() => {
    const titleOf = ({ title, required, rules, type }: DatasetField) => ({
      label: `${title[language]}${required ? ` ${wizard.required}` : rules.length > 0 ? ` ${wizard.neededByRules}` : ''}`,
      search: type,
    });
    const taken = new Map([...uses].map(([name, { field }]) => [field, name]));
    const pairs = fields.flatMap((field) => {
      const date = taken.get(field.name);
      if (field.type !== 'datetime' || date === undefined || date === column.name) return [];
      return [{ value: `${BESIDE}${field.name}`, label: wizard.timeBeside(field.title[language], date) }];
    });
    return [
      { value: UNUSED, label: wizard.unused },
      ...fields.map((field) => ({ value: field.name, label: titleOf(field).label })),
      ...pairs,
    ];
  }, [fields, uses, column.name, language, wizard]);
  const part = use === undefined || use.part === 'whole' ? '' : wizard.part[use.part];
  if (onChoose === null) {
    const title = fields.find(({ name }) => name === use?.field)?.title[language];
    return use === undefined ? <span className={styles.note}>{wizard.unused}</span> : `${title}${part}`;
  }
  return (
    <>
      <Select
        className={styles.field ?? ''}
        size="small"
        aria-label={wizard.fieldOf(column.header || columnLetters(column.index))}
        value={use?.field ?? UNUSED}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={options}
        onChange={(chosen: string) => {
          if (chosen === UNUSED) onChoose(null);
          else if (chosen.startsWith(BESIDE)) {
            const field = chosen.slice(BESIDE.length);
            const date = [...uses].find(([, other]) => other.field === field)?.[0] ?? null;
            onChoose({ field, beside: date });
          } else onChoose({ field: chosen, beside: null });
        }}
      />
      {part !== '' && <span className={styles.tag}>{part}</span>}
    </>
  );
}

function Reason({ column, use }: { column: ColumnView; use: ColumnUse | undefined }) {
  const { wizard } = useTexts();
  const asRecognised = (use?.field ?? null) === column.field;
  if (!asRecognised) return <ConfidenceMark confidence="certain" reason={wizard.columnBy.user} />;
  if (column.by === null) return null;
  const { readable, confidence } = column;
  const unread =
    readable !== null && readable.cells < readable.of
      ? wizard.unreadable(readable.of - readable.cells, readable.of)
      : '';
  return (
    <>
      <ConfidenceMark
        confidence={confidence ?? 'certain'}
        reason={`${wizard.columnBy[column.by]}${unread}`}
      />
      {column.by === 'remembered' && <span className={styles.tag}>{wizard.remembered}</span>}
    </>
  );
}
