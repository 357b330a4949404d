import type { Language } from '../../../contract/texts/language.ts';
import type { CliTexts } from './cli-texts.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const texts: Readonly<Record<Language, CliTexts>> = { zh, en };

export function cliTexts(language: Language): CliTexts {
  return texts[language];
}
