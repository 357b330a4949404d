import { Alert } from 'antd';
import type { ReportEntry } from '../../../src-main/contract/window.ts';
import { bytesText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import { SaveReport } from './save-report.tsx';

/** The report that was just made. */
export function MadeReport({ report }: { report: ReportEntry }) {
  const { reports } = useTexts();
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`${reports.made} · ${report.fileName} · ${bytesText(report.bytes)}`}
      action={<SaveReport report={report} primary />}
    />
  );
}
