import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import updateLocale from 'dayjs/plugin/updateLocale';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../../src-main/contract/texts/language.ts';
import type { Preferences } from '../../src-main/contract/window.ts';
import { usePreferences } from '../engine/use-preferences.ts';
import { LanguageContext } from '../texts/texts.ts';
import { antdTheme, cssVariables, type Mode } from '../theme.ts';

// Weeks begin on Monday in either language, in calendars as in the figures.
dayjs.extend(updateLocale);
dayjs.updateLocale('en', { weekStart: 1 });

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

const languages = {
  zh: { antd: zhCN, dayjs: 'zh-cn', tag: 'zh-CN', title: '暖督' },
  en: { antd: enUS, dayjs: 'en', tag: 'en', title: 'Nuandu' },
} as const;

/** Language and theme of everything below, changed without a restart. */
export function Appearance({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences();
  const systemIsDark = useSyncExternalStore(followSystem, () => darkSystem.matches);
  const mode = modeOf(preferences.theme, systemIsDark);
  const language = languages[preferences.language];
  // Before the children render: calendars below read the global locale of dayjs.
  dayjs.locale(language.dayjs);
  useEffect(() => applyMode(mode, preferences.language), [mode, preferences.language]);
  useEffect(() => {
    document.documentElement.lang = language.tag;
    document.title = language.title;
  }, [language]);
  return (
    <ConfigProvider
      locale={language.antd}
      theme={antdTheme(mode, preferences.language)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <LanguageContext value={preferences.language}>
        <AntdApp component={false}>{children}</AntdApp>
      </LanguageContext>
    </ConfigProvider>
  );
}

/** Gives the style sheets their colours before the preferences are known. */
export function applyDefaults(): void {
  applyMode(modeOf('system', darkSystem.matches), 'zh');
}

function applyMode(mode: Mode, language: Language): void {
  const { style } = document.documentElement;
  style.colorScheme = mode;
  for (const [name, value] of cssVariables(mode, language)) style.setProperty(name, value);
}

function modeOf(theme: Preferences['theme'], systemIsDark: boolean): Mode {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

function followSystem(onChange: () => void): () => void {
  darkSystem.addEventListener('change', onChange);
  return () => darkSystem.removeEventListener('change', onChange);
}
