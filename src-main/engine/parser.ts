import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { parseFiles } from '../app/parse-files.ts';
import { rereadRows } from '../app/reread-rows.ts';
import { ruleSetOf } from '../app/resources.ts';
import { defaultLimits } from '../import/limits.ts';
import { type ParserMessage, type ParserReply, type ParserStart, SIGN_OF_LIFE } from './parser-messages.ts';

/** Events that may be under way at once: enough to keep both threads busy, few enough to bound the memory. */
const WINDOW = 8;

const port = parentPort;
if (port === null) throw new Error('the parser runs in a worker thread');
const start: ParserStart = workerData;

let underWay = 0;
const waiting: (() => void)[] = [];
const answers: ((wanted: readonly number[]) => void)[] = [];
port.on('message', (reply: ParserReply) => {
  if ('wanted' in reply) answers.shift()?.(reply.wanted);
  else {
    underWay--;
    waiting.shift()?.();
  }
});
const post = (message: ParserMessage) => port.postMessage(message);
setInterval(() => post({ alive: true }), SIGN_OF_LIFE);

const choose = (file: number, sheets: Extract<ParserMessage, { sheets: unknown }>['sheets']) => {
  const answer = new Promise<readonly number[]>((resolve) => answers.push(resolve));
  post({ file, sheets });
  return answer;
};
/** Posts a message when few enough are under way. */
const postInTurn = async (message: ParserMessage) => {
  while (underWay >= WINDOW) await new Promise<void>((resolve) => waiting.push(resolve));
  underWay++;
  post(message);
};

if ('reread' in start) {
  for await (const rows of rereadRows(start.reread, defaultLimits)) await postInTurn({ rows });
} else {
  const ruleSet = ruleSetOf(start.request.resources, start.scope);
  for await (const event of parseFiles(start.request, ruleSet, defaultLimits, choose)) {
    await postInTurn({ event });
  }
}
post({ end: true });
await once(port, 'close');
