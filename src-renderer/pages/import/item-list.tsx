import {
  CheckOutlined,
  CloseOutlined,
  ExclamationOutlined,
  MinusOutlined,
  QuestionOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import type { DraftItem } from './draft-items.ts';
import { useIssueText } from './issue-text.ts';
import styles from './item-list.module.css';

/** The sheets and refused files of a draft, by file; a file can be left out. */
export function ItemList({
  items,
  shown,
  onShow,
  onLeaveOut,
}: {
  items: readonly DraftItem[];
  shown: string;
  onShow: (key: string) => void;
  onLeaveOut: ((token: string) => void) | null;
}) {
  const { importPage } = useTexts();
  const files = [...Map.groupBy(items, ({ token, file }) => token ?? file).values()];
  return (
    <nav className={styles.files} aria-label={importPage.sheets}>
      <ul>
        {files.map((group) => (
          <li key={group[0]?.key}>
            <p className={styles.file}>
              <span className={styles.name} title={group[0]?.file}>
                {group[0]?.file}
              </span>
              <LeaveOut token={group[0]?.token ?? null} onLeaveOut={onLeaveOut} />
            </p>
            <ul>
              {group.map((item) => (
                <li key={item.key}>
                  <button
                    type="button"
                    className={styles.item}
                    aria-current={item.key === shown}
                    onClick={() => onShow(item.key)}
                  >
                    <Item item={item} />
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LeaveOut({
  token,
  onLeaveOut,
}: {
  token: string | null;
  onLeaveOut: ((token: string) => void) | null;
}) {
  const { importPage } = useTexts();
  if (token === null) return null;
  return (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined />}
      aria-label={importPage.leaveOut}
      title={importPage.leaveOut}
      disabled={onLeaveOut === null}
      onClick={() => onLeaveOut?.(token)}
    />
  );
}

function Item({ item: { sheet, unread, refusal } }: { item: DraftItem }) {
  const { importPage, wizard } = useTexts();
  const { datasetTitle } = useRules();
  const issueText = useIssueText();
  if (refusal !== null) {
    return (
      <>
        <span className={styles.refused}>
          <StopOutlined aria-hidden="true" /> {importPage.refused}
        </span>
        <span className={styles.why}>
          {[refusal.sheet, issueText(refusal)].filter((part) => part !== null).join(' ')}
        </span>
      </>
    );
  }
  if (unread !== null) {
    const { name, state, problems } = unread;
    return (
      <>
        <span className={state === 'unclear' ? styles.asking : styles.left}>
          {state === 'unclear' ? (
            <QuestionOutlined aria-hidden="true" />
          ) : (
            <MinusOutlined aria-hidden="true" />
          )}{' '}
          {wizard.states[state]}
        </span>
        <span className={styles.why}>
          {[name, ...problems.map(issueText)].filter((part) => part !== null).join(' ')}
        </span>
      </>
    );
  }
  const problems = sheet.rejected + sheet.unreadableCells;
  return (
    <>
      <span>
        {sheet.company ?? (sheet.recognition.companyOf === null ? importPage.byColumn : wizard.byText)} ·{' '}
        {datasetTitle(sheet.dataset)}
      </span>
      <span className={styles.detail}>
        {sheet.name !== null && <span>{sheet.name}</span>}
        {sheet.known ? (
          <span>
            <CheckOutlined aria-hidden="true" /> {importPage.known}
          </span>
        ) : (
          <span>
            {importPage.counts.rows} {numberText(sheet.rows)}
          </span>
        )}
        {problems > 0 && (
          <span className={styles.problems}>
            <ExclamationOutlined aria-hidden="true" />
            {importPage.problemRows(numberText(problems))}
          </span>
        )}
      </span>
    </>
  );
}
