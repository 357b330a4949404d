import { useQuery } from '@tanstack/react-query';
import type { ChangeEntry } from '../../src-main/contract/authority.ts';
import { placedProblemText } from '../../src-main/contract/texts/rule-problem.ts';
import { DataTable } from '../components/data-table.tsx';
import { MomentText } from '../components/moment-text.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { changeText } from './change-text.ts';

/** Who changed what, when and why; the newest first. */
export function ChangeList({ changes }: { changes: readonly ChangeEntry[] }) {
  const { authority } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const library = useQuery(engine.library.get.queryOptions());
  if (changes.length === 0) return <p className={styles.note}>{authority.noHistory}</p>;
  return (
    <div className={styles.history}>
      <DataTable
        label={authority.history}
        rows={changes}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            title: authority.whatChanged,
            cell: ({ change, unfit }) => (
              <>
                {changeText(change, library.data?.rules ?? [], authority, language)}
                {unfit !== null && (
                  <p>
                    <strong>{authority.unfit}</strong>
                    {placedProblemText(unfit, language)}
                  </p>
                )}
              </>
            ),
          },
          { title: authority.when, cell: ({ at }) => <MomentText at={at} toMinute /> },
          { title: authority.who, cell: ({ actor }) => actor },
          {
            title: authority.why,
            cell: ({ reason, source }) => [reason, source].filter((part) => part !== '').join(' · '),
          },
        ]}
      />
    </div>
  );
}
