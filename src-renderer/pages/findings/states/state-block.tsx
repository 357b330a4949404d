import { Button } from 'antd';
import { useState } from 'react';
import { type FindingState, findingStates } from '../../../../src-main/contract/finding-states.ts';
import type { FindingDetail } from '../../../../src-main/contract/window.ts';
import { useTexts } from '../../../texts/texts.ts';
import { Part } from '../evidence/part.tsx';
import { StateForm } from './state-form.tsx';
import { StateLog } from './state-log.tsx';
import { StateMark } from './state-mark.tsx';
import styles from './states.module.css';

/** What people decided of a finding, and what can be decided now; nothing of what is no finding and never was decided. */
export function StateBlock({ detail }: { detail: FindingDetail }) {
  const { states } = useTexts();
  const [wanted, setWanted] = useState<FindingState | null>(null);
  const { finding, states: log } = detail;
  const broken = finding.kind !== null;
  if (!broken && log.length === 0) return null;
  const state = log[0]?.state ?? 'open';
  const possible = findingStates.filter((other) => other !== 'open' || state !== 'open');
  return (
    <Part title={states.title} note={states.note}>
      {!broken && <p>{states.noViolation}</p>}
      {log.length > 0 ? (
        <StateLog log={log} />
      ) : (
        <p className={styles.line}>
          <StateMark state="open" />
          <span className={styles.faint}>{states.nobody}</span>
        </p>
      )}
      {broken &&
        (wanted === null ? (
          <div className={styles.actions}>
            {possible.map((other) => (
              <Button key={other} size="small" onClick={() => setWanted(other)}>
                {states.actions[other]}
              </Button>
            ))}
          </div>
        ) : (
          <StateForm
            finding={{ recordId: finding.recordId, rule: finding.ruleId }}
            state={wanted}
            onEnd={() => setWanted(null)}
          />
        ))}
    </Part>
  );
}
