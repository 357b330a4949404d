import { Table } from 'antd';
import type { SheetProposal } from '../../../src-main/contract/window.ts';
import { useRules } from '../../components/use-rules.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';

/** Fields for which the sheet has no column, and the rules that suffer. */
export function MissingFields({ sheet: { missingFields } }: { sheet: SheetProposal }) {
  const { importPage, common } = useTexts();
  const language = useLanguage();
  const { titleOf } = useRules();
  const needed = missingFields.filter(({ rules }) => rules.length > 0);
  const others = missingFields.filter(({ rules }) => rules.length === 0);
  return (
    <div className={styles.scroll}>
      {needed.length === 0 ? (
        <p>{importPage.nothingMissing}</p>
      ) : (
        <>
          <p className={styles.note}>{importPage.missingText}</p>
          <Table
            size="small"
            pagination={false}
            rowKey="field"
            dataSource={needed}
            columns={[
              { title: importPage.missingField, render: (_, { title }) => title[language] },
              {
                title: importPage.affected,
                render: (_, { rules }) => (
                  <ul>
                    {rules.map((id) => (
                      <li key={id}>
                        {id} {titleOf(id)}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {importPage.missingOthers(others.map(({ title }) => title[language]).join(common.listComma))}
        </p>
      )}
    </div>
  );
}
