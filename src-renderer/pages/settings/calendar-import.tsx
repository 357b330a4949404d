import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import type { CalendarReading } from '../../../src-main/contract/calendar.ts';
import { ChangeDialog, Labelled } from '../../authority/change-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useHost } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './settings.module.css';

/** Takes over a yearly list of days off, after showing what of it was understood. `year`: the one that is missing. */
export function CalendarImport({
  year,
  onClose,
}: {
  year: number | null;
  onClose: (imported: number | null) => void;
}) {
  const { settings } = useTexts();
  const { client } = useHost();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [hint, setHint] = useState<number | null>(year);
  const [notice, setNotice] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const reading = useMutation({
    mutationFn: (content: string) => client.authority.readCalendar({ text: content, year: hint }),
    onSuccess: ({ years }) => {
      const last = years.at(-1);
      setChosen(last?.year ?? null);
      setNotice(last?.notice ?? '');
    },
  });
  const read = reading.data;
  const entry = read?.years.find((one) => one.year === chosen);
  const isSound = read !== undefined && read.problems.length === 0 && notice.trim() !== '';
  return (
    <ChangeDialog
      title={settings.importYear}
      change={
        entry === undefined || !isSound
          ? null
          : { kind: 'calendar', year: { ...entry, notice: notice.trim() } }
      }
      onClose={() => onClose(chosen)}
    >
      <Labelled label={settings.importText} hint={settings.importHint}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={text}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={settings.year} hint={settings.importYearHint}>
        {(id) => (
          <div className={styles.line}>
            <InputNumber id={id} min={1949} max={2999} value={hint} onChange={setHint} />
            <Button onClick={() => input.current?.click()}>{settings.importFile}</Button>
            <Button
              type="primary"
              disabled={text.trim() === ''}
              loading={reading.isPending}
              onClick={() => reading.mutate(text)}
            >
              {settings.read}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".json,.ics,.txt"
              aria-label={settings.importFile}
              onChange={async ({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file === undefined) return;
                const content = await file.text();
                setText(content);
                reading.mutate(content);
              }}
            />
          </div>
        )}
      </Labelled>
      {reading.error !== null && <ErrorNotice error={reading.error} />}
      {read !== undefined && <Understood reading={read} chosen={chosen} onChoose={setChosen} />}
      {entry !== undefined && (
        <Labelled label={settings.notice} hint={settings.noticeHint}>
          {(id) => <Input id={id} value={notice} onChange={({ target }) => setNotice(target.value)} />}
        </Labelled>
      )}
    </ChangeDialog>
  );
}

function Understood({
  reading: { format, years, problems, leftOut },
  chosen,
  onChoose,
}: {
  reading: CalendarReading;
  chosen: number | null;
  onChoose: (year: number) => void;
}) {
  const { settings, common } = useTexts();
  const year = years.find((one) => one.year === chosen);
  return (
    <>
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={
            <ul>
              {problems.map(({ code, text, expected }) => (
                <li key={`${code} ${text}`}>{settings.problems[code](text, expected)}</li>
              ))}
            </ul>
          }
        />
      )}
      {year !== undefined && (
        <div className={styles.stack} role="status">
          <p>{settings.understood(settings.formats[format])}</p>
          {years.length > 1 && (
            <Select
              aria-label={settings.year}
              value={chosen}
              onChange={(value) => value !== null && onChoose(value)}
              options={years.map((one) => ({ value: one.year, label: String(one.year) }))}
            />
          )}
          <dl className={styles.pairs}>
            <dt>
              {year.year} {settings.holidays}
            </dt>
            <dd>
              {year.holidays
                .map(({ name, from, to }) => `${name} ${from === to ? from : `${from}～${to}`}`)
                .join(common.listComma)}
            </dd>
            <dt>{settings.working}</dt>
            <dd>{year.workingWeekends.join(common.listComma)}</dd>
          </dl>
          {leftOut.length > 0 && (
            <p className={styles.note}>
              {settings.leftOut} {leftOut.join(common.listComma)}
            </p>
          )}
        </div>
      )}
    </>
  );
}
