import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { attachmentKinds, MOST_ATTACHMENT_BYTES } from '../../../../src-main/contract/finding-states.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useTexts } from '../../../texts/texts.ts';
import styles from './states.module.css';
import type { Attachments } from './use-attachments.ts';

const accepted = attachmentKinds.map((kind) => `.${kind}`).join(',');

/** The files that a decision will rest on; more can be chosen, each can be left out again. */
export function AttachFiles({ label, attachments }: { label: string; attachments: Attachments }) {
  const { states } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const { files, adding, error, add, remove } = attachments;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={styles.files}>
        {files.map(({ token, name }) => (
          <Button
            key={token}
            size="small"
            icon={<CloseOutlined />}
            iconPlacement="end"
            aria-label={states.removeFile(name)}
            onClick={() => remove(token)}
          >
            {name}
          </Button>
        ))}
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          loading={adding}
          onClick={() => input.current?.click()}
        >
          {states.addFiles}
        </Button>
        <span className={styles.faint}>{states.fileKinds(MOST_ATTACHMENT_BYTES / 1024 / 1024)}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same files can be chosen again.
          currentTarget.value = '';
        }}
      />
      {error !== null && <ErrorNotice error={error} />}
    </fieldset>
  );
}
