import type { Progress } from '../../contract/views.ts';
import { plainText } from './plain-text.ts';
import type { CliTexts } from './texts/cli-texts.ts';

const WIDTH = 24;
const CLEAR_LINE = '\r\u001b[2K';
/** What does not fit on the line is cut off: a second line would stay when the first is cleared. */
const cutOff = (text: string) => `\u001b[?7l${text}\u001b[?7h`;

/** Where people read: a terminal, a pipe or a file. */
export interface LineStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line on a terminal that is written over; a pipe or file gets only the lines that are told. */
export class ProgressLine {
  readonly #stream: LineStream;
  readonly #texts: CliTexts;

  constructor(stream: LineStream, texts: CliTexts) {
    this.#stream = stream;
    this.#texts = texts;
  }

  show({ phase, file, done, total }: Progress): void {
    if (!this.#stream.isTTY) return;
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    const bar = share === null ? '' : `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} `;
    const told = `${this.#texts.phases[phase]} ${done}${total === null ? '' : `/${total}`} ${file ?? ''}`;
    this.#stream.write(CLEAR_LINE + cutOff(bar + plainText(told).trimEnd()));
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write(CLEAR_LINE);
  }

  tell(text: string): void {
    this.clear();
    this.#stream.write(`${plainText(text)}\n`);
  }
}
