import { CopyOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { FindingDetail } from '../../../../src-main/contract/window.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { copyText } from './copy-text.ts';
import styles from './evidence.module.css';
import { evidenceText } from './evidence-text.ts';

/** Copies the evidence as plain text. Where copying is not allowed, shows the text to be copied by hand. */
export function CopyEvidence({ detail }: { detail: FindingDetail }) {
  const texts = useTexts();
  const { drawer } = texts.findings;
  const language = useLanguage();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const text = evidenceText(detail, texts, language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was copied was another text
  useEffect(() => setState('idle'), [text]);

  async function copy() {
    setState((await copyText(text)) ? 'copied' : 'refused');
  }

  return (
    <div className={styles.copy}>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {drawer.copy}
      </Button>
      <span role="status" className={styles.told}>
        {state === 'copied' && drawer.copied}
        {state === 'refused' && drawer.copyFailed}
      </span>
      {state === 'refused' && (
        <Input.TextArea
          className={styles.byHand ?? ''}
          rows={6}
          readOnly
          value={text}
          aria-label={drawer.copy}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
