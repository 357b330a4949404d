import { WarningOutlined } from '@ant-design/icons';
import type { Explanation } from '../../../../src-main/contract/explanation.ts';
import type { FieldView } from '../../../../src-main/contract/window.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/**
 * The record under the company's own headers; what could not be read is marked, columns not sent are named. With an
 * explanation, what it stands on is marked as well.
 */
export function RecordFields({
  fields,
  explanation,
}: {
  fields: readonly FieldView[];
  explanation: Explanation | null;
}) {
  const { findings, common } = useTexts();
  const { drawer } = findings;
  const language = useLanguage();
  const supplied = fields.filter(({ state }) => state !== 'notSupplied');
  const missing = fields.filter(({ state }) => state === 'notSupplied');
  const decisive = new Set(
    (explanation?.parts ?? []).flatMap((part) =>
      part.form === 'time'
        ? [part.start, part.by, part.end, part.act].map((told) => told?.field.zh)
        : part.points.flatMap((point) => point.fields.map(({ zh }) => zh)),
    ),
  );
  return (
    <>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{drawer.header}</th>
            <th scope="col">{drawer.field}</th>
            <th scope="col">{drawer.value}</th>
          </tr>
        </thead>
        <tbody>
          {supplied.map((field) => (
            <tr key={field.field} data-state={field.state} data-decisive={decisive.has(field.title.zh)}>
              <td>{field.header ?? drawer.noHeader}</td>
              <th scope="row">
                {field.title[language]}
                {decisive.has(field.title.zh) && <span className={styles.decisive}>{drawer.decisive}</span>}
              </th>
              <td>
                <FieldValue field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <details className={styles.inWords}>
          <summary>{drawer.missingColumns(missing.length)}</summary>
          <p>{missing.map(({ title }) => title[language]).join(common.listComma)}</p>
          <p className={styles.note}>{drawer.missingColumnsNote}</p>
        </details>
      )}
    </>
  );
}

function FieldValue({ field: { state, text } }: { field: FieldView }) {
  const { drawer } = useTexts().findings;
  switch (state) {
    case 'value':
      return text;
    case 'unreadable':
      return (
        <span className={styles.unreadable}>
          <WarningOutlined aria-hidden="true" /> {drawer.unreadableAs(text)}
        </span>
      );
    default:
      return <span className={styles.faint}>{drawer.fieldStates[state]}</span>;
  }
}
