import { Alert } from 'antd';
import { useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';
import type { Refusal } from './draft-items.ts';
import { useIssueText } from './issue-text.ts';

/** Why a file or sheet cannot be read, and what the company has to do about it. */
export function RefusalDetail({ refusal }: { refusal: Refusal }) {
  const { importPage } = useTexts();
  const issueText = useIssueText();
  return (
    <div className={styles.detail}>
      <Alert
        type="error"
        showIcon
        title={`${importPage.refused}${importPage.colon}${[refusal.file, refusal.sheet].filter(Boolean).join(' / ')}`}
        description={issueText(refusal)}
      />
    </div>
  );
}
