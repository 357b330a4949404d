import { copyFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { NuanduError } from '../../contract/errors.ts';
import type { Language } from '../../contract/texts/language.ts';
import { electronTexts } from './texts.ts';

/** Asks where a report, or a file that a state rests on, shall go and copies it there; false: the user did not want to. */
export async function saveReport(
  report: { readonly path: string; readonly fileName: string },
  language: Language,
  ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<boolean> {
  const ending = extname(report.fileName).slice(1);
  const { canceled, filePath } = await ask({
    defaultPath: report.fileName,
    filters: [{ name: ending === 'xlsx' ? electronTexts[language].workbooks : ending, extensions: [ending] }],
  });
  if (canceled) return false;
  try {
    await copyFile(report.path, filePath);
    return true;
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new NuanduError('report-not-written', { path: filePath, what }, { cause });
  }
}
