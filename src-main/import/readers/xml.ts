import { SaxesParser } from 'saxes';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import type { ZipPackage } from './zip-package.ts';

/** What a reader of one XML part wants to hear. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** What no table has, and the parser would keep in memory: characters without a tag, elements within each other, names. */
const LONGEST_TEXT = 16 * 1024 * 1024;
const DEEPEST = 256;
const MOST_NAMES = 10_000;

/**
 * An XML parser fed in pieces. Document types, and with them all entities but the five of XML, are refused: throws
 * ImportError `file-damaged` naming the part.
 */
class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #part: string;
  #withoutTag = 0;
  #depth = 0;

  constructor(part: string, handler: XmlHandler) {
    this.#part = part;
    const names = new Map<string, string>();
    const local = (name: string) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const bare = name.slice(name.indexOf(':') + 1);
      names.set(name, bare);
      if (names.size > MOST_NAMES) throw this.#damaged();
      return bare;
    };
    const refuse = (cause: unknown) => {
      throw this.#damaged(cause);
    };
    this.#parser.on('error', refuse);
    this.#parser.on('doctype', refuse);
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#withoutTag = 0;
      if (++this.#depth > DEEPEST) throw this.#damaged();
      handler.open(local(name), attributes as Record<string, string>);
    });
    const { text, close } = handler;
    if (text !== undefined) {
      this.#parser.on('text', (piece) => text.call(handler, piece));
      this.#parser.on('cdata', (piece) => text.call(handler, piece));
    }
    this.#parser.on('closetag', ({ name }) => {
      this.#depth--;
      close?.call(handler, local(name));
    });
  }

  write(text: string): void {
    this.#withoutTag += text.length;
    if (this.#withoutTag > LONGEST_TEXT) throw this.#damaged();
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  #damaged(cause?: unknown): ImportError {
    return new ImportError('file-damaged', { what: this.#part }, { cause });
  }
}

/** Reads a part, telling the handler what stands in it; yields after each piece, so that rows can be taken. */
export async function* xmlPieces(
  zip: ZipPackage,
  part: string,
  handler: XmlHandler,
): AsyncGenerator<void, void, undefined> {
  const reader = new XmlReader(part, handler);
  for await (const piece of zip.text(part)) {
    reader.write(piece);
    yield;
  }
  reader.end();
}

/** Reads a part to its end that lists what others refer to. Throws ImportError `file-suspicious` for a large one. */
export async function readList(
  zip: ZipPackage,
  part: string,
  handler: XmlHandler,
  limits: ImportLimits,
): Promise<void> {
  if (zip.size(part) > limits.listBytes) {
    throw new ImportError('file-suspicious', { what: part, limit: limits.listBytes });
  }
  for await (const _ of xmlPieces(zip, part, handler));
}
