import type { MessageBoxOptions } from 'electron';
import type { Language } from '../../contract/texts/language.ts';
import { electronTexts } from './texts.ts';

/** The answer that quits; Enter and Esc stay. */
export const QUIT = 1;

/** Asked when the window is closed while a job runs. */
export function quitQuestion(language: Language): MessageBoxOptions {
  const texts = electronTexts[language];
  return {
    type: 'warning',
    title: texts.product,
    message: texts.busy,
    detail: texts.busyDetail,
    buttons: [texts.stay, texts.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}
