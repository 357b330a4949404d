import { Alert, Button, Modal, Tabs } from 'antd';
import { useState } from 'react';
import type { SheetProposal } from '../../../src-main/contract/window.ts';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import { ChoiceForm } from './choice-form.tsx';
import { CountList } from './count-list.tsx';
import styles from './draft.module.css';
import { PreviewRows } from './preview-rows.tsx';
import type { FileChoice } from './read-draft.ts';
import { ReturnRows } from './return-rows.tsx';
import { MissingFields, SheetColumns } from './sheet-columns.tsx';

/** How one sheet was understood and why, its rows, its columns, and what it lacks. */
export function SheetDetail({
  sheet,
  alone,
  previewId,
  choice,
  onChoose,
}: {
  sheet: SheetProposal;
  /** The only sheet of the preview, whose counts stand above already. */
  alone: boolean;
  previewId: string;
  choice: FileChoice | null;
  onChoose: ((choice: FileChoice) => void) | null;
}) {
  const { importPage } = useTexts();
  return (
    <div className={styles.detail}>
      <Recognised sheet={sheet} previewId={previewId} choice={choice} onChoose={onChoose} />
      {sheet.known && <Alert type="info" showIcon title={importPage.knownText} />}
      {!alone && !sheet.known && <CountList counts={sheet} />}
      <Tabs
        size="small"
        className={styles.tabs ?? ''}
        items={[
          ...(sheet.known
            ? []
            : [
                {
                  key: 'rows',
                  label: importPage.tabs.rows,
                  children: <PreviewRows previewId={previewId} sheet={sheet} />,
                },
              ]),
          { key: 'columns', label: importPage.tabs.columns, children: <SheetColumns sheet={sheet} /> },
          {
            key: 'missing',
            label: importPage.tabs.missing(sheet.missingFields.length),
            children: <MissingFields sheet={sheet} />,
          },
        ]}
      />
    </div>
  );
}

function Recognised({
  sheet,
  previewId,
  choice,
  onChoose,
}: {
  sheet: SheetProposal;
  previewId: string;
  choice: FileChoice | null;
  onChoose: ((choice: FileChoice) => void) | null;
}) {
  const { importPage } = useTexts();
  const { datasetTitle } = useRules();
  const [changing, setChanging] = useState(false);
  const { company, headerRows, year } = sheet.recognition;
  const [first, last] = headerRows?.rows ?? [0, 0];
  const why = (text: string) => <span className={styles.why}>{text}</span>;
  return (
    <div className={styles.recognised}>
      <dl className={styles.facts}>
        <div>
          <dt>{importPage.company}</dt>
          <dd>
            {sheet.company ?? importPage.byColumn}
            {company && why(importPage.companyBy[company.by])}
          </dd>
        </div>
        <div>
          <dt>{importPage.dataset}</dt>
          <dd>
            {datasetTitle(sheet.dataset)}
            {why(choice?.dataset == null ? importPage.datasetBySheet : importPage.chosenByYou)}
          </dd>
        </div>
        <div>
          <dt>{importPage.headerRows}</dt>
          <dd>{importPage.headerRowsOf(first, last)}</dd>
        </div>
        {year !== null && (
          <div>
            <dt>{importPage.year}</dt>
            <dd>
              {year.value}
              {why(importPage.yearFrom[year.from])}
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.acts}>
        <ReturnRows
          source={{ previewId, sheet: sheet.sheet }}
          sheet={{ ...sheet, unreadable: sheet.unreadableCells }}
        />
        <Button size="small" disabled={onChoose === null} onClick={() => setChanging(true)}>
          {importPage.change}
        </Button>
      </div>
      <Modal
        open={changing}
        title={importPage.changeTitle}
        footer={null}
        destroyOnHidden
        onCancel={() => setChanging(false)}
      >
        <ChoiceForm
          choice={choice}
          candidates={sheet.company === null ? [] : [sheet.company]}
          onChoose={onChoose}
        />
      </Modal>
    </div>
  );
}
