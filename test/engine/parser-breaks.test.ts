import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { jobEvents } from '../../src-main/engine/job-events.ts';
import { parseInThread } from '../../src-main/engine/parse-in-thread.ts';
import { threadFile } from '../../src-main/engine/thread-file.ts';
import { csv } from '../app/complaint-table.ts';
import { OpenFolder } from '../app/open-folder.ts';
import { everything } from '../store/contents.ts';

const columns = ['complaintNo', 'acceptedAt', 'category'] as const;
const complaint = { complaintNo: 'TS1', acceptedAt: '2025-11-17 09:00', category: '收费' };

test('a parser thread that breaks fails its import only; the error that leaves the engine is coded', async () => {
  let file = new URL('./missing-parser.ts', import.meta.url);
  using folder = new OpenFolder({
    now: parseIso('2025-12-01T00:00'),
    parse: (...told) => parseInThread({ file })(...told),
  });
  const path = folder.file('甲热力公司.csv', csv(columns, [complaint]));
  const before = everything(folder.context.database.connection);

  const events = jobEvents((job) => folder.import(path, {}, job), undefined);
  const toTheEnd = async () => {
    for await (const _ of events);
  };
  await expect(toTheEnd()).rejects.toMatchObject({
    code: 'internal',
    data: { what: expect.stringContaining('missing') },
  });
  expect(everything(folder.context.database.connection)).toEqual(before);
  const { originals, staging } = folder.folder;
  expect([...readdirSync(originals), ...readdirSync(staging)]).toEqual([]);

  file = threadFile('parser');
  expect(await folder.import(path)).toMatchObject({ sheets: [{ accepted: 1 }] });
});
