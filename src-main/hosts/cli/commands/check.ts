import { formatMinute } from '../../../contract/beijing-time.ts';
import type { Language } from '../../../contract/texts/language.ts';
import { defaultDataDir } from '../../shared/data-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import { requireFoldersOf } from '../options.ts';
import { inSession } from '../session.ts';
import { summaryTable } from '../summary-table.ts';

export interface CheckOptions {
  readonly asOf?: number;
  readonly json?: string;
  readonly data?: string;
  readonly lang: Language;
}

export async function check(options: CheckOptions): Promise<number> {
  requireFoldersOf([options.json]);
  return inSession({ data: options.data ?? defaultDataDir(), lang: options.lang }, async (session) => {
    const { engine, run, texts, tell, language } = session;
    const asOf = options.asOf ?? Math.floor(Date.now() / 1000);
    const { records, judged, changed } = await run(() => engine.writer.check.run({ asOf }));
    tell(records === 0 ? texts.nothingStored : texts.checked(records, judged, formatMinute(asOf)));
    for (const change of changed) tell(texts.findingsChanged(change));
    const { json } = options;
    if (json !== undefined) {
      await run(() => engine.reader.report.writeJson({ path: json, language }));
      tell(texts.written(json));
    }
    process.stdout.write(summaryTable(await engine.reader.summary.list({}), texts));
    return exitCodes.done;
  });
}
