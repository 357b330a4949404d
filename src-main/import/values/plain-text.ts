/** Characters that show nothing, as telephone books and web pages leave them around copied text. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Of this, and of line breaks, a text may be stored differently; few texts hold any. */
const RARE = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/u;

/** Text in one form for reading values: NFKC, no invisible characters, trimmed, one kind of dash and minus. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[‐-―−]/g, '-')
    .trim();
}

/** The form in which words are compared: as `plainText`, without any space, in lower case. */
export function wordKey(text: string): string {
  return plainText(text).replace(/\s+/g, '').toLowerCase();
}

/** Text as it is stored: without control characters (but line break and tab), lone surrogates and margins. */
export function storedText(text: string): string {
  if (!RARE.test(text)) return text.trim();
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(INVISIBLE, '')
    .trim();
}
