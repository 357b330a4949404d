import type { Explanation } from '../explanation.ts';
import { accountEn, explanationEn, verdictEn } from './explanation-en.ts';
import { accountZh, explanationZh, verdictZh } from './explanation-zh.ts';
import type { Language } from './language.ts';

/** An explanation in plain sentences that the person concerned can follow. */
export function renderExplanation(explanation: Explanation, language: Language): string {
  return language === 'zh' ? explanationZh(explanation) : explanationEn(explanation);
}

/** The same without the citation, to stand beside it. */
export function renderAccount(explanation: Explanation, language: Language): string {
  return language === 'zh' ? accountZh(explanation) : accountEn(explanation);
}

/** Its last part alone: what the rule says of the record, and where nothing can be determined what to ask for. */
export function renderVerdict(explanation: Explanation, language: Language): string {
  return language === 'zh' ? verdictZh(explanation) : verdictEn(explanation);
}
