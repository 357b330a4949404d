import { durationText } from '../../../src-main/contract/texts/duration.ts';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import { DeadlineText } from '../../components/deadline-text.tsx';
import { KindTag } from '../../components/kind-tag.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './finding-cell.module.css';
import { StateMark } from './states/state-mark.tsx';
import { TwoLines } from './two-lines.tsx';

export type FindingColumn =
  | 'rule'
  | 'company'
  | 'record'
  | 'from'
  | 'due'
  | 'fromDue'
  | 'act'
  | 'overdue'
  | 'actOverdue'
  | 'state'
  | 'stateSymbol';

/** One cell of the list: what matters above, what it belongs to below. */
export function FindingCell({
  row,
  column,
  titleOf,
}: {
  row: FindingRow;
  column: FindingColumn;
  titleOf: (ruleId: string) => string;
}) {
  const { findings } = useTexts();
  switch (column) {
    case 'rule': {
      const rule = (
        <span className={styles.rule}>
          {row.ruleId} <KindTag kind={row.kind} />
        </span>
      );
      return <TwoLines first={rule} second={titleOf(row.ruleId)} />;
    }
    case 'company':
      return <TwoLines first={row.company} second={row.community ?? ''} />;
    case 'record':
      return <TwoLines first={row.recordNo} second={findings.place(row.file, row.sheet, row.row)} />;
    case 'from':
      return <From row={row} />;
    case 'due':
      return <Due row={row} />;
    case 'fromDue':
      return <TwoLines first={<From row={row} />} second={<Due row={row} />} />;
    case 'act':
      return <Act row={row} />;
    case 'overdue':
      if (row.kind !== 'missing') return <Overdue row={row} />;
      return <TwoLines first={<Overdue row={row} />} second={findings.overdueUntilNow} />;
    case 'actOverdue':
      return <TwoLines first={<Overdue row={row} />} second={<Act row={row} />} />;
    case 'state':
      return <StateMark state={row.state} />;
    case 'stateSymbol':
      return <StateMark state={row.state} short />;
  }
}

function From({ row: { from } }: { row: FindingRow }) {
  const { findings } = useTexts();
  return from === null ? findings.noMoment : <MomentText at={from} />;
}

function Due({ row: { dueAt } }: { row: FindingRow }) {
  const { findings } = useTexts();
  return dueAt === null ? findings.noMoment : <DeadlineText at={dueAt} />;
}

function Act({ row: { actualAt, kind } }: { row: FindingRow }) {
  const { findings } = useTexts();
  if (actualAt !== null) return <MomentText at={actualAt} />;
  return kind === 'missing' ? findings.notDone : findings.noMoment;
}

function Overdue({ row: { overdueMinutes } }: { row: FindingRow }) {
  const { findings } = useTexts();
  const language = useLanguage();
  if (overdueMinutes === null) return findings.noMoment;
  return (
    <span title={durationText(overdueMinutes, language)}>
      {durationText(inSight(overdueMinutes), language)}
    </span>
  );
}

/** From a day on the minutes are left out, for the evidence to tell. */
function inSight(minutes: number): number {
  return minutes < MINUTES_OF_DAY ? minutes : minutes - (minutes % 60);
}

const MINUTES_OF_DAY = 1440;
