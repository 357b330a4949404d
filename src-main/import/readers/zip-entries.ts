import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ImportError } from '../import-error.ts';

/** Bytes of a local header without its name. */
const LOCAL_HEADER = 30;

/**
 * Opens a zip file; `close` must be called. `decodeStrings`: names as text, by what the container says they are; else
 * only `fileNameRaw` is of use. Throws ImportError `file-damaged`.
 */
export async function openZip(
  path: string,
  { decodeStrings }: { decodeStrings: boolean },
): Promise<yauzl.ZipFile> {
  try {
    return await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: false,
      decodeStrings,
    });
  } catch (cause) {
    throw new ImportError('file-damaged', { what: 'zip' }, { cause });
  }
}

/** All entries of a zip file in the order of its directory. Throws ImportError `file-damaged`. */
export function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause) => reject(new ImportError('file-damaged', { what: 'zip' }, { cause })));
    zip.readEntry();
  });
}

/** The first entry whose bytes another one uses as well, which is a bomb; null where each has its own. */
export function sharedEntry(entries: readonly yauzl.Entry[]): yauzl.Entry | null {
  let end = 0;
  for (const entry of entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) return entry;
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
  return null;
}
