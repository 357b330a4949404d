import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import type { HandedFile } from '../contract/procedures.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { removeCopies, unpackArchives } from './unpack-archives.ts';

/** Nobody cancels or watches the handing in of a file: the page is told when it is through. */
const unwatched = { signal: new AbortController().signal, report: () => {} };

/** Files that hosts handed in for their windows, which know them only by a token. */
export class Intake {
  readonly #inbox: string;
  readonly #files = new Map<string, ListedFile>();

  /** `inbox`: where hosts put what a window sent as bytes; what an earlier run left there is removed. */
  constructor(inbox: string) {
    this.#inbox = inbox;
    for (const name of readdirSync(inbox)) rmSync(join(inbox, name), { recursive: true, force: true });
  }

  /**
   * Files, folders and archives of the machine that the user chose. Throws NuanduError `nothing-found`,
   * `data-folder-unusable`.
   */
  async addPaths(paths: readonly string[]): Promise<HandedFile[]> {
    return this.#add(listFiles(paths));
  }

  /**
   * A file that the host wrote to the inbox, under the name that it had where it came from; of an archive the tables
   * in it. Throws NuanduError `data-folder-unusable`.
   */
  async addUpload({
    path,
    name,
    folderName,
  }: {
    path: string;
    name: string;
    folderName: string;
  }): Promise<HandedFile[]> {
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? null;
    return this.#add([{ path, name, folderName, bytes, isCopy: true, refusal: null }]);
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
      if (file !== undefined) removeCopies([file]);
    }
  }

  async #add(listed: readonly ListedFile[]): Promise<HandedFile[]> {
    const files = await unpackArchives(listed, this.#inbox, unwatched);
    return files.map((file) => {
      const token = randomUUID();
      this.#files.set(token, file);
      const { name, folderName, bytes } = file;
      return { token, name, folderName, bytes };
    });
  }
}
