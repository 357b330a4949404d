import type { Language } from '../../../contract/texts/language.ts';
import type { ImportResult } from '../../../contract/views.ts';
import { exitCodes } from '../exit-codes.ts';
import { periodOf, requireFoldersOf } from '../options.ts';
import { inSession } from '../session.ts';
import { summaryTable } from '../summary-table.ts';
import { importExitCode, tellImport } from '../tell-import.ts';

export interface AuditOptions {
  readonly company?: string;
  readonly dataset?: string;
  readonly received?: number;
  readonly asOf?: number;
  readonly documents?: string[];
  readonly statutes?: string[];
  readonly season?: { from: string; to: string };
  readonly from?: string;
  readonly to?: string;
  readonly report?: string;
  readonly json?: string;
  readonly data?: string;
  readonly lang: Language;
}

/** Import, check and report in one go. What is not asked for is as in a new data folder, not as in the last audit. */
export async function audit(paths: string[], options: AuditOptions): Promise<number> {
  const view = periodOf(options);
  requireFoldersOf([options.json, options.report]);
  return inSession({ data: options.data ?? null, lang: options.lang }, async (session) => {
    const { engine, run, texts, tell, language } = session;
    const { documents = null, statutes = [], season = null, company, dataset, received } = options;
    const asOf = options.asOf ?? Math.floor(Date.now() / 1000);
    const scope = { documents, statutes, season };
    await run(() => engine.writer.check.run({ asOf, scope, reason: 'audit' }));
    const request = {
      paths,
      ...(company && { company }),
      ...(dataset && { dataset }),
      ...(received !== undefined && { receivedAt: received }),
    };
    const imported: ImportResult = await run(() => engine.writer.import.run(request));
    await tellImport(session, imported);

    const { json, report } = options;
    if (json !== undefined) {
      await run(() => engine.reader.report.writeJson({ ...view, path: json, language, imported }));
      tell(texts.written(json));
    }
    const exitCode = importExitCode(imported);
    if (exitCode === exitCodes.failed) return exitCode;
    if (report !== undefined) {
      await run(() => engine.reader.report.writeExcel({ ...view, path: report, language }));
      tell(texts.written(report));
    }
    process.stdout.write(summaryTable(await engine.reader.summary.list(view), texts));
    return exitCode;
  });
}
