import { MessageChannel } from 'node:worker_threads';
import type { ThreadName } from '../../contract/threads.ts';
import type { Engine } from '../../engine/start.ts';

/** One window's connection with a thread, carried as text by whatever the host has. */
export interface WindowLine {
  /** What the window sent; anything but text ends the connection. */
  receive(message: unknown): void;
  /** The window has gone. */
  close(): void;
}

/** Connects a window with a thread: `send` takes what it is told, `end` is called when the thread has gone. */
export function openWindowLine(
  engine: Pick<Engine, 'connectWindow'>,
  thread: ThreadName,
  window: { send(message: string): void; end(): void },
): WindowLine {
  const { port1, port2 } = new MessageChannel();
  engine.connectWindow(thread, port2);
  port1.on('message', (message: string) => window.send(message));
  port1.on('close', () => window.end());
  return {
    receive(message) {
      if (typeof message === 'string') port1.postMessage(message);
      else port1.close();
    },
    close: () => port1.close(),
  };
}
