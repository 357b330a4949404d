import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NuanduError } from '../../contract/errors.ts';
import type { Language } from '../../contract/texts/language.ts';
import type { Progress } from '../../contract/views.ts';
import { runJob } from '../../engine/run-job.ts';
import { type Engine, startEngine } from '../../engine/start.ts';
import { actorName } from '../shared/actor.ts';
import { Interrupt } from './interrupt.ts';
import { ProgressLine } from './progress-line.ts';
import type { CliTexts } from './texts/cli-texts.ts';
import { cliTexts } from './texts/texts.ts';

/** What every command works with. */
export interface Session {
  readonly engine: Engine;
  readonly language: Language;
  readonly texts: CliTexts;
  /** Follows a job to its end, showing its progress; Ctrl-C cancels it and all that would follow. */
  run<Result>(start: () => Promise<AsyncIterator<Progress, Result, unknown>>): Promise<Result>;
  tell(line: string): void;
}

const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

/**
 * Runs `work` with an engine on a data folder; without one in a temporary folder that is removed afterwards.
 * Throws what the engine throws.
 */
export async function inSession<Result>(
  options: { data: string | null; lang: Language },
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const texts = cliTexts(options.lang);
  const line = new ProgressLine(process.stderr, texts);
  const interrupt = new Interrupt(() => line.tell(texts.cancelling));
  const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'nuandu-')));
  try {
    const engine = await startEngine({ dataDir, resourcesDir, actor: actorName() });
    try {
      interrupt.onceAsked(() => engine.cancelJobs());
      return await work({
        engine,
        language: options.lang,
        texts,
        tell: (text) => line.tell(text),
        run: async (start) => {
          if (interrupt.isAsked) throw new NuanduError('cancelled');
          try {
            return await runJob(start(), (progress) => {
              // The first asking may have come before the job had begun.
              if (interrupt.isAsked) engine.cancelJobs();
              else line.show(progress);
            });
          } finally {
            line.clear();
          }
        },
      });
    } finally {
      await engine.stop();
    }
  } finally {
    interrupt.release();
    if (options.data === null) await rm(dataDir, { recursive: true, force: true });
  }
}
