import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { AttachmentView } from '../../../../src-main/contract/finding-states.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { bytesText } from '../../../components/number-text.ts';
import { useHost } from '../../../engine/engine-context.tsx';
import { useTexts } from '../../../texts/texts.ts';

/** Saves a file that a state rests on where the user wants it. */
export function SaveAttachment({ file }: { file: AttachmentView }) {
  const { states } = useTexts();
  const host = useHost();
  const { message, modal } = App.useApp();
  const save = useMutation({
    mutationFn: () => host.saveReport(file),
    onSuccess: (saved) => {
      if (saved) message.success(states.fileSaved(file.fileName));
    },
    onError: (error) => modal.error({ icon: null, content: <ErrorNotice error={error} /> }),
  });
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={save.isPending}
      aria-label={states.saveFile(file.fileName, bytesText(file.bytes))}
      onClick={() => save.mutate()}
    >
      {file.fileName}
    </Button>
  );
}
