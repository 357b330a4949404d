import { Alert, Button } from 'antd';
import type { SheetProposal } from '../../../src-main/contract/window.ts';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';
import { ReturnRows } from './return-rows.tsx';
import { SpellingNotices } from './spelling-notices.tsx';
import { ConfidenceMark } from './wizard/confidence-mark.tsx';
import { ShapeNotice } from './wizard/shape-notice.tsx';
import type { WizardStep } from './wizard/sheet-wizard.tsx';

/** How a sheet was understood, what each step rests on, and what a person should look at. */
export function SheetFacts({
  sheet,
  previewId,
  onOpen,
  onSkip,
}: {
  sheet: SheetProposal;
  previewId: string;
  /** Null while files are being read. */
  onOpen: ((step: WizardStep) => void) | null;
  onSkip: () => void;
}) {
  const { importPage, wizard, common } = useTexts();
  const { datasetTitle } = useRules();
  const { company, dataset, headerRows, year, companyOf, remembered, nothingIn, columns } = sheet.recognition;
  const doubtful = columns.filter(({ confidence }) => confidence === 'doubtful');
  const unknown = sheet.unknownValues;
  const shared = new Set(columns.filter((one) => one.shared).map(({ field }) => field));
  const nextDay = columns.filter(({ field, part }) => part === 'time' && shared.has(field));
  const step = (to: WizardStep) => (
    <Button size="small" disabled={onOpen === null} onClick={() => onOpen?.(to)}>
      {importPage.change}
    </Button>
  );
  return (
    <>
      <div className={styles.recognised}>
        <dl className={styles.facts}>
          <div>
            <dt>{importPage.company}</dt>
            <dd>
              {sheet.company ?? (companyOf === null ? importPage.byColumn : wizard.byText)}
              {company && (
                <ConfidenceMark confidence={company.confidence} reason={importPage.companyBy[company.by]} />
              )}
            </dd>
          </div>
          <div>
            <dt>{importPage.dataset}</dt>
            <dd>
              {datasetTitle(sheet.dataset)}
              {dataset && (
                <ConfidenceMark confidence={dataset.confidence} reason={wizard.datasetBy[dataset.by]} />
              )}
            </dd>
          </div>
          {headerRows && (
            <div>
              <dt>{importPage.headerRows}</dt>
              <dd>
                {importPage.headerRowsOf(...headerRows.rows)}
                <ConfidenceMark confidence={headerRows.confidence} reason={wizard.headerBy[headerRows.by]} />
              </dd>
            </div>
          )}
          {nothingIn && (
            <div>
              <dt>{importPage.nothingIn}</dt>
              <dd>
                {importPage.nothingInDays(nothingIn.from, nothingIn.to)}
                <ConfidenceMark confidence="likely" reason={importPage.nothingInFrom[nothingIn.told]} />
              </dd>
            </div>
          )}
          {year && nothingIn === null && (
            <div>
              <dt>{importPage.year}</dt>
              <dd>
                {year.endYear === null ? year.value : `${year.value}–${year.endYear}`}
                <ConfidenceMark confidence={year.confidence} reason={importPage.yearFrom[year.from]} />
              </dd>
            </div>
          )}
        </dl>
        <div className={styles.acts}>
          <ReturnRows
            source={{ previewId, sheet: sheet.sheet }}
            sheet={{ ...sheet, unreadable: sheet.unreadableCells }}
          />
          {step('table')}
          <Button size="small" disabled={onOpen === null} onClick={onSkip}>
            {wizard.skipSheet}
          </Button>
        </div>
      </div>
      <SpellingNotices spellings={sheet.spellings} action={step('values')} />
      {sheet.overwritesNewer > 0 && (
        <Alert type="warning" showIcon title={wizard.overwritesNewer(numberText(sheet.overwritesNewer))} />
      )}
      {remembered && <ShapeNotice remembered={remembered} dataset={sheet.dataset} />}
      {doubtful.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={wizard.doubtfulColumns(numberText(doubtful.length))}
          action={step('columns')}
        />
      )}
      {nextDay.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={wizard.nextDayTimes(nextDay.map(({ name }) => wizard.quoted(name)).join(common.listComma))}
          action={step('columns')}
        />
      )}
      {unknown.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={wizard.unknownValues(numberText(unknown.length))}
          action={step('values')}
        />
      )}
    </>
  );
}
