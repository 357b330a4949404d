import type { Explanation } from '../explanation.ts';
import { explanationEn } from './explanation-en.ts';
import { explanationZh } from './explanation-zh.ts';
import type { Language } from './language.ts';

/** An explanation in plain sentences that the person concerned can follow. */
export function renderExplanation(explanation: Explanation, language: Language): string {
  return language === 'zh' ? explanationZh(explanation) : explanationEn(explanation);
}
