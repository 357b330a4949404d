import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ErrorNotice } from '../components/error-notice.tsx';
import { JobProgress } from '../components/job-progress.tsx';
import { useEngine, useWindowState } from '../engine/engine-context.tsx';
import { useJob } from '../engine/use-job.ts';
import { usePreferences } from '../engine/use-preferences.ts';
import { pageLink } from '../filter/page-link.ts';
import { openingView } from '../filter/periods.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './first-start.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { LostNotice } from './lost-notice.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** What a new data folder is met with: the samples, or an empty season. */
export function FirstStart() {
  const { shell } = useTexts();
  const { season } = useWindowState();
  const { change } = usePreferences();
  const engine = useEngine();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const samples = useJob('load samples', (_input: null, options) =>
    engine.imports.loadSamples.call(undefined, options),
  );

  async function load() {
    if ((await samples.run(null)) === null) return;
    // The samples come with a season of their own.
    const state = await queries.fetchQuery({ ...engine.state.get.queryOptions(), staleTime: 0 });
    navigate(pageLink('overview', openingView(state)), { replace: true });
  }

  function startEmpty() {
    change({ started: true });
    navigate(pageLink('import', openingView({ season, recorded: null })), { replace: true });
  }

  return (
    <div className={styles.page}>
      <div className={styles.switches}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <LostNotice />
      <main className={styles.welcome}>
        <h1>{shell.welcome}</h1>
        <p className={styles.text}>{shell.welcomeText}</p>
        <div className={styles.choices}>
          <section>
            <h2>{shell.samples}</h2>
            <p>{shell.samplesText}</p>
            <Button type="primary" disabled={samples.running} onClick={load}>
              {shell.loadSamples}
            </Button>
          </section>
          <section>
            <h2>{shell.empty}</h2>
            <p>{shell.emptyText(season.from, season.to)}</p>
            <Button disabled={samples.running} onClick={startEmpty}>
              {shell.startEmpty}
            </Button>
          </section>
        </div>
        <JobProgress title={shell.loadingSamples} job={samples} />
        {samples.cancelled && <p role="status">{shell.samplesCancelled}</p>}
        {samples.error !== null && <ErrorNotice error={samples.error} />}
      </main>
    </div>
  );
}
