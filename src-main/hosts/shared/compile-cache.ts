import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/nuandu', import.meta.url));

/**
 * Keeps the compiled sources of everything that is imported from now on, in this thread and in those started later, so
 * that the next start need not strip types and compile again. Where the folder cannot be written nothing is kept.
 */
export function keepCompiled(): void {
  // Threads are told by their environment only.
  process.env.NODE_COMPILE_CACHE ??= folder;
  enableCompileCache();
}
