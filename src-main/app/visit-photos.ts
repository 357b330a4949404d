import { readFile } from 'node:fs/promises';
import { NuanduError } from '../contract/errors.ts';
import { photoWithId } from '../store/queries/visits.ts';
import { Originals } from './originals.ts';
import type { ReaderContext } from './reader-context.ts';

/** The bytes of a photo. Throws NuanduError `no-such-visit`, `original-gone`. */
export async function photoContent(
  { database }: ReaderContext,
  { photoId }: { photoId: string },
): Promise<{ base64: string }> {
  const photo = photoWithId(database, photoId);
  if (photo === null) throw new NuanduError('no-such-visit');
  const originals = new Originals(database.folder.originals);
  try {
    return { base64: await readFile(originals.pathOf(photo.sha256), 'base64') };
  } catch (cause) {
    throw new NuanduError('original-gone', { file: photo.name }, { cause });
  }
}
