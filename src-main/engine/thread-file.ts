import { extname } from 'node:path';

/** The file that a thread starts with: the TypeScript source, or in the built program the script made of it. */
export function threadFile(thread: 'writer' | 'reader' | 'parser'): URL {
  return new URL(thread + extname(import.meta.url), import.meta.url);
}
