import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import type { HandedFile } from '../contract/procedures.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/** Files that hosts handed in for their windows, which know them only by a token. */
export class Intake {
  readonly #files = new Map<string, ListedFile & { readonly uploaded: boolean }>();

  /** `inbox`: where hosts put what a window sent as bytes; what an earlier run left there is removed. */
  constructor(inbox: string) {
    for (const name of readdirSync(inbox)) rmSync(join(inbox, name), { recursive: true, force: true });
  }

  /** Files and folders of the machine that the user chose. Throws NuanduError `nothing-found`. */
  addPaths(paths: readonly string[]): HandedFile[] {
    return listFiles(paths).map((file) => this.#add({ ...file, uploaded: false }));
  }

  /** A file that the host wrote to the inbox, under the name that it had where it came from. */
  addUpload({ path, name, folderName }: { path: string; name: string; folderName: string }): HandedFile {
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? null;
    return this.#add({ path, name, folderName, bytes, uploaded: true });
  }

  /** Throws NuanduError `preview-gone` for a token that is unknown or was used up. */
  file(token: string): ListedFile {
    const file = this.#files.get(token);
    if (file === undefined) throw new NuanduError('preview-gone');
    return file;
  }

  /** Forgets files, and removes those that were only copies. */
  release(tokens: readonly string[]): void {
    for (const token of tokens) {
      const file = this.#files.get(token);
      this.#files.delete(token);
      if (file?.uploaded) rmSync(file.path, { force: true });
    }
  }

  #add(file: ListedFile & { readonly uploaded: boolean }): HandedFile {
    const token = randomUUID();
    this.#files.set(token, file);
    const { name, folderName, bytes } = file;
    return { token, name, folderName, bytes };
  }
}
