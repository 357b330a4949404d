import type { Language } from '../../../contract/texts/language.ts';
import { defaultDataDir } from '../../shared/data-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import { inSession } from '../session.ts';

export interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly company?: string;
  readonly out: string;
  readonly data?: string;
  readonly lang: Language;
}

export function report(options: ReportOptions): Promise<number> {
  return inSession({ data: options.data ?? defaultDataDir(), lang: options.lang }, async (session) => {
    const { engine, run, texts, tell, language } = session;
    const { from = null, to = null, company = null, out } = options;
    const request = { from, to, company, path: out, language };
    await run((call) => engine.reader.report.writeExcel(request, call));
    tell(texts.written(out));
    return exitCodes.done;
  });
}
