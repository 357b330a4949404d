import type { MessagePort } from 'node:worker_threads';
import type { Router } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';

// biome-ignore lint/suspicious/noExplicitAny: a thread implements its part of the contract, of whatever type
export type AnyRouter = Router<any, Record<never, never>>;

/**
 * Gives the function that serves a window's end of a connection: exactly these procedures, and nothing that was sent
 * by a page is trusted to be a call. A message that is none ends the connection, never the thread.
 */
export function windowServer(procedures: AnyRouter): (port: MessagePort) => void {
  const answer = createServerPeerHandleRequestFn(new StandardRPCHandler(procedures), { context: {} });
  return (port) => {
    const peer = new ServerPeer((message) => port.postMessage(message));
    port.on('message', async (message: unknown) => {
      try {
        if (typeof message !== 'string') throw new TypeError('a window sends text');
        await peer.message(message, answer);
      } catch {
        port.close();
      }
    });
    port.on('close', () => peer.close());
  };
}
