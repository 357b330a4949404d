import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ExplainedPoint, PointsPart } from '../../../../src-main/contract/explanation.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './points.module.css';

const symbols = { ok: CheckOutlined, bad: CloseOutlined, unknown: QuestionOutlined };

/** What was asked for, what the record tells of it, and whether that will do. */
export function Points({ part: { points } }: { part: PointsPart }) {
  const { drawer } = useTexts().findings;
  return (
    <table className={styles.points}>
      <thead>
        <tr>
          <th scope="col">{drawer.points.what}</th>
          <th scope="col">{drawer.points.required}</th>
          <th scope="col">{drawer.points.told}</th>
          <th scope="col">{drawer.points.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <Point key={point.fields.map(({ zh }) => zh).join()} point={point} />
        ))}
      </tbody>
    </table>
  );
}

function Point({ point: { fields, required, told, verdict } }: { point: ExplainedPoint }) {
  const { drawer } = useTexts().findings;
  const language = useLanguage();
  const Sign = symbols[verdict];
  return (
    <tr data-verdict={verdict}>
      <th scope="row">{fields.map((field) => field[language]).join(drawer.points.or)}</th>
      <td>{required === null ? drawer.points.filledIn : drawer.points.must(required[language])}</td>
      <td>{told[language]}</td>
      <td className={styles.verdict}>
        <Sign aria-hidden="true" /> {drawer.points.verdicts[verdict]}
      </td>
    </tr>
  );
}
