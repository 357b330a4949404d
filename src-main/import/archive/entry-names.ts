import { isAscii, isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type yauzl from 'yauzl';

const UTF8_FLAG = 0x800;
/** The Unicode Path field of Info-ZIP: a version, a checksum of the name that it stands for, and the name. */
const UNICODE_PATH = 0x7075;

/**
 * Names of an archive's entries, `/` between folders. Where an archive does not say that they are UTF-8, it was packed
 * in this country on Windows, which writes GB18030, or by a program that writes UTF-8 and does not say so; which of
 * the two is decided by all of its names together, because a short one may be valid as both.
 */
export function entryNames(entries: readonly yauzl.Entry[]): string[] {
  const told = entries.map(toldName);
  const untold = entries.filter((_, index) => told[index] === null).map(({ fileNameRaw }) => fileNameRaw);
  const decoder = new TextDecoder(isProbablyUtf8(Buffer.concat(untold)) ? 'utf-8' : 'gb18030');
  return entries.map(({ fileNameRaw }, index) =>
    (told[index] ?? decoder.decode(fileNameRaw)).replaceAll('\\', '/').normalize('NFC'),
  );
}

function toldName({ generalPurposeBitFlag, fileNameRaw, extraFields }: yauzl.Entry): string | null {
  if (isAscii(fileNameRaw)) return fileNameRaw.toString('latin1');
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return fileNameRaw.toString('utf8');
  const field = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (field === undefined || field.length < 6 || field.readUInt32LE(1) !== crc32(fileNameRaw)) return null;
  return field.toString('utf8', 5);
}

/** Valid, and mostly Chinese when read so: Chinese in GB18030 that is valid by chance reads as Greek or Arabic. */
function isProbablyUtf8(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  let chinese = 0;
  let others = 0;
  for (const character of bytes.toString('utf8')) {
    if (/\p{Script=Han}/u.test(character)) chinese++;
    else if (character > '\u007f') others++;
  }
  return chinese > others;
}
