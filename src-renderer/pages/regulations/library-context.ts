import { createContext, use } from 'react';
import type { LibraryIndex } from './library-index.ts';

export interface ShownLibrary {
  readonly index: LibraryIndex;
  /** Findings of each rule in the present view; null until they are known. */
  readonly findings: ReadonlyMap<string, number> | null;
}

export const LibraryContext = createContext<ShownLibrary | null>(null);

/** The library that the page shows. */
export function useLibrary(): ShownLibrary {
  const shown = use(LibraryContext);
  if (shown === null) throw new Error('there is no LibraryContext above');
  return shown;
}
