import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Skeleton, Steps } from 'antd';
import { useState } from 'react';
import type { SheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';
import type { SheetProposal, UnreadSheet } from '../../../../src-main/contract/window.ts';
import { JobProgress } from '../../../components/job-progress.tsx';
import { useEngine } from '../../../engine/engine-context.tsx';
import { useTexts } from '../../../texts/texts.ts';
import { useIssueText } from '../issue-text.ts';
import type { ImportDraft } from '../read-draft.ts';
import type { Import } from '../use-import.ts';
import { ColumnsStep } from './columns-step.tsx';
import { nothingChosen, sameChoices } from './sheet-edit.ts';
import { TableStep } from './table-step.tsx';
import { ValuesStep } from './values-step.tsx';
import styles from './wizard.module.css';

const wizardSteps = ['table', 'columns', 'values'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Which sheet is being worked on; it stays while the files are read again. */
export interface WizardPlace {
  readonly token: string;
  readonly name: string | null;
  readonly step: WizardStep;
}

/** Takes one sheet through header, columns and values. Choices are applied by reading the files again. */
export function SheetWizard({
  place,
  draft,
  current,
  onMove,
}: {
  place: WizardPlace | null;
  draft: ImportDraft | null;
  current: Import;
  onMove: (place: WizardPlace | null) => void;
}) {
  const { wizard, importPage } = useTexts();
  const found = place === null || draft === null ? null : sheetAt(draft, place);
  const applied = place === null || draft === null ? null : appliedChoices(draft, place);
  return (
    <Drawer
      open={place !== null && (draft !== null || current.reading.running)}
      onClose={() => onMove(null)}
      size="min(1120px, 96vw)"
      destroyOnHidden
      title={wizard.title(found?.file ?? '', place?.name ?? null)}
    >
      <JobProgress title={importPage.reading} job={current.reading} />
      {place !== null && draft !== null && found !== null && applied !== null && (
        <Sheet
          key={`${draft.preview.previewId} ${found.sheet}`}
          found={found}
          previewId={draft.preview.previewId}
          applied={applied}
          step={place.step}
          onStep={(step) => onMove(step === null ? null : { ...place, step })}
          onApply={(choices) => current.chooseSheet(place.token, choices)}
        />
      )}
      {draft !== null && found === null && place !== null && <Alert type="info" title={wizard.sheetGone} />}
    </Drawer>
  );
}

interface FoundSheet {
  readonly sheet: number;
  readonly file: string;
  readonly recognition: SheetRecognition | null;
  readonly unknown: SheetProposal['unknownValues'];
  readonly spellings: SheetProposal['spellings'];
  readonly problems: UnreadSheet['problems'];
}

function Sheet({
  found,
  previewId,
  applied,
  step,
  onStep,
  onApply,
}: {
  found: FoundSheet;
  previewId: string;
  applied: SheetChoices;
  step: WizardStep;
  onStep: (step: WizardStep | null) => void;
  onApply: (choices: SheetChoices) => void;
}) {
  const { wizard } = useTexts();
  const issueText = useIssueText();
  const engine = useEngine();
  const [choices, setChoices] = useState(applied);
  const { recognition, problems, unknown, spellings } = found;
  const dataset = choices.dataset ?? recognition?.dataset?.name ?? null;
  const fields = useQuery({
    ...engine.imports.fields.queryOptions({ input: { dataset: dataset ?? '' } }),
    enabled: dataset !== null,
  });
  const dirty = !sameChoices(choices, applied);
  const asked = choices.company === '' ? { ...choices, company: null } : choices;

  /** Goes to another step, or to the preview (null); what was changed is applied on the way. */
  function go(next: WizardStep | null) {
    onStep(next);
    if (dirty) onApply(asked);
  }

  if (recognition === null) return <Alert type="info" showIcon title={wizard.sheetGone} />;
  const at = wizardSteps.indexOf(step);
  const shared = { recognition, fields: fields.data ?? [], choices, onChange: setChoices };
  const hasColumns = recognition.columns.length > 0 && dataset !== null;
  const next = wizardSteps[at + 1] ?? null;
  const previous = wizardSteps[at - 1];
  return (
    <div className={styles.step}>
      <Steps
        size="small"
        current={at + 1}
        onChange={(index) => {
          const chosen = index === wizardSteps.length + 1 ? null : wizardSteps[index - 1];
          if (chosen !== undefined) go(chosen);
        }}
        items={[
          { title: wizard.steps.file, disabled: true },
          { title: wizard.steps.table },
          { title: wizard.steps.columns, disabled: !hasColumns },
          { title: wizard.steps.values, disabled: !hasColumns },
          { title: wizard.steps.preview },
        ]}
      />
      {problems
        .filter(({ code }) => step !== 'columns' || code !== 'required-column-missing')
        .map((problem) => (
          <Alert
            key={`${problem.code} ${issueText(problem)}`}
            type="warning"
            showIcon
            title={issueText(problem)}
          />
        ))}
      {dataset !== null && fields.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          {step === 'table' && <TableStep {...shared} previewId={previewId} sheet={found.sheet} />}
          {step === 'columns' && <ColumnsStep {...shared} />}
          {step === 'values' && <ValuesStep {...shared} unknown={unknown} spellings={spellings} />}
        </>
      )}
      <div className={styles.foot}>
        <Button onClick={() => onStep(null)}>{wizard.close}</Button>
        {previous !== undefined && <Button onClick={() => go(previous)}>{wizard.previous}</Button>}
        {next !== null && (
          <Button type={dirty || !hasColumns ? 'default' : 'primary'} onClick={() => go(next)}>
            {dirty ? wizard.applyAndNext : wizard.next}
          </Button>
        )}
        <Button type={dirty || next === null ? 'primary' : 'default'} onClick={() => go(null)}>
          {dirty ? wizard.applyAndPreview : wizard.toPreview}
        </Button>
      </div>
    </div>
  );
}

function sheetAt({ preview }: ImportDraft, { token, name }: WizardPlace): FoundSheet | null {
  const isIt = (one: SheetProposal | UnreadSheet) => one.token === token && one.name === name;
  const read = preview.sheets.find(isIt);
  if (read !== undefined) return { ...read, unknown: read.unknownValues, problems: [] };
  const unread = preview.unread.find(isIt);
  return unread === undefined ? null : { ...unread, unknown: [], spellings: [] };
}

function appliedChoices({ choices }: ImportDraft, { token, name }: WizardPlace): SheetChoices {
  return choices.get(token)?.sheets.find((one) => one.name === name) ?? nothingChosen(name);
}
