import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import type { AuthorityView } from '../../../src-main/contract/authority.ts';
import type { DocumentView } from '../../../src-main/contract/library-view.ts';
import type { CheckScope } from '../../../src-main/contract/scope.ts';
import { ChangeDialog } from '../../authority/change-dialog.tsx';
import { changeText } from '../../authority/change-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './settings.module.css';

const DATE = 'YYYY-MM-DD';

/** What every company is checked against, to be changed after its effect was seen. */
export function ScopeSection({ view }: { view: AuthorityView }) {
  const { settings, authority } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const library = useQuery(engine.library.get.queryOptions());
  const [scope, setScope] = useState<CheckScope>(view.scope);
  const [open, setOpen] = useState(false);
  const isChanged = JSON.stringify(scope) !== JSON.stringify(view.scope);
  const set = (part: Partial<CheckScope>) => setScope((before) => ({ ...before, ...part }));
  const change = { kind: 'scope', scope } as const;
  return (
    <Section
      title={settings.scope}
      note={settings.scopeNote}
      aside={
        <Button type="primary" disabled={!isChanged} onClick={() => setOpen(true)}>
          {isChanged ? settings.changeScope : settings.scopeUnchanged}
        </Button>
      }
    >
      <dl className={styles.pairs}>
        <dt>{settings.season}</dt>
        <dd>
          <Season scope={scope} usual={view.usualSeason} onChange={(season) => set({ season })} />
        </dd>
        <dt>{settings.documents}</dt>
        <dd>
          <QueryGate query={library}>
            {({ documents }) => (
              <Documents
                documents={documents}
                scope={scope}
                onChange={(chosen) => set({ documents: chosen })}
              />
            )}
          </QueryGate>
        </dd>
        <dt>{settings.statutes}</dt>
        <dd>
          <QueryGate query={library}>
            {({ documents }) => (
              <Checkbox.Group
                aria-label={settings.statutes}
                value={scope.statutes}
                onChange={(statutes) => set({ statutes })}
                options={documents
                  .filter(({ level }) => level === 'statute')
                  .map(({ id, title }) => ({ value: id, label: title[language] }))}
              />
            )}
          </QueryGate>
        </dd>
        <dt>{settings.counting}</dt>
        <dd>
          <Checkbox
            checked={scope.rollForward}
            onChange={({ target }) => set({ rollForward: target.checked })}
          >
            {settings.rollForward}
          </Checkbox>
        </dd>
      </dl>
      {open && (
        <ChangeDialog title={settings.scope} change={change} onClose={() => setOpen(false)}>
          <p>{changeText(change, [], authority, language)}</p>
        </ChangeDialog>
      )}
    </Section>
  );
}

function Season({
  scope: { season },
  usual,
  onChange,
}: {
  scope: CheckScope;
  usual: AuthorityView['usualSeason'];
  onChange: (season: CheckScope['season']) => void;
}) {
  const { settings } = useTexts();
  const { from: first, to: last } = season ?? usual;
  // As in the period's picker: another array, be it of the same days, would undo a range that is half chosen.
  const days = useMemo<[Dayjs, Dayjs]>(() => [dayjs(first), dayjs(last)], [first, last]);
  return (
    <div className={styles.line}>
      <Radio.Group
        aria-label={settings.season}
        value={season !== null}
        onChange={({ target }) => onChange(target.value ? usual : null)}
        options={[
          { value: false, label: settings.seasonUsual(usual.from, usual.to) },
          { value: true, label: settings.seasonOwn },
        ]}
      />
      {season !== null && (
        <DatePicker.RangePicker
          aria-label={settings.seasonOwn}
          format={DATE}
          allowClear={false}
          value={days}
          onChange={(chosen) => {
            const [from, to] = [chosen?.[0], chosen?.[1]];
            if (from && to) onChange({ from: from.format(DATE), to: to.format(DATE) });
          }}
        />
      )}
    </div>
  );
}

function Documents({
  documents,
  scope,
  onChange,
}: {
  documents: readonly DocumentView[];
  scope: CheckScope;
  onChange: (chosen: string[] | null) => void;
}) {
  const { settings } = useTexts();
  const language = useLanguage();
  const own = documents.filter(({ level, alwaysBinds }) => level !== 'statute' && !alwaysBinds);
  return (
    <div className={styles.stack}>
      <Radio.Group
        aria-label={settings.documents}
        value={scope.documents !== null}
        onChange={({ target }) => onChange(target.value ? own.map(({ id }) => id) : null)}
        options={[
          { value: false, label: settings.documentsAll },
          { value: true, label: settings.documentsSome },
        ]}
      />
      {scope.documents !== null && (
        <Checkbox.Group
          aria-label={settings.documentsSome}
          className={styles.documents ?? ''}
          value={scope.documents}
          onChange={(chosen) => onChange(own.map(({ id }) => id).filter((id) => chosen.includes(id)))}
          options={own.map(({ id, title }) => ({ value: id, label: `${id} ${title[language]}` }))}
        />
      )}
    </div>
  );
}
