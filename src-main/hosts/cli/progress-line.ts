import type { WriteStream } from 'node:tty';
import type { Progress } from '../../contract/views.ts';
import type { CliTexts } from './texts/cli-texts.ts';

const WIDTH = 24;

/** One line on a terminal that is written over; a pipe or file gets only the lines that are told. */
export class ProgressLine {
  readonly #stream: WriteStream | NodeJS.WriteStream;
  readonly #texts: CliTexts;

  constructor(stream: WriteStream | NodeJS.WriteStream, texts: CliTexts) {
    this.#stream = stream;
    this.#texts = texts;
  }

  show({ phase, file, done, total }: Progress): void {
    if (!this.#stream.isTTY) return;
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    const bar = share === null ? '' : `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} `;
    this.clear();
    this.#stream.write(
      `${bar}${this.#texts.phases[phase]} ${done}${total === null ? '' : `/${total}`} ${file ?? ''}`,
    );
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[2K');
  }

  tell(text: string): void {
    this.clear();
    this.#stream.write(`${text}\n`);
  }
}
