import type { Language } from '../../../contract/texts/language.ts';
import { defaultDataDir } from '../../shared/data-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import { periodOf, requireFoldersOf } from '../options.ts';
import { inSession } from '../session.ts';

export interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly company?: string;
  readonly out: string;
  readonly data?: string;
  readonly lang: Language;
}

export async function report(options: ReportOptions): Promise<number> {
  const view = periodOf(options);
  requireFoldersOf([options.out]);
  return inSession({ data: options.data ?? defaultDataDir(), lang: options.lang }, async (session) => {
    const { engine, run, texts, tell, language } = session;
    const { company = null, out } = options;
    await run(() => engine.reader.report.writeExcel({ ...view, company, path: out, language }));
    tell(texts.written(out));
    return exitCodes.done;
  });
}
