import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { NuanduError } from '../../../contract/errors.ts';
import type { Language } from '../../../contract/texts/language.ts';
import { defaultDataDir } from '../../shared/data-folder.ts';
import { inSession } from '../session.ts';
import { importExitCode, tellImport } from '../tell-import.ts';

export interface ImportOptions {
  readonly company?: string;
  readonly dataset?: string;
  readonly received?: number;
  readonly mapping?: string;
  readonly data?: string;
  readonly lang: Language;
}

export async function importCommand(paths: string[], options: ImportOptions): Promise<number> {
  const { company, dataset, received, mapping } = options;
  const columns = mapping === undefined ? undefined : await readMapping(mapping);
  return inSession({ data: options.data ?? defaultDataDir(), lang: options.lang }, async (session) => {
    const request = {
      paths,
      ...(company && { company }),
      ...(dataset && { dataset }),
      ...(received !== undefined && { receivedAt: received }),
      ...(columns && { columns }),
    };
    const imported = await session.run(() => session.engine.writer.import.run(request));
    await tellImport(session, imported);
    return importExitCode(imported);
  });
}

/** `{ "canonical field": "header as found" }`. Throws NuanduError `bad-request`. */
async function readMapping(path: string): Promise<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new NuanduError('bad-request', { what: `--mapping ${path}: ${String(cause)}` }, { cause });
  }
}
