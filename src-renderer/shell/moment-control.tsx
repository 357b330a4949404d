import { ClockCircleOutlined, PushpinOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { MomentText } from '../components/moment-text.tsx';
import { useWindowState } from '../engine/engine-context.tsx';
import { useTexts } from '../texts/texts.ts';
import styles from './moment-control.module.css';
import { MomentForm } from './moment-form.tsx';

/** The moment as of which all answers hold, whether it is pinned, and a way to move it. */
export function MomentControl() {
  const { shell } = useTexts();
  const { asOf, pinned } = useWindowState();
  const [open, setOpen] = useState(false);
  const how = pinned ? shell.asOfPinned : shell.asOfFollows;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={shell.asOf}
      content={<MomentForm onDone={() => setOpen(false)} />}
    >
      <Button
        type="text"
        className={styles.control ?? ''}
        icon={pinned ? <PushpinOutlined /> : <ClockCircleOutlined />}
        aria-expanded={open}
      >
        <span className={styles.two}>
          <span className={styles.label}>
            {shell.asOf} · {how}
          </span>
          <MomentText at={asOf} toMinute />
        </span>
      </Button>
    </Popover>
  );
}
