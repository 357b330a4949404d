import type { AnswerRow } from '../../../src-main/contract/answer-list.ts';
import { formatDate } from '../../../src-main/contract/beijing-time.ts';
import type { Outcome } from '../../../src-main/contract/outcomes.ts';
import { durationText } from '../../../src-main/contract/texts/duration.ts';
import { DeadlineText } from '../../components/deadline-text.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { useWindowState } from '../../engine/engine-context.tsx';
import { type Texts, useLanguage, useTexts } from '../../texts/texts.ts';
import { TwoLines } from './two-lines.tsx';

type Reasoned = Texts['findings']['reasons'][keyof Texts['findings']['reasons']];

export type AnswerColumn =
  | 'rule'
  | 'dataset'
  | 'company'
  | 'record'
  | 'start'
  | 'due'
  | 'act'
  | 'remaining'
  | 'reason';

/** One cell of a list of answers or records: what matters above, what it belongs to below. */
export function AnswerCell({
  row,
  column,
  titleOf,
  datasetTitle,
}: {
  row: AnswerRow;
  column: AnswerColumn;
  titleOf: (ruleId: string) => string;
  datasetTitle: (dataset: string) => string;
}) {
  const { findings } = useTexts();
  const { answer } = row;
  switch (column) {
    case 'rule':
      return answer && <TwoLines first={<strong>{answer.ruleId}</strong>} second={titleOf(answer.ruleId)} />;
    case 'dataset':
      return datasetTitle(row.dataset);
    case 'company':
      return <TwoLines first={row.company} second={row.community ?? ''} />;
    case 'record':
      return <TwoLines first={row.recordNo} second={findings.place(row.file, row.sheet, row.row)} />;
    case 'start':
      if (row.startAt !== null) return <MomentText at={row.startAt} />;
      return row.day === null ? findings.noMoment : formatDate(row.day);
    case 'due':
      return answer?.dueAt == null ? findings.noMoment : <DeadlineText at={answer.dueAt} />;
    case 'act':
      return answer?.actualAt == null ? findings.noMoment : <MomentText at={answer.actualAt} />;
    case 'remaining':
      return <Remaining dueAt={answer?.dueAt ?? null} />;
    case 'reason':
      return answer && <Reason answer={answer} />;
  }
}

function Remaining({ dueAt }: { dueAt: number | null }) {
  const { findings } = useTexts();
  const language = useLanguage();
  const { asOf } = useWindowState();
  if (dueAt === null) return findings.noMoment;
  return durationText(Math.max(0, Math.floor((dueAt - asOf) / 60)), language);
}

/** Why nothing can be determined, and below it what would help. */
function Reason({ answer: { outcome, doubt } }: { answer: NonNullable<AnswerRow['answer']> }) {
  const reasons: Partial<Record<Outcome, Reasoned>> = useTexts().findings.reasons;
  const language = useLanguage();
  const reason = reasons[outcome];
  return reason && <TwoLines first={reason.why(doubt?.[language] ?? '')} second={reason.advice} />;
}
