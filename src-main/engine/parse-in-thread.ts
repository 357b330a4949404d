import type { ParseRequest } from '../app/parse-files.ts';
import type { Parse } from '../app/writer-context.ts';
import { NuanduError } from '../contract/errors.ts';
import type { ImportIssue } from '../contract/issues.ts';
import type { ChooseSheets, ParseEvent } from '../contract/staged.ts';
import { type ParserBounds, ParserStopped, ParserThread } from './parser-thread.ts';
import { threadFile } from './thread-file.ts';

export const defaultBounds: ParserBounds = { heapMb: 1024, silence: 60_000 };

/**
 * Parses in a thread of its own, which is stopped when the import ends, fails or is cancelled. A file that makes the
 * thread run in a circle or fill its memory is refused, and another thread goes on with the files behind it.
 */
export function parseInThread({
  file = threadFile('parser'),
  bounds = defaultBounds,
}: {
  file?: URL;
  bounds?: ParserBounds;
} = {}): Parse {
  return async function* (request, scope, choose, signal) {
    const progress = { files: 0, sheets: 0 };
    while (progress.files < request.files.length) {
      const rest = { ...request, files: request.files.slice(progress.files) };
      const thread = new ParserThread(file, { request: rest, scope }, bounds);
      try {
        yield* eventsOf(thread, progress, choose, signal);
        return;
      } catch (error) {
        if (!(error instanceof ParserStopped)) throw error;
        const number = progress.files++;
        yield { type: 'fileRefused', file: number, issue: refusal(request, number, error) };
        yield { type: 'fileDone', file: number };
      } finally {
        await thread.stop();
      }
    }
  };
}

/** How many files are done and how many sheets were numbered; a thread counts both from those it is started with. */
interface ParseProgress {
  files: number;
  sheets: number;
}

async function* eventsOf(
  thread: ParserThread,
  progress: ParseProgress,
  choose: ChooseSheets,
  signal: AbortSignal,
): AsyncGenerator<ParseEvent, void, undefined> {
  const { files, sheets: before } = progress;
  for (;;) {
    const message = await thread.next(signal);
    if (message === null) throw new NuanduError('cancelled');
    if ('event' in message) {
      const event = shifted(message.event, files, before);
      if (event.type === 'fileDone') progress.files = event.file + 1;
      yield event;
      thread.reply({ taken: true });
    } else if ('sheets' in message) {
      const sheets = message.sheets.map((sheet) => ({ ...sheet, sheet: sheet.sheet + before }));
      progress.sheets += sheets.length;
      const wanted = await choose(message.file + files, sheets);
      thread.reply({ wanted: wanted.map((sheet) => sheet - before) });
    } else if ('end' in message) return;
  }
}

/** An event with its file and sheet numbered as in the whole request. */
function shifted(event: ParseEvent, files: number, sheets: number): ParseEvent {
  if ('file' in event) return { ...event, file: event.file + files };
  return event.sheet === null ? event : ({ ...event, sheet: event.sheet + sheets } as ParseEvent);
}

function refusal({ files }: ParseRequest, number: number, { code, detail }: ParserStopped): ImportIssue {
  const file = files[number]?.name ?? '';
  return { file, sheet: null, row: null, column: null, value: null, code, severity: 'file', detail };
}
