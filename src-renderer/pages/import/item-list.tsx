import {
  CheckOutlined,
  CloseOutlined,
  ExclamationOutlined,
  MinusOutlined,
  QuestionOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayOf, formatDate } from '../../../src-main/contract/beijing-time.ts';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import type { DraftItem } from './draft-items.ts';
import { useIssueText } from './issue-text.ts';
import styles from './item-list.module.css';

const DATE = 'YYYY-MM-DD';

/** The sheets and refused files of a draft, by file; a file can be left out, and have its day of arrival. */
export function ItemList({
  items,
  shown,
  onShow,
  receivedOn,
  onReceived,
  onLeaveOut,
}: {
  items: readonly DraftItem[];
  shown: string;
  onShow: (key: string) => void;
  /** Date on which a file was handed in; null: now. */
  receivedOn: (token: string) => string | null;
  onReceived: ((token: string, date: string | null) => void) | null;
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
            <Received token={group[0]?.token ?? null} receivedOn={receivedOn} onReceived={onReceived} />
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

function Received({
  token,
  receivedOn,
  onReceived,
}: {
  token: string | null;
  receivedOn: (token: string) => string | null;
  onReceived: ((token: string, date: string | null) => void) | null;
}) {
  const { importPage } = useTexts();
  if (token === null) return null;
  const date = receivedOn(token);
  const today = formatDate(dayOf(Math.floor(Date.now() / 1000)));
  return (
    <div className={styles.received}>
      <span>{importPage.receivedOn}</span>
      <DatePicker
        size="small"
        variant="underlined"
        aria-label={importPage.receivedOn}
        title={importPage.receivedHint}
        format={DATE}
        placeholder={importPage.receivedNow}
        value={date === null ? null : dayjs(date)}
        maxDate={dayjs(today)}
        disabled={onReceived === null}
        onChange={(day) => onReceived?.(token, day?.format(DATE) ?? null)}
      />
    </div>
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
