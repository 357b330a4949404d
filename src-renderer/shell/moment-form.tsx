import { Button, DatePicker, Radio } from 'antd';
import dayjs from 'dayjs';
import { type SyntheticEvent, useState } from 'react';
import { formatMinute, parseDate, parseIso, startOfDay } from '../../src-main/contract/beijing-time.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { JobProgress } from '../components/job-progress.tsx';
import { useEngine, useWindowState } from '../engine/engine-context.tsx';
import { useJob } from '../engine/use-job.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './moment-form.module.css';

const MINUTE = 'YYYY-MM-DD HH:mm';

/** Pins `asOf` to a moment, or lets it follow the clock. */
export function MomentForm({ onDone }: { onDone: () => void }) {
  const { shell } = useTexts();
  const { asOf, pinned, season } = useWindowState();
  const engine = useEngine();
  const move = useJob('move moment', engine.moment.set.call);
  const [pin, setPin] = useState(pinned);
  // The picker shows the machine's zone; handing it the text of Beijing's wall clock makes it Beijing's.
  const [chosen, setChosen] = useState(() => formatMinute(asOf).slice(0, MINUTE.length));
  const seasonEnd = startOfDay(parseDate(season.to) + 1);

  async function apply(event: SyntheticEvent) {
    event.preventDefault();
    const moved = await move.run({ asOf: pin ? parseIso(chosen) : null });
    if (moved !== null) onDone();
  }

  return (
    <form className={styles.form} aria-label={shell.asOf} onSubmit={apply}>
      <p className={styles.meaning}>{shell.asOfMeaning}</p>
      <Radio.Group
        vertical
        value={pin}
        disabled={move.running}
        onChange={({ target }) => setPin(target.value)}
        options={[
          { value: false, label: <Choice name={shell.asOfFollow} hint={shell.asOfFollowHint} /> },
          { value: true, label: <Choice name={shell.asOfPin} hint={shell.asOfPinHint} /> },
        ]}
      />
      <div className={styles.pin}>
        <DatePicker
          aria-label={shell.asOf}
          showTime={{ format: 'HH:mm' }}
          format={MINUTE}
          allowClear={false}
          needConfirm={false}
          disabled={!pin || move.running}
          value={dayjs(chosen)}
          onChange={(moment) => moment !== null && setChosen(moment.format(MINUTE))}
        />
        <Button
          size="small"
          type="link"
          disabled={move.running}
          onClick={() => {
            setPin(true);
            setChosen(formatMinute(seasonEnd));
          }}
        >
          {shell.asOfSeasonEnd(season.to)}
        </Button>
      </div>
      {move.error !== null && <ErrorNotice error={move.error} />}
      {move.running ? (
        <JobProgress title={shell.moving} job={move} />
      ) : (
        <Button type="primary" htmlType="submit" className={styles.apply ?? ''}>
          {shell.apply}
        </Button>
      )}
    </form>
  );
}

function Choice({ name, hint }: { name: string; hint: string }) {
  return (
    <>
      {name} <span className={styles.hint}>{hint}</span>
    </>
  );
}
