import type { ContractRouterClient } from '@orpc/contract';
import type { HandedFile } from '../../src-main/contract/procedures.ts';
import type { ReportEntry, windowContract } from '../../src-main/contract/window.ts';
import { bridgeName } from '../../src-main/contract/window-bridge.ts';
import { openBrowserHost } from './browser-host.ts';
import { openElectronHost } from './electron-host.ts';

export type WindowClient = ContractRouterClient<typeof windowContract>;

/** A file that was chosen or dropped, and the folder it came in, if any. */
export interface DroppedFile {
  readonly file: File;
  /** Empty where it did not come in a folder. */
  readonly folderName: string;
}

/** What carries the page's messages: a browser on loopback or the Electron window. Its errors are NuanduErrors. */
export interface Host {
  readonly kind: 'browser' | 'electron';
  /** A client of the engine: each procedure goes to the reader or writer thread that implements it. */
  readonly client: WindowClient;
  /** Resolves when the engine can no longer be reached; the page must say so, it does not come back. */
  readonly lost: Promise<void>;
  /** Hands chosen or dropped files to the engine. */
  handIn(files: readonly DroppedFile[]): Promise<HandedFile[]>;
  /** Saves a report of the history, or a workbook that was made to be saved, where the user wants it; false: the user did not want to. */
  saveReport(report: Pick<ReportEntry, 'reportId' | 'fileName'>): Promise<boolean>;
  /** Told while a job runs that would be lost: the host asks before it closes. */
  setBusy(busy: boolean): void;
}

/**
 * Connects the page with the engine. Null: this page was opened without the address that the program printed, or the
 * program that printed it has ended.
 */
export function openHost(): Promise<Host | null> {
  const bridge = window[bridgeName];
  return bridge === undefined ? openBrowserHost() : openElectronHost(bridge);
}
