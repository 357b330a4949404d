import { App, Button } from 'antd';
import { MOST_FINDINGS } from '../../../../src-main/contract/finding-states.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { numberText } from '../../../components/number-text.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './states.module.css';
import type { SelectedFinding } from './use-selection.ts';
import { useSetState } from './use-set-state.ts';

/** How many findings are selected, and what can be done with all of them. */
export function SelectionBar({ keys, onClear }: { keys: readonly SelectedFinding[]; onClear: () => void }) {
  const { states } = useTexts();
  const { message, modal } = App.useApp();
  const setting = useSetState();

  function confirm() {
    setting.mutate(
      { state: 'confirmed', findings: [...keys] },
      {
        onSuccess: ({ changed }) => {
          message.success(states.confirmed(numberText(changed)));
          onClear();
        },
        onError: (error) => modal.error({ icon: null, content: <ErrorNotice error={error} /> }),
      },
    );
  }

  return (
    <div className={styles.selection} role="status">
      <strong>{states.selected(numberText(keys.length))}</strong>
      {keys.length === MOST_FINDINGS && <span>{states.most(numberText(MOST_FINDINGS))}</span>}
      <Button size="small" type="primary" loading={setting.isPending} onClick={confirm}>
        {states.confirmSelected}
      </Button>
      <Button size="small" onClick={onClear} disabled={setting.isPending}>
        {states.clearSelection}
      </Button>
    </div>
  );
}
