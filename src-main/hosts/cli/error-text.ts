import { NuanduError } from '../../contract/errors.ts';
import { errorMessage } from '../../contract/texts/error-message.ts';
import type { Language } from '../../contract/texts/language.ts';
import { exitCodes } from './exit-codes.ts';

/** An error as the command line tells it, the sentence and the code to look it up by, and the exit code it means. */
export function errorText(error: unknown, language: Language): { text: string; exitCode: number } {
  const told = error instanceof NuanduError ? error : new NuanduError('internal', { what: traceOf(error) });
  const wrongUsage = told.code === 'bad-request' || told.code === 'unknown-name';
  return {
    text: `${errorMessage(told, language)} (${told.code})`,
    exitCode: wrongUsage ? exitCodes.wrongUsage : exitCodes.failed,
  };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
