const tables = /\.(?:xlsx|xls|csv|txt)$/i;
const archives = /\.(?:zip|rar|7z|tar|gz|tgz)$/i;
/** What macOS and office programs leave beside the files that someone meant to send. */
const rubbish = /^(?:\.|~\$|__MACOSX$)/;

/** Files that are taken from a folder or an archive, by how their names end. */
export function isTableName(name: string): boolean {
  return tables.test(name);
}

/** Archives, of which those that are no `.zip` cannot be opened. */
export function isArchiveName(name: string): boolean {
  return archives.test(name);
}

/** A hidden file or folder, the lock file of an office program, or the shadow that macOS packs beside each file. */
export function isRubbishName(name: string): boolean {
  return rubbish.test(name);
}

/**
 * The way to an entry within its archive. Null where it leads out of the archive, or would somewhere: absolute names,
 * drives, `..`, and control characters, with which what is seen is not what is meant.
 */
export function archivePath(
  name: string,
): { readonly name: string; readonly isFolder: boolean; readonly isRubbish: boolean } | null {
  const isFolder = name.endsWith('/');
  const parts = name.replace(/\/$/, '').split('/');
  const isUnsafe = /^[a-z]:/i.test(name) || /\p{Cc}/u.test(name) || parts.includes('..');
  const own = parts.filter((part) => part !== '.');
  if (isUnsafe || own.includes('')) return null;
  return { name: own.join('/'), isFolder, isRubbish: own.some(isRubbishName) };
}
