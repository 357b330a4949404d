import { LockOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { SheetProposal } from '../../../src-main/contract/window.ts';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';

/** Which of the company's columns is which field, and which are not used. Changing it by hand will stand here. */
export function SheetColumns({ sheet: { columns, unmappedColumns } }: { sheet: SheetProposal }) {
  const { importPage, common } = useTexts();
  const language = useLanguage();
  return (
    <div className={styles.scroll}>
      <p className={styles.note}>{importPage.columnsText}</p>
      <Table
        size="small"
        pagination={false}
        rowKey={({ header, field }) => `${header} ${field}`}
        dataSource={columns}
        columns={[
          { title: importPage.theirColumn, dataIndex: 'header' },
          {
            title: importPage.ourField,
            render: (_, { title, personal, factor }) => (
              <>
                {title[language]}
                {personal && (
                  <span className={styles.why}>
                    <LockOutlined aria-hidden="true" /> {importPage.personal}
                  </span>
                )}
                {factor !== 1 && (
                  <span className={styles.why}>{importPage.multiplied(numberText(factor))}</span>
                )}
              </>
            ),
          },
        ]}
      />
      {unmappedColumns.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{importPage.unmapped(unmappedColumns.length)}</h3>
          <p className={styles.note}>{importPage.unmappedText}</p>
          <p>{unmappedColumns.join(common.listComma)}</p>
        </>
      )}
    </div>
  );
}

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
