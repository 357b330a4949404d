import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FindingDetail, RecordDetail } from '../../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useEngine } from '../../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import type { OpenKey } from '../findings-address.ts';
import { CopyEvidence } from './copy-evidence.tsx';
import styles from './evidence.module.css';
import { Evidence } from './evidence.tsx';
import { RecordEvidence } from './record-evidence.tsx';

/** Where the row stands among those of the list; what is null cannot be gone to. */
export interface Neighbours {
  /** 1-based, with the total where it is known: `3 of 12`. */
  readonly position: string | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The evidence for one answer, or a record, beside the list; ← and → go to its neighbours, Esc closes. */
export function EvidenceDrawer({
  open,
  neighbours,
  onOpen,
  onClose,
}: {
  open: OpenKey | null;
  neighbours: Neighbours;
  /** From a record to one of its answers, and back. */
  onOpen: (key: OpenKey) => void;
  onClose: () => void;
}) {
  const { drawer } = useTexts().findings;
  const engine = useEngine();
  const detail = useQuery({
    ...engine.findings.get.queryOptions({
      input: { recordId: open?.recordId ?? 1, rule: open?.rule ?? '' },
    }),
    enabled: open !== null && open.rule !== null,
  });
  const record = useQuery({
    ...engine.records.get.queryOptions({ input: { recordId: open?.recordId ?? 1 } }),
    enabled: open !== null && open.rule === null,
  });
  const { isError, error, refetch } = open?.rule === null ? record : detail;
  const body = useRef<HTMLDivElement>(null);
  const shown = open === null || open.rule === null ? undefined : detail.data;
  const shownRecord = open?.rule === null ? record.data : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is read from its beginning
  useEffect(() => {
    body.current?.scrollIntoView();
  }, [open?.recordId, open?.rule]);

  useArrowKeys(open !== null, neighbours);

  return (
    <Drawer
      open={open !== null}
      onClose={onClose}
      size="min(820px, 94vw)"
      destroyOnHidden
      title={<Title shown={shown} record={shownRecord} />}
      extra={
        <div className={styles.tools}>
          {neighbours.position !== null && <span className={styles.position}>{neighbours.position}</span>}
          <Step label={drawer.previous} icon={<LeftOutlined />} go={neighbours.previous} />
          <Step label={drawer.next} icon={<RightOutlined />} go={neighbours.next} />
        </div>
      }
      footer={shown && <CopyEvidence detail={shown} />}
    >
      <div ref={body}>
        {isError && open !== null ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : shown !== undefined ? (
          <Evidence detail={shown} onRecord={(recordId) => onOpen({ recordId, rule: null })} />
        ) : shownRecord !== undefined ? (
          <RecordEvidence
            record={shownRecord}
            onAnswer={(rule) => onOpen({ recordId: shownRecord.recordId, rule })}
          />
        ) : (
          <Skeleton active paragraph={{ rows: 10 }} />
        )}
      </div>
    </Drawer>
  );
}

function Title({ shown, record }: { shown: FindingDetail | undefined; record: RecordDetail | undefined }) {
  const { drawer, title } = useTexts().findings;
  const language = useLanguage();
  if (record !== undefined) return <span className={styles.number}>{record.recordNo}</span>;
  if (shown === undefined) return title;
  const { finding, rule } = shown;
  return (
    <>
      <span className={styles.number}>{drawer.title(finding.recordNo, rule.id)}</span> {rule.title[language]}
    </>
  );
}

function Step({ label, icon, go }: { label: string; icon: ReactNode; go: (() => void) | null }) {
  return (
    <Button
      size="small"
      icon={icon}
      disabled={go === null}
      onClick={() => go?.()}
      aria-label={label}
      title={label}
    />
  );
}

/** On the document: the dialog's own element, which has the focus at first, tells nobody of its keys. */
function useArrowKeys(active: boolean, neighbours: Neighbours): void {
  const latest = useRef(neighbours);
  latest.current = neighbours;
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const { previous, next } = latest.current;
      const go = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null;
      if (go === null) return;
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [active]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
