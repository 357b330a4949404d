import { parentPort } from 'node:worker_threads';

// A thread of the engine that says it is ready and then breaks at its first call.
parentPort?.postMessage({ ready: true });
parentPort?.on('message', () => {
  throw new Error('broken in the thread');
});
