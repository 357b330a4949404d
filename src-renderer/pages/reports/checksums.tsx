import { Button, Popover, Typography } from 'antd';
import type { ReportEntry } from '../../../src-main/contract/window.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './checksums.module.css';

const SHORT = 8;

/** What a report was made from and what it came to, in short; in full, with what they are good for, on demand. */
export function Checksums({ report }: { report: ReportEntry }) {
  const { reports } = useTexts();
  return (
    <Popover
      trigger="click"
      title={report.fileName}
      content={
        <dl className={styles.full}>
          <dt>{reports.sha256}</dt>
          <dd>
            <Full value={report.sha256} />
            <p>{reports.sha256Meaning}</p>
          </dd>
          <dt>{reports.madeFrom}</dt>
          <dd>
            <Full value={report.madeFrom} />
            <p>{reports.madeFromMeaning}</p>
          </dd>
        </dl>
      }
    >
      <Button
        size="small"
        type="text"
        className={styles.button ?? ''}
        aria-label={reports.showChecksums(report.fileName)}
        aria-haspopup="dialog"
      >
        <code className={styles.short}>
          {report.sha256.slice(0, SHORT)}
          <br />
          {report.madeFrom.slice(0, SHORT)}
        </code>
      </Button>
    </Popover>
  );
}

function Full({ value }: { value: string }) {
  const { reports } = useTexts();
  return (
    <Typography.Text code copyable={{ tooltips: [reports.copy, ''] }} className={styles.code ?? ''}>
      {value}
    </Typography.Text>
  );
}
