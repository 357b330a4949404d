import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { socketProtocol } from '../../contract/loopback.ts';
import type { ThreadName } from '../../contract/threads.ts';
import type { Engine } from '../../engine/start.ts';
import { openWindowLine } from '../shared/window-line.ts';
import type { ServerLimits } from './limits.ts';
import { judgeSocket, type Self } from './request-guard.ts';

/** Connects the server's WebSockets with the engine's threads. Gives the function that ends them all. */
export function acceptSockets(server: Server, self: Self, engine: Engine, limits: ServerLimits): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  });
  server.on('upgrade', (request, stream, head) => {
    const { method = '', url = '', headers } = request;
    const full = sockets.clients.size >= limits.sockets;
    const judged = full ? { refuse: 503 } : judgeSocket({ method, url, headers }, self);
    if ('refuse' in judged) {
      stream.on('error', () => stream.destroy());
      stream.end(`HTTP/1.1 ${judged.refuse} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => carry(socket, judged.thread, engine));
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}

function carry(socket: WebSocket, thread: ThreadName, engine: Engine): void {
  const line = openWindowLine(engine, thread, {
    send: (message) => socket.send(message),
    end: () => socket.close(),
  });
  socket.on('message', (data, isBinary) => line.receive(isBinary ? null : data.toString()));
  socket.on('close', () => line.close());
  // A frame that is too large or no frame at all; the connection's end, which follows, is all there is to do.
  socket.on('error', () => socket.terminate());
}
