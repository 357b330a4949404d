import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';
import { useEngine } from '../../../engine/engine-context.tsx';
import { useTexts } from '../../../texts/texts.ts';

/** Says that remembered choices were used, how the sheet differs from the last one, and lets them be forgotten. */
export function ShapeNotice({
  remembered,
  dataset,
}: {
  remembered: SheetRecognition['remembered'];
  dataset: string;
}) {
  const { wizard, common } = useTexts();
  const engine = useEngine();
  const forgetting = useMutation(engine.imports.forgetMapping.mutationOptions());
  if (remembered === null) return null;
  const { company, importId, actor, added, gone } = remembered;
  const changed = added.length > 0 || gone.length > 0;
  const lines = [
    added.length > 0 ? wizard.added(added.join(common.listComma)) : '',
    gone.length > 0 ? wizard.gone(gone.join(common.listComma)) : '',
  ];
  return (
    <Alert
      type={changed ? 'warning' : 'info'}
      showIcon
      title={changed ? wizard.shapeChanged(importId, actor) : wizard.fromMemory(importId, actor)}
      description={
        changed ? lines.filter((line) => line !== '').map((line) => <p key={line}>{line}</p>) : undefined
      }
      action={
        <Button
          size="small"
          type="text"
          disabled={forgetting.isSuccess}
          loading={forgetting.isPending}
          onClick={() => forgetting.mutate({ company, dataset })}
        >
          {forgetting.isSuccess ? wizard.forgotten : wizard.forget}
        </Button>
      }
    />
  );
}
