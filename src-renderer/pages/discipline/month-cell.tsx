import { Link } from 'react-router';
import { dayOf, formatDate } from '../../../src-main/contract/beijing-time.ts';
import type { MonthState, ReportedMonth } from '../../../src-main/contract/discipline.ts';
import { receivedText } from '../../../src-main/contract/texts/received.ts';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import { keyText } from '../findings/findings-address.ts';
import styles from './discipline.module.css';
import { datesOf } from './shown-companies.ts';

/** Which list of answers a month's answer stands in; null: the rule says nothing of it yet. */
const listOf: Readonly<Record<MonthState, 'violation' | 'compliant' | 'pending' | null>> = {
  inTime: 'compliant',
  late: 'violation',
  missing: 'violation',
  pending: 'pending',
  toCome: null,
  notOwed: null,
};

const marks: Readonly<Record<MonthState, string>> = {
  inTime: '✓',
  late: '▲',
  missing: '●',
  pending: '○',
  toCome: '',
  notOwed: '',
};

/** One month of a dataset: how it stands, leading to the rule's answer, and its records, leading to their list. */
export function MonthCell({
  month,
  of: { company, dataset, rule },
}: {
  month: ReportedMonth;
  of: { company: string; dataset: string; rule: string | null };
}) {
  const { discipline } = useTexts();
  const { datasetTitle } = useRules();
  const linkTo = usePageLink();
  const { state, records, recordId, receivedAt, nothing } = month;
  const list = listOf[state];
  const within = { ...datesOf(month.month), company };
  const text = useStateText()(month);
  const whose = `${company} ${datasetTitle(dataset)}`;
  const answer = list === 'violation' ? null : list;
  return (
    <td
      className={styles.cell}
      data-state={state}
      title={receivedAt === null ? undefined : discipline.receivedTitle(receivedText(receivedAt))}
    >
      {text !== '' && (
        <p className={styles.state}>
          <span aria-hidden="true">{marks[state]}</span>{' '}
          {recordId === null || list === null || rule === null ? (
            text
          ) : (
            <Link
              className={styles.answer ?? ''}
              to={linkTo('findings', { ...within, answer, rule, open: keyText({ recordId, rule }) })}
              aria-label={discipline.answerOf(whose, month.month, text)}
            >
              {text}
            </Link>
          )}
        </p>
      )}
      {receivedAt !== null && (
        <p className={styles.records}>
          {(state === 'missing' || state === 'pending' ? discipline.receivedAfter : discipline.received)(
            dateText(dayOf(receivedAt)),
          )}
        </p>
      )}
      <p className={styles.records}>
        {records === 0 ? (
          state !== 'toCome' && (nothing ? discipline.nothingHappened : discipline.noRecords)
        ) : (
          <Link
            to={linkTo('findings', { ...within, answer: 'records', dataset })}
            aria-label={discipline.recordsOf(whose, month.month, numberText(records))}
          >
            {discipline.records(numberText(records))}
          </Link>
        )}
      </p>
    </td>
  );
}

function useStateText(): (month: ReportedMonth) => string {
  const { discipline } = useTexts();
  return ({ state, dueAt, daysLate }) => {
    switch (state) {
      case 'late':
        return discipline.late(daysLate ?? 0);
      case 'missing':
        return discipline.missing(daysLate ?? 0);
      case 'pending':
        return discipline.pending(dueAt === null ? '' : dateText(dayOf(dueAt) - 1));
      case 'notOwed':
        return '';
      default:
        return discipline[state];
    }
  };
}

/** `03-16`: the year is that of the month, or the next. */
function dateText(day: number): string {
  return formatDate(day).slice(5);
}
