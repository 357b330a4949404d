import { Button, Checkbox, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { reportSheets } from '../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useJob } from '../../engine/use-job.ts';
import { CompanyPicker } from '../../filter/company-picker.tsx';
import { PeriodPicker } from '../../filter/period-picker.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { MadeReport } from './made-report.tsx';
import { ReportCovers } from './report-covers.tsx';
import styles from './report-form.module.css';

/** What a report is to cover: period and company are those that all pages share. */
export function ReportForm() {
  const { reports } = useTexts();
  const windowLanguage = useLanguage();
  const engine = useEngine();
  const { view } = useFilter();
  const job = useJob('make report', engine.reports.make.call);
  const [sheets, setSheets] = useState<readonly (typeof reportSheets)[number][]>(reportSheets);
  const [chosenLanguage, setLanguage] = useState<'zh' | 'en' | null>(null);
  const language = chosenLanguage ?? windowLanguage;

  function make() {
    void job.run({ ...view, language, sheets: reportSheets.filter((sheet) => sheets.includes(sheet)) });
  }

  return (
    <Section title={reports.make}>
      <div className={styles.form}>
        <Row label={reports.period}>
          <PeriodPicker />
        </Row>
        <Row label={reports.companies}>
          <CompanyPicker />
        </Row>
        <Row label={reports.contents}>
          <fieldset className={styles.sheets} disabled={job.running}>
            <legend className="visually-hidden">{reports.contents}</legend>
            <p className={styles.always}>{reports.always}</p>
            {reportSheets.map((sheet) => (
              <Checkbox
                key={sheet}
                checked={sheets.includes(sheet)}
                onChange={({ target }) =>
                  setSheets(target.checked ? [...sheets, sheet] : sheets.filter((other) => other !== sheet))
                }
              >
                {reports.sheets[sheet]} <span className={styles.holds}>{reports.holds[sheet]}</span>
              </Checkbox>
            ))}
          </fieldset>
        </Row>
        <Row label={reports.language}>
          <Radio.Group
            aria-label={reports.language}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
            options={(['zh', 'en'] as const).map((value) => ({ value, label: reports.languages[value] }))}
          />
        </Row>
        <Row label="">
          <div className={styles.act}>
            {job.running ? (
              <JobProgress title={reports.making} job={job} />
            ) : (
              <div className={styles.begin}>
                <Button type="primary" onClick={make}>
                  {reports.makeNow}
                </Button>
                <ReportCovers />
              </div>
            )}
            {job.cancelled && <p role="status">{reports.cancelled}</p>}
            {job.error !== null && <ErrorNotice error={job.error} />}
            {job.result !== null && <MadeReport report={job.result} />}
          </div>
        </Row>
      </div>
    </Section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div>{children}</div>
    </div>
  );
}
