import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tabs } from 'antd';
import type { SheetProposal } from '../../../src-main/contract/window.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CountList } from './count-list.tsx';
import styles from './draft.module.css';
import { MissingFields } from './missing-fields.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { ColumnsStep } from './wizard/columns-step.tsx';
import { nothingChosen } from './wizard/sheet-edit.ts';
import type { WizardStep } from './wizard/sheet-wizard.tsx';

/** How one sheet was understood and why, its rows, its columns, and what it lacks. */
export function SheetDetail({
  sheet,
  alone,
  previewId,
  onOpen,
  onSkip,
}: {
  sheet: SheetProposal;
  /** The only sheet of the preview, whose counts stand above already. */
  alone: boolean;
  previewId: string;
  /** Null while files are being read. */
  onOpen: ((step: WizardStep) => void) | null;
  onSkip: () => void;
}) {
  const { importPage } = useTexts();
  return (
    <div className={styles.detail}>
      <SheetFacts sheet={sheet} previewId={previewId} onOpen={onOpen} onSkip={onSkip} />
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
          {
            key: 'columns',
            label: importPage.tabs.columns,
            children: <Columns sheet={sheet} onOpen={onOpen} />,
          },
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

function Columns({ sheet, onOpen }: { sheet: SheetProposal; onOpen: ((step: WizardStep) => void) | null }) {
  const { wizard } = useTexts();
  const engine = useEngine();
  const fields = useQuery(engine.imports.fields.queryOptions({ input: { dataset: sheet.dataset } }));
  return (
    <div className={styles.scroll}>
      <Button
        size="small"
        className={styles.start ?? ''}
        disabled={onOpen === null}
        onClick={() => onOpen?.('columns')}
      >
        {wizard.changeColumns}
      </Button>
      <ColumnsStep
        recognition={{ ...sheet.recognition, remembered: null }}
        fields={fields.data ?? []}
        choices={nothingChosen(sheet.name)}
        onChange={null}
      />
    </div>
  );
}
