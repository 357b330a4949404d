const signatures: readonly (readonly [found: string, begins: string])[] = [
  ['pdf', '%PDF'],
  ['rar', 'Rar!'],
  ['7z', '7z\u00bc\u00af'],
  ['gzip', '\u001f\u008b'],
  ['rtf', '{\\rtf'],
  ['sylk', 'ID;P'],
  ['image', '\u0089PNG'],
  ['image', '\u00ff\u00d8\u00ff'],
];

const markup = /^<(?:!--|(?:!doctype\s+html|html|head|meta|title|style|script|body|div|table|link)\b)/i;

/** Formats that are met under a table's name, by how they begin; `null` for what may be a text table. */
export function foreignFormat(start: Buffer): string | null {
  const bytes = start.toString('latin1');
  const known = signatures.find(([, begins]) => bytes.slice(0, begins.length) === begins);
  if (known !== undefined) return known[0];
  const text = readable(start).trimStart();
  if (markup.test(text) || /^<\?xml[^>]*>\s*<(?:!doctype\s+)?html\b/i.test(text)) return 'html';
  if (/^mime-version:/i.test(text)) return 'mht';
  return /^<\?xml\b/i.test(text) ? 'xml' : null;
}

/** Markup is ASCII; only its width and a mark in front depend on the encoding. */
function readable(start: Buffer): string {
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe;
  return start.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}
