import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../contract/texts/language.ts';
import type { Progress } from '../../contract/views.ts';
import { runJob } from '../../engine/run-job.ts';
import { type Engine, startEngine } from '../../engine/start.ts';
import { ProgressLine } from './progress-line.ts';
import type { CliTexts } from './texts/cli-texts.ts';
import { cliTexts } from './texts/texts.ts';

/** What every command works with. */
export interface Session {
  readonly engine: Engine;
  readonly language: Language;
  readonly texts: CliTexts;
  /** Follows a job to its end, showing its progress; Ctrl-C cancels it. */
  run<Result>(
    call: (options: { signal: AbortSignal }) => Promise<AsyncIterator<Progress, Result, unknown>>,
  ): Promise<Result>;
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
  const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'nuandu-')));
  const cancel = new AbortController();
  const texts = cliTexts(options.lang);
  const line = new ProgressLine(process.stderr, texts);
  const onInterrupt = () => {
    line.tell(texts.cancelling);
    cancel.abort();
  };
  process.on('SIGINT', onInterrupt);
  try {
    const engine = await startEngine({ dataDir, resourcesDir, actor: userInfo().username });
    try {
      return await work({
        engine,
        language: options.lang,
        texts,
        tell: (text) => line.tell(text),
        run: async (call) => {
          try {
            return await runJob(call({ signal: cancel.signal }), (progress) => line.show(progress));
          } finally {
            line.clear();
          }
        },
      });
    } finally {
      await engine.stop();
    }
  } finally {
    process.off('SIGINT', onInterrupt);
    if (options.data === null) await rm(dataDir, { recursive: true, force: true });
  }
}
