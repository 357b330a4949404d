import { ReportForm } from './report-form.tsx';
import { ReportHistory } from './report-history.tsx';
import styles from './reports-page.module.css';

/** Choose what a report covers, make it, and find those made before. */
export function ReportsPage() {
  return (
    <div className={styles.page}>
      <ReportForm />
      <ReportHistory />
    </div>
  );
}
