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
/** Before a field and a column of dates whose times of day this one holds. */
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
  const used = new Set([...uses.values()].flat().map(({ field }) => field));
  const missing = fields.filter(({ name, required }) => required && !used.has(name));
  // One column may tell the date of several fields: it stands here once.
  const columns = [
    ...new Map(recognition.columns.toReversed().map((column) => [column.index, column])).values(),
  ];
  const shared = new Set(recognition.columns.filter((one) => one.shared).map(({ field }) => field));
  columns.sort((one, other) => one.index - other.index);
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
                <Reason
                  column={column}
                  uses={uses.get(column.name) ?? []}
                  isShared={column.part === 'time' && shared.has(column.field)}
                  isCompany={recognition.company?.column === column.index}
                />
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
  uses: ReadonlyMap<string, readonly ColumnUse[]>;
  fields: readonly DatasetField[];
  onChoose: ((use: Parameters<typeof withColumn>[3]) => void) | null;
}) {
  const { wizard, common } = useTexts();
  const language = useLanguage();
  const own = uses.get(column.name) ?? [];
  const [use] = own;
  const options = useMemo(() => {
    const titleOf = ({ title, required, rules }: DatasetField) =>
      `${title[language]}${required ? ` ${wizard.required}` : rules.length > 0 ? ` ${wizard.neededByRules}` : ''}`;
    const others = [...uses].filter(([name]) => name !== column.name);
    const shared = others.filter(([, all]) => all.some(({ part }) => part === 'date')).map(([name]) => name);
    const pairs = fields
      .filter(({ type }) => type === 'datetime')
      .flatMap((field) => {
        const date = others.find(([, all]) =>
          all.some((one) => one.field === field.name && one.part !== 'time'),
        );
        return [...new Set([...(date ? [date[0]] : []), ...shared])].map((name) => ({
          value: `${BESIDE}${field.name}${BESIDE}${name}`,
          label: wizard.timeBeside(field.title[language], name),
        }));
      });
    return [
      { value: UNUSED, label: wizard.unused },
      ...fields.map((field) => ({ value: field.name, label: titleOf(field) })),
      ...pairs,
    ];
  }, [fields, uses, column.name, language, wizard]);
  const part = use === undefined || use.part === 'whole' ? '' : wizard.part[use.part];
  const titles = own.map(({ field }) => fields.find(({ name }) => name === field)?.title[language] ?? field);
  if (onChoose === null) {
    if (use === undefined) return <span className={styles.note}>{wizard.unused}</span>;
    return `${titles.join(common.listComma)}${part}`;
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
            const [, field = '', ...name] = chosen.split(BESIDE);
            onChoose({ field, beside: name.join(BESIDE) });
          } else onChoose({ field: chosen, beside: null });
        }}
      />
      {part !== '' && <span className={styles.tag}>{part}</span>}
      {own.length > 1 && <div className={styles.note}>{wizard.sharedBy(titles.join(common.listComma))}</div>}
    </>
  );
}

function Reason({
  column,
  uses,
  isShared,
  isCompany,
}: {
  column: ColumnView;
  uses: readonly ColumnUse[];
  /** Its date stands in a column that others share. */
  isShared: boolean;
  isCompany: boolean;
}) {
  const { wizard } = useTexts();
  const asRecognised =
    column.field === null ? uses.length === 0 : uses.some(({ field }) => field === column.field);
  if (!asRecognised) return <ConfidenceMark confidence="certain" reason={wizard.columnBy.user} />;
  if (column.by === null) return isCompany ? <span className={styles.tag}>{wizard.tellsCompany}</span> : null;
  const { readable, confidence } = column;
  const unread =
    readable !== null && readable.cells < readable.of
      ? wizard.unreadable(readable.of - readable.cells, readable.of)
      : '';
  return (
    <>
      <ConfidenceMark
        confidence={confidence ?? 'certain'}
        reason={`${wizard.columnBy[column.by]}${isShared ? wizard.nextDay : ''}${unread}`}
      />
      {column.by === 'remembered' && <span className={styles.tag}>{wizard.remembered}</span>}
    </>
  );
}
