import { CheckCircleOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Confidence } from '../../../../src-main/contract/sheet-recognition.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './wizard.module.css';

const symbols = {
  certain: CheckCircleOutlined,
  likely: QuestionCircleOutlined,
  doubtful: WarningOutlined,
} as const;

/** How sure a step of the recognition is, as text and symbol, with what it rests on. */
export function ConfidenceMark({ confidence, reason }: { confidence: Confidence; reason: string }) {
  const { wizard } = useTexts();
  const Mark = symbols[confidence];
  return (
    <span className={styles.mark} data-confidence={confidence}>
      <Mark aria-hidden="true" /> {wizard.confidence[confidence]}
      <span className={styles.reason}>{reason}</span>
    </span>
  );
}
