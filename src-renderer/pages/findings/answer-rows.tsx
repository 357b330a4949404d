import { useMemo } from 'react';
import type { AnswerRow } from '../../../src-main/contract/answer-list.ts';
import { useRules } from '../../components/use-rules.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { AnswerCell, type AnswerColumn } from './answer-cell.tsx';
import type { FindingsAddress, Listed, OpenKey } from './findings-address.ts';
import { FoundRows, type Layout } from './found-rows.tsx';
import { useAnswerList } from './use-answer-list.ts';

const rule = ['rule', { width: 190, grow: 2 }] as const;
const told: Layout<AnswerColumn> = [
  ['company', { width: 150, grow: 1 }],
  ['record', { width: 160, grow: 2 }],
  ['start', { width: 150, sorted: true }],
];

const layouts: Readonly<Record<Exclude<Listed, 'violation'>, Layout<AnswerColumn>>> = {
  compliant: [rule, ...told, ['due', { width: 150 }], ['act', { width: 150 }]],
  pending: [rule, ...told, ['due', { width: 150 }], ['remaining', { width: 150, align: 'right' }]],
  undeterminable: [rule, ...told, ['reason', { width: 240, grow: 2 }]],
  notApplicable: [rule, ...told],
  records: [['dataset', { width: 120 }], ...told],
};

/** Answers of one kind other than violations, or the records themselves, the newest first. */
export function AnswerRows({
  address,
  answer,
  change,
}: {
  address: FindingsAddress;
  answer: Exclude<Listed, 'violation'>;
  change: (part: Partial<FindingsAddress>, options?: { replace: boolean }) => void;
}) {
  const { findings } = useTexts();
  const { titleOf, datasetTitle } = useRules();
  const { view } = useFilter();
  const { rule, dataset, text, importId, sheetId, importedAs } = address;
  const filter = useMemo(
    () => ({
      ...{ ...view, answer: answer === 'records' ? null : answer },
      ...{ rule, dataset, text, importId, sheetId, importedAs },
    }),
    [view, answer, rule, dataset, text, importId, sheetId, importedAs],
  );
  return (
    <FoundRows
      list={useAnswerList(filter)}
      listKey={JSON.stringify(filter)}
      layout={layouts[answer]}
      titles={findings.answerColumns}
      cell={(row, column) => (
        <AnswerCell row={row} column={column} titleOf={titleOf} datasetTitle={datasetTitle} />
      )}
      keyOf={keyOf}
      address={address}
      change={change}
    />
  );
}

function keyOf({ recordId, answer }: AnswerRow): OpenKey {
  return { recordId, rule: answer?.ruleId ?? null };
}
