import type { NuanduError } from '../../contract/errors.ts';
import { errorMessage } from '../../contract/texts/error-message.ts';

/** An error as the command line tells it: the sentence, and the code to look it up by. */
export function errorText(error: NuanduError): string {
  return `${errorMessage(error, process.argv.includes('en') ? 'en' : 'zh')} (${error.code})`;
}
