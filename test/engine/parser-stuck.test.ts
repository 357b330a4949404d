import { describe, expect, test } from 'vitest';
import type { ParseEvent, StagedSheet } from '../../src-main/contract/staged.ts';
import { parseInThread } from '../../src-main/engine/parse-in-thread.ts';
import { SIGN_OF_LIFE } from '../../src-main/engine/parser-messages.ts';
import type { ParserBounds } from '../../src-main/engine/parser-thread.ts';
import { resources } from '../app/open-folder.ts';

const stuckParser = new URL('./stuck-parser.ts', import.meta.url);
/** Longer than between two signs of life, shorter than the slow file takes. */
const silence = 2.5 * SIGN_OF_LIFE;

const scope = { documents: [], statutes: [], season: null, rollForward: false };

interface Told {
  readonly events: readonly ParseEvent[];
  readonly chosen: readonly { readonly file: number; readonly sheets: readonly StagedSheet[] }[];
}

async function parse(
  names: readonly string[],
  bounds: ParserBounds = { heapMb: 64, silence },
  signal = new AbortController().signal,
): Promise<Told> {
  const events: ParseEvent[] = [];
  const chosen: { file: number; sheets: readonly StagedSheet[] }[] = [];
  const request = {
    files: names.map((name) => ({ path: name, name, folderName: '' })),
    knownCompanies: [],
    spellings: [],
    resources,
    remembered: [],
    asOf: 0,
    preview: false,
  };
  const parseFiles = parseInThread({ file: stuckParser, bounds });
  const choose = async (file: number, sheets: readonly StagedSheet[]) => {
    chosen.push({ file, sheets });
    return sheets.map(({ sheet }) => sheet);
  };
  for await (const event of parseFiles(request, scope, choose, signal)) events.push(event);
  return { events, chosen };
}

/** `file code what` of each refused file, `file done` of the others. */
function fates({ events }: Told): string[] {
  const refused = new Set<number>();
  return events.flatMap((event) => {
    if (event.type === 'fileRefused') {
      refused.add(event.file);
      return [`${event.issue.file} ${event.issue.code} ${event.issue.detail.what}`];
    }
    return event.type === 'fileDone' && !refused.has(event.file) ? [`${event.file} done`] : [];
  });
}

describe('a file that stops the parser is refused, the others are read', () => {
  test('an endless loop; files and sheets keep the numbers that they have in the whole import', async () => {
    const told = await parse(['a.xls', 'circle.xls', 'b.xls', 'circle.xls']);
    expect(fates(told)).toEqual([
      '0 done',
      'circle.xls file-damaged timeout',
      '2 done',
      'circle.xls file-damaged timeout',
    ]);
    expect(told.events.filter(({ type }) => type === 'fileDone')).toHaveLength(4);
    const numbered = told.chosen.map(({ file, sheets }) => [
      file,
      ...sheets.map(({ sheet, name }) => `${sheet} ${name}`),
    ]);
    expect(numbered).toEqual([
      [0, '0 a.xls'],
      [1, '1 circle.xls'],
      [2, '2 b.xls'],
      [3, '3 circle.xls'],
    ]);
    const counted = told.events.flatMap((event) => (event.type === 'counts' ? [event.sheet] : []));
    expect(counted).toEqual([0, 1, 2, 3]);
  });

  test('a heap that is full', async () => {
    const told = await parse(['a.xls', 'heap.xls', 'b.xls'], { heapMb: 64, silence: 50_000 });
    expect(fates(told)).toEqual(['0 done', 'heap.xls file-suspicious memory', '2 done']);
  });
});

test('a parser that says nothing of its file for long, but lives, is waited for', async () => {
  expect(fates(await parse(['slow.xls', 'a.xls']))).toEqual(['0 done', '1 done']);
});

test('a parser in an endless loop can be cancelled', async () => {
  const cancel = new AbortController();
  const parsing = parse(['circle.xls'], undefined, cancel.signal);
  setTimeout(() => cancel.abort(), SIGN_OF_LIFE / 2);
  await expect(parsing).rejects.toMatchObject({ code: 'cancelled' });
});

test('a mistake of the program is no fault of the file', async () => {
  await expect(parse(['bug.xls', 'a.xls'])).rejects.toThrow('a mistake of the program');
});

test('no files need no thread', async () => {
  expect(fates(await parse([]))).toEqual([]);
});
