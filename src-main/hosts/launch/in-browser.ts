import { once } from 'node:events';
import { join } from 'node:path';
import type { Language } from '../../contract/texts/language.ts';
import { startEngine } from '../../engine/start.ts';
import { givePageFrom } from '../browser/give-page.ts';
import { serveBrowser } from '../browser/serve.ts';
import { actorName } from '../shared/actor.ts';
import { keepCompiled } from '../shared/compile-cache.ts';
import { endJobs } from './end-jobs.ts';
import { openAddress } from './open-address.ts';
import { launchTexts } from './texts.ts';

/** Serves the window to the browser until the program is asked to end. Throws like startEngine. */
export async function inBrowser(options: {
  readonly root: string;
  readonly dataDir: string;
  readonly language: Language;
  readonly open: boolean;
  readonly development: boolean;
  readonly tell: (line: string) => void;
}): Promise<void> {
  const { root, dataDir, language, tell } = options;
  const texts = launchTexts[language];
  keepCompiled();
  const engine = await startEngine({
    dataDir,
    resourcesDir: join(root, 'resources'),
    actor: actorName(),
  });
  try {
    const page = options.development ? await fromSources(root) : builtPage(root);
    const served = await serveBrowser({ engine, ...page });
    tell(texts.address);
    tell(served.address);
    tell(texts.stop);
    if (options.open) openAddress(served.address);
    await askedToEnd();
    await endJobs(engine, { tell: () => tell(texts.ending), again: askedToEnd() });
    await served.close();
    await page.close();
  } finally {
    await engine.stop();
  }
}

function askedToEnd(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

function builtPage(root: string) {
  return { givePage: givePageFrom(join(root, 'out', 'renderer')), close: async () => {} };
}

/** Loaded only then, because an installed program has no development tools. */
async function fromSources(root: string) {
  const { developmentPage } = await import('./development-page.ts');
  return developmentPage(root);
}
