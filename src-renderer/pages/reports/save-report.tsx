import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReportEntry } from '../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useHost } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';

/** Saves a report of the history where the user wants it. */
export function SaveReport({ report, primary = false }: { report: ReportEntry; primary?: boolean }) {
  const { reports } = useTexts();
  const host = useHost();
  const { message, modal } = App.useApp();
  const save = useMutation({
    mutationFn: () => host.saveReport(report),
    onSuccess: (saved) => {
      if (saved) message.success(reports.saved(report.fileName));
    },
    onError: (error) => modal.error({ icon: null, content: <ErrorNotice error={error} /> }),
  });
  return (
    <Button
      size="small"
      type={primary ? 'primary' : 'default'}
      icon={<DownloadOutlined />}
      loading={save.isPending}
      aria-label={reports.saveOf(report.fileName)}
      onClick={() => save.mutate()}
    >
      {reports.save}
    </Button>
  );
}
