import type { ServerResponse } from 'node:http';
import type { Told } from '../../contract/window-bridge.ts';
import { toldError } from '../shared/told.ts';

/** Refuses a request without a word about why; the connection is not kept, so that nothing sent after it is read. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
}

/** Tells the page a value, or the coded error that its request ended with. */
export function tell<Value>(response: ServerResponse, status: number, told: Told<Value>): void {
  const body = Buffer.from(JSON.stringify(told));
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
    .end(body);
}

export function tellError(response: ServerResponse, status: number, error: unknown): void {
  tell(response, status, { error: toldError(error) });
}
