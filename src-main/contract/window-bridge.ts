import type { ErrorCode } from './errors.ts';
import type { HandedFile } from './procedures.ts';
import type { ThreadName } from './threads.ts';

/** What the Electron window's preload script puts at `window.nuandu`; the page has nothing else of the machine. */
export interface WindowBridge {
  /** Asks for a connection with a thread; its port follows in a `message` event of the window, see `PortMessage`. */
  connect(thread: ThreadName): void;
  /** Files and folders that were dropped or chosen. */
  handIn(files: readonly File[]): Promise<Told<HandedFile[]>>;
  /** Asks where to save a report and saves it; false: the user did not want to. */
  saveReport(reportId: string): Promise<Told<boolean>>;
  setBusy(busy: boolean): void;
}

export const bridgeName = 'nuandu';

/** Data of the `message` event that brings a thread's port. */
export interface PortMessage {
  readonly nuandu: ThreadName;
}

/** A host's answer to its page: errors do not cross a process coded unless they are told as data. */
export type Told<Value> = { readonly value: Value } | { readonly error: ToldError };

export interface ToldError {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;
}
