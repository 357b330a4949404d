import { Alert, Button } from 'antd';
import type { UnreadSheet } from '../../../src-main/contract/window.ts';
import { useTexts } from '../../texts/texts.ts';
import { ChoiceForm } from './choice-form.tsx';
import styles from './draft.module.css';
import { useIssueText } from './issue-text.ts';
import type { FileChoice } from './read-draft.ts';
import { nothingChosen } from './wizard/sheet-edit.ts';
import type { WizardStep } from './wizard/sheet-wizard.tsx';

/** What company and dataset alone can clear up is asked for right here. */
const quick: ReadonlySet<UnreadSheet['problems'][number]['code']> = new Set([
  'company-uncertain',
  'dataset-uncertain',
]);

/** What is unclear about a sheet, or why it was left out, and the ways to have it read. */
export function UnreadDetail({
  unread: { file, name, state, problems, recognition },
  choice,
  onChoose,
  onChooseSheet,
  onOpen,
}: {
  unread: UnreadSheet;
  choice: FileChoice | null;
  onChoose: ((choice: FileChoice) => void) | null;
  onChooseSheet: ((choices: ReturnType<typeof nothingChosen>) => void) | null;
  onOpen: (step: WizardStep) => void;
}) {
  const { wizard, importPage } = useTexts();
  const issueText = useIssueText();
  const place = [file, name].filter((part) => part !== null).join(' / ');
  if (state !== 'unclear' || recognition === null) {
    return (
      <div className={styles.detail}>
        <Alert
          type="info"
          showIcon
          title={`${wizard.states[state]}${importPage.colon}${place}`}
          description={wizard.stateTexts[state]}
        />
        <Button
          className={styles.start ?? ''}
          disabled={onChooseSheet === null}
          onClick={() => onChooseSheet?.(nothingChosen(name))}
        >
          {wizard.readSheet}
        </Button>
      </div>
    );
  }
  const isQuick = problems.every(({ code }) => quick.has(code));
  return (
    <div className={styles.detail}>
      <Alert
        type="warning"
        showIcon
        title={`${wizard.states.unclear}${importPage.colon}${place}`}
        description={problems.map((problem) => (
          <p key={`${problem.code} ${issueText(problem)}`}>{issueText(problem)}</p>
        ))}
      />
      {isQuick && <ChoiceForm choice={choice} candidates={recognition.companies} onChoose={onChoose} />}
      <div className={styles.line}>
        <Button
          type={isQuick ? 'default' : 'primary'}
          disabled={onChooseSheet === null}
          onClick={() =>
            onOpen(
              problems.some(({ code }) => code === 'no-header') || recognition.dataset === null
                ? 'table'
                : 'columns',
            )
          }
        >
          {wizard.setUp}
        </Button>
        <Button
          disabled={onChooseSheet === null}
          onClick={() => onChooseSheet?.({ ...nothingChosen(name), skip: true })}
        >
          {wizard.skipSheet}
        </Button>
      </div>
    </div>
  );
}
