import type { MessagePort } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import type { ErrorCode } from '../contract/errors.ts';
import type { contract } from '../contract/procedures.ts';

export type EngineClient = ContractRouterClient<typeof contract>;

/** Where an engine works; the same for every host. */
export interface EngineOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  /** Who does the work; kept with every import. */
  readonly actor: string;
}

/** What a worker thread is started with. */
export interface WorkerStart extends EngineOptions {
  readonly port: MessagePort;
}

/** What a running worker is asked outside the contract: to serve a window on this port, or to end its jobs. */
export type ThreadMessage = { readonly window: MessagePort } | { readonly cancel: true };

/** Sent by a worker outside the contract when the first of its jobs begins and when the last one ends. */
export interface WorkerBusy {
  readonly busy: boolean;
}

/** The first message that a worker sends outside the contract: it is ready, or why it cannot be. */
export type WorkerGreeting =
  | { readonly ready: true }
  | {
      readonly ready: false;
      readonly code: ErrorCode;
      readonly detail: Readonly<Record<string, string | number>>;
      readonly message: string;
    };

/** One running thread of an engine. */
export interface EngineThread {
  readonly client: EngineClient;
  connectWindow(port: MessagePort): void;
  cancelJobs(): void;
  /** Some job of the thread runs or waits. */
  isBusy(): boolean;
  /** Resolves when no job of the thread runs or waits, or the thread has ended. */
  untilIdle(): Promise<void>;
  stop(): Promise<void>;
}
