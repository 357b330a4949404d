import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FindingDetail } from '../../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useEngine } from '../../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import type { FindingKey } from '../findings-address.ts';
import { CopyEvidence } from './copy-evidence.tsx';
import styles from './evidence.module.css';
import { Evidence } from './evidence.tsx';

/** Where the finding stands among those of the list; what is null cannot be gone to. */
export interface Neighbours {
  /** 1-based, with the total where it is known: `3 of 12`. */
  readonly position: string | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The evidence for one finding beside the list; ← and → go to its neighbours, Esc closes. */
export function EvidenceDrawer({
  open,
  neighbours,
  onClose,
}: {
  open: FindingKey | null;
  neighbours: Neighbours;
  onClose: () => void;
}) {
  const { drawer } = useTexts().findings;
  const engine = useEngine();
  const detail = useQuery({
    ...engine.findings.get.queryOptions({ input: open ?? { recordId: 1, rule: '' } }),
    enabled: open !== null,
  });
  const body = useRef<HTMLDivElement>(null);
  const shown = open === null ? undefined : detail.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding is read from its beginning
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
      title={<Title shown={shown} />}
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
        {detail.isError && open !== null ? (
          <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
        ) : shown === undefined ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : (
          <Evidence detail={shown} />
        )}
      </div>
    </Drawer>
  );
}

function Title({ shown }: { shown: FindingDetail | undefined }) {
  const { drawer, title } = useTexts().findings;
  const language = useLanguage();
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
