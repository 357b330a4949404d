import type { Language } from '../../../../src-main/contract/texts/language.ts';
import { receivedText } from '../../../../src-main/contract/texts/received.ts';
import type { FilledLater } from '../../../../src-main/contract/window.ts';
import type { Texts } from '../../../texts/texts.ts';

/** That a moment was filled in only by a later file, in a sentence. */
export function leadText(
  { title, text, emptyIn, filledIn }: FilledLater,
  drawer: Texts['findings']['drawer'],
  language: Language,
): string {
  return drawer.filledLater({
    ...{ field: title[language], told: text, emptyFile: emptyIn.file, filledFile: filledIn.file },
    emptyAt: receivedText(emptyIn.receivedAt),
    filledAt: receivedText(filledIn.receivedAt),
  });
}
