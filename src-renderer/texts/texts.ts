import { createContext, use } from 'react';
import type { Language } from '../../src-main/contract/texts/language.ts';
import { authority as authorityEn } from './en/authority.ts';
import { common as commonEn } from './en/common.ts';
import { discipline as disciplineEn } from './en/discipline.ts';
import { findings as findingsEn } from './en/findings.ts';
import { importPage as importEn } from './en/import.ts';
import { overview as overviewEn } from './en/overview.ts';
import { regulations as regulationsEn } from './en/regulations.ts';
import { reports as reportsEn } from './en/reports.ts';
import { returnRows as returnRowsEn } from './en/return-rows.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shell as shellEn } from './en/shell.ts';
import { states as statesEn } from './en/states.ts';
import { visits as visitsEn } from './en/visits.ts';
import { wizard as wizardEn } from './en/wizard.ts';
import { authority as authorityZh } from './zh/authority.ts';
import { common as commonZh } from './zh/common.ts';
import { discipline as disciplineZh } from './zh/discipline.ts';
import { findings as findingsZh } from './zh/findings.ts';
import { importPage as importZh } from './zh/import.ts';
import { overview as overviewZh } from './zh/overview.ts';
import { regulations as regulationsZh } from './zh/regulations.ts';
import { reports as reportsZh } from './zh/reports.ts';
import { returnRows as returnRowsZh } from './zh/return-rows.ts';
import { settings as settingsZh } from './zh/settings.ts';
import { shell as shellZh } from './zh/shell.ts';
import { states as statesZh } from './zh/states.ts';
import { visits as visitsZh } from './zh/visits.ts';
import { wizard as wizardZh } from './zh/wizard.ts';

const zh = {
  authority: authorityZh,
  settings: settingsZh,
  common: commonZh,
  shell: shellZh,
  overview: overviewZh,
  importPage: importZh,
  discipline: disciplineZh,
  findings: findingsZh,
  regulations: regulationsZh,
  reports: reportsZh,
  returnRows: returnRowsZh,
  states: statesZh,
  visits: visitsZh,
  wizard: wizardZh,
};
export type Texts = typeof zh;

const en: Texts = {
  authority: authorityEn,
  settings: settingsEn,
  common: commonEn,
  shell: shellEn,
  overview: overviewEn,
  importPage: importEn,
  discipline: disciplineEn,
  findings: findingsEn,
  regulations: regulationsEn,
  reports: reportsEn,
  returnRows: returnRowsEn,
  states: statesEn,
  visits: visitsEn,
  wizard: wizardEn,
};

/** A context and not a query: every cell of a long list asks for its texts. */
export const LanguageContext = createContext<Language>('zh');

/** The language that the window is in. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** All texts of the window in its language, by page. */
export function useTexts(): Texts {
  return useLanguage() === 'zh' ? zh : en;
}
