import type { DroppedFile } from '../../host/host.ts';

const takenExtensions: ReadonlySet<string> = new Set(['xlsx', 'xls', 'csv', 'txt', 'zip']);

/** What a file chooser offers. */
export const accepted = [...takenExtensions].map((extension) => `.${extension}`).join(',');

/**
 * Of a folder only tables and archives of them are taken; hidden files and the lock files of office programs are passed over. A file chosen
 * by itself is always taken: if it is neither, the import says what it is.
 */
export function isTakenFromFolder(name: string): boolean {
  if (/^(\.|~\$)/.test(name)) return false;
  return takenExtensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Files of a chooser; those of a folder chooser know the way to them, of which the last folder may name the company. */
export function chosenFiles(
  files: Iterable<Pick<File, 'name' | 'webkitRelativePath'> & File>,
): DroppedFile[] {
  return inOrder(
    [...files].flatMap((file) => {
      const folders = file.webkitRelativePath.split('/').slice(0, -1);
      if (folders.length === 0) return [{ file, folderName: '' }];
      return isTakenFromFolder(file.name) ? [{ file, folderName: folders.at(-1) ?? '' }] : [];
    }),
  );
}

/** Files that were dropped, and those in dropped folders and below. To be called while the drop is being handled. */
export function droppedFiles(
  items: Iterable<Pick<DataTransferItem, 'webkitGetAsEntry'>>,
): Promise<DroppedFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return filesOf(entries);
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  for (const entry of entries) {
    if (isFile(entry)) found.push({ file: await fileOf(entry), folderName: '' });
    else if (isFolder(entry)) found.push(...(await filesIn(entry)));
  }
  return inOrder(found);
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) found.push(...(await filesIn(entry)));
    else if (isFile(entry) && isTakenFromFolder(entry.name)) {
      found.push({ file: await fileOf(entry), folderName: folder.name });
    }
  }
  return found;
}

/** A reader tells a folder in parts, and nothing when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function inOrder(files: DroppedFile[]): DroppedFile[] {
  const names = new Intl.Collator('zh-CN', { numeric: true });
  return files.sort((one, other) => names.compare(pathOf(one), pathOf(other)));
}

function pathOf({ file, folderName }: DroppedFile): string {
  return `${folderName}/${file.name}`;
}
