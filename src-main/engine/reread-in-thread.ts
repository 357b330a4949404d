import type { Reread } from '../app/writer-context.ts';
import { NuanduError } from '../contract/errors.ts';
import { defaultBounds } from './parse-in-thread.ts';
import { ParserThread } from './parser-thread.ts';
import { threadFile } from './thread-file.ts';

/** Reads rows of a kept file once more in a thread of its own, which ends with the reading. */
export function rereadInThread(): Reread {
  return async function* (request, signal) {
    const thread = new ParserThread(threadFile('parser'), { reread: request }, defaultBounds);
    try {
      for (;;) {
        const message = await thread.next(signal);
        if (message === null) throw new NuanduError('cancelled');
        if ('end' in message) return;
        if (!('rows' in message)) continue;
        yield message.rows;
        thread.reply({ taken: true });
      }
    } finally {
      await thread.stop();
    }
  };
}
