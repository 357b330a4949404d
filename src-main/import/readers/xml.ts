import { SaxesParser } from 'saxes';
import { ImportError } from '../import-error.ts';

/** What a reader of one XML part wants to hear. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * An XML parser fed in pieces. Entities other than the five of XML are not expanded but refused: throws ImportError
 * `file-damaged` naming the part.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });

  constructor(part: string, handler: XmlHandler) {
    const names = new Map<string, string>();
    const local = (name: string) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const bare = name.slice(name.indexOf(':') + 1);
      names.set(name, bare);
      return bare;
    };
    this.#parser.on('error', (cause) => {
      throw new ImportError('file-damaged', { what: part }, { cause });
    });
    const { open, text, close } = handler;
    if (open !== undefined) {
      this.#parser.on('opentag', ({ name, attributes }) =>
        open.call(handler, local(name), attributes as Record<string, string>),
      );
    }
    if (text !== undefined) {
      this.#parser.on('text', (piece) => text.call(handler, piece));
      this.#parser.on('cdata', (piece) => text.call(handler, piece));
    }
    if (close !== undefined) this.#parser.on('closetag', ({ name }) => close.call(handler, local(name)));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }
}

/** Reads a small part that is already in memory. */
export function readXml(part: string, text: string, handler: XmlHandler): void {
  const reader = new XmlReader(part, handler);
  reader.write(text);
  reader.end();
}
