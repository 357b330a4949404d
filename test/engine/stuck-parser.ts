import { parentPort, workerData } from 'node:worker_threads';
import type { StagedSheet } from '../../src-main/contract/staged.ts';
import { type FilesStart, type ParserMessage, SIGN_OF_LIFE } from '../../src-main/engine/parser-messages.ts';

// A parser that announces one sheet in each file, and that some files, by their names, bring to a stop.
const { request }: FilesStart = workerData;
const post = (message: ParserMessage) => parentPort?.postMessage(message);
const alive = setInterval(() => post({ alive: true }), SIGN_OF_LIFE / 10);

for (const [number, { name }] of request.files.entries()) {
  const sheet: StagedSheet = {
    sheet: number,
    name,
    dataset: 'complaints',
    fields: [],
    plan: '{}',
    company: name,
    mapping: {},
    unmappedColumns: [],
    missingColumns: [],
    recognition: {
      ...{ dataset: null, datasets: [], headerRows: null, company: null, companies: [], companyOf: null },
      ...{ year: null, columns: [], values: [], nothingIn: null, remembered: null },
    },
  };
  post({ file: number, sheets: [sheet] });
  await new Promise((resolve) => parentPort?.once('message', resolve));
  post({ event: { type: 'counts', sheet: number, rows: { [name]: 1 }, rejected: {} } });
  if (name === 'circle.xls') for (;;);
  if (name === 'heap.xls') fillHeap();
  if (name === 'slow.xls') await new Promise((resolve) => setTimeout(resolve, 5 * SIGN_OF_LIFE));
  if (name === 'bug.xls') throw new TypeError('a mistake of the program');
  post({ event: { type: 'fileDone', file: number } });
}
clearInterval(alive);
post({ end: true });

function fillHeap(): void {
  let kept: object | null = null;
  for (let number = 0; ; number++) kept = { kept, number };
}
