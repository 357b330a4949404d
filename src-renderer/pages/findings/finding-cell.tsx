import type { ReactNode } from 'react';
import { durationText } from '../../../src-main/contract/texts/duration.ts';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import { DeadlineText } from '../../components/deadline-text.tsx';
import { KindTag } from '../../components/kind-tag.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './finding-cell.module.css';

export type FindingColumn = 'rule' | 'company' | 'record' | 'from' | 'due' | 'act' | 'overdue';

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
  const language = useLanguage();
  switch (column) {
    case 'rule':
      return (
        <TwoLines
          first={
            <span className={styles.rule}>
              {row.ruleId} <KindTag kind={row.kind} />
            </span>
          }
          second={titleOf(row.ruleId)}
        />
      );
    case 'company':
      return <TwoLines first={row.company} second={row.community ?? ''} />;
    case 'record':
      return <TwoLines first={row.recordNo} second={findings.place(row.file, row.sheet, row.row)} />;
    case 'from':
      return row.from === null ? findings.noMoment : <MomentText at={row.from} />;
    case 'due':
      return row.dueAt === null ? findings.noMoment : <DeadlineText at={row.dueAt} />;
    case 'act':
      if (row.actualAt !== null) return <MomentText at={row.actualAt} />;
      return row.kind === 'missing' ? findings.notDone : findings.noMoment;
    case 'overdue': {
      if (row.overdueMinutes === null) return findings.noMoment;
      const duration = (
        <span title={durationText(row.overdueMinutes, language)}>
          {durationText(inSight(row.overdueMinutes), language)}
        </span>
      );
      return row.kind === 'missing' ? (
        <TwoLines first={duration} second={findings.overdueUntilNow} />
      ) : (
        duration
      );
    }
  }
}

/** From a day on the minutes are left out, for the evidence to tell. */
function inSight(minutes: number): number {
  return minutes < MINUTES_OF_DAY ? minutes : minutes - (minutes % 60);
}

const MINUTES_OF_DAY = 1440;

function TwoLines({ first, second }: { first: ReactNode; second: string }) {
  return (
    <>
      <div className={styles.first}>{first}</div>
      <div className={styles.second} title={second}>
        {second}
      </div>
    </>
  );
}
