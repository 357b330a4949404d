import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { AuthorityView } from '../../../src-main/contract/authority.ts';
import { BindingMatrix } from '../../authority/binding-matrix.tsx';
import { useAuthority } from '../../authority/use-authority.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { usePreferences } from '../../engine/use-preferences.ts';
import { useTexts } from '../../texts/texts.ts';
import { CalendarSection } from './calendar-section.tsx';
import { ScopeSection } from './scope-section.tsx';
import styles from './settings.module.css';

/** Season, documents and statutes, whom they bind, working days, and the window's language. */
export function SettingsPage() {
  const view = useAuthority();
  return (
    <div className={styles.page}>
      <QueryGate query={view}>
        {(data) => (
          <div className={styles.sections}>
            <ScopeSection key={JSON.stringify(data.scope)} view={data} />
            <BindingsSection view={data} />
            <CalendarSection view={data} />
            <LanguageSection />
          </div>
        )}
      </QueryGate>
    </div>
  );
}

function BindingsSection({ view }: { view: AuthorityView }) {
  const { authority } = useTexts();
  const engine = useEngine();
  const library = useQuery(engine.library.get.queryOptions());
  return (
    <Section title={authority.bindings}>
      <QueryGate query={library}>
        {({ documents }) => <BindingMatrix view={view} documents={documents} />}
      </QueryGate>
    </Section>
  );
}

function LanguageSection() {
  const { settings } = useTexts();
  const { preferences, change } = usePreferences();
  return (
    <Section title={settings.language}>
      <Radio.Group
        aria-label={settings.language}
        value={preferences.language}
        onChange={({ target }) => change({ language: target.value })}
        options={(['zh', 'en'] as const).map((value) => ({ value, label: settings.languages[value] }))}
      />
    </Section>
  );
}
