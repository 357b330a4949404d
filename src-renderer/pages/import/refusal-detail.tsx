import { Alert } from 'antd';
import { useTexts } from '../../texts/texts.ts';
import { ChoiceForm } from './choice-form.tsx';
import styles from './draft.module.css';
import type { Refusal } from './draft-items.ts';
import { useIssueText } from './issue-text.ts';
import type { FileChoice } from './read-draft.ts';

/** Problems that another company or dataset may solve. */
const choosable: ReadonlySet<Refusal['code']> = new Set([
  'company-uncertain',
  'dataset-uncertain',
  'required-column-missing',
]);

/** Why a file or sheet was not read, and what to do about it. */
export function RefusalDetail({
  refusal,
  choice,
  onChoose,
}: {
  refusal: Refusal;
  choice: FileChoice | null;
  onChoose: ((choice: FileChoice) => void) | null;
}) {
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
      {choosable.has(refusal.code) && refusal.token !== null && (
        <ChoiceForm
          choice={choice}
          candidates={refusal.code === 'company-uncertain' ? candidatesOf(refusal) : []}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

function candidatesOf({ detail }: Refusal): string[] {
  return String(detail.candidates ?? '')
    .split('、')
    .filter((name) => name !== '');
}
