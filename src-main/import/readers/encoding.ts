import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { ImportError } from '../import-error.ts';

/** Encodings that text files of this trade come in, as TextDecoder names them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const PIECE = 1024 * 1024;
const LINE_FEED = 10;

/**
 * Encoding of a text file: by its byte order mark, else UTF-16 where every other byte of the beginning is NUL, else
 * UTF-8 where the whole file is valid UTF-8, else GB18030. Throws ImportError `file-damaged` for NUL bytes in anything
 * but UTF-16, which is no text, and for a file of which some lines are UTF-8 and others are not.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    const piece = Buffer.alloc(PIECE);
    let carried = 0;
    let utf8 = true;
    let utf8Lines = false;
    for (let first = true; ; first = false) {
      const { bytesRead } = await file.read(piece, carried, PIECE - carried);
      const bytes = piece.subarray(0, carried + bytesRead);
      if (first) {
        const marked = byMark(bytes) ?? byNulls(bytes);
        if (marked !== null) return marked;
      }
      if (bytes.includes(0)) throw new ImportError('file-damaged', { what: 'NUL' });
      if (bytesRead === 0) {
        if (utf8 && isUtf8(bytes)) return 'utf-8';
        if (utf8Lines) throw new ImportError('file-damaged', { what: 'UTF-8 + GB18030' });
        return 'gb18030';
      }
      const whole = wholeCharacters(bytes);
      utf8 &&= isUtf8(bytes.subarray(0, whole));
      utf8Lines ||= hasUtf8Line(bytes.subarray(0, whole));
      carried = bytes.length - whole;
      bytes.copy(piece, 0, whole);
    }
  } finally {
    await file.close();
  }
}

function byMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: commas, digits and line ends have a NUL on one side, few Chinese characters on the other. */
function byNulls(bytes: Buffer): Encoding | null {
  const seen = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of seen.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const many = seen.length / 20;
  if (odd > many && odd > 8 * even) return 'utf-16le';
  return even > many && even > 8 * odd ? 'utf-16be' : null;
}

/** So many bytes above ASCII that are valid UTF-8 are no accident of another encoding: four Chinese characters. */
const FEWEST_UTF8_BYTES = 12;

/** Whether some line of a piece, or what is in it of a line, is certainly UTF-8. */
function hasUtf8Line(piece: Buffer): boolean {
  if (isAscii(piece)) return false;
  for (let start = 0; start < piece.length; ) {
    const found = piece.indexOf(LINE_FEED, start);
    const end = found === -1 ? piece.length : found;
    const line = piece.subarray(start, end);
    if (isUtf8(line) && bytesAboveAscii(line) >= FEWEST_UTF8_BYTES) return true;
    start = end + 1;
  }
  return false;
}

function bytesAboveAscii(line: Buffer): number {
  let count = 0;
  for (const byte of line) if (byte >= 0x80) count++;
  return count;
}

/** Length without a character that is cut at the end: at most three bytes of a UTF-8 sequence. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
