import type { IpcRenderer, WebUtils } from 'electron';
import type { PortMessage, WindowBridge } from '../../../contract/window-bridge.ts';
import { channels } from '../channels.ts';

/** What the preload script has of Electron and of its window. */
export interface PreloadWorld {
  readonly ipc: Pick<IpcRenderer, 'invoke' | 'postMessage' | 'send'>;
  readonly files: Pick<WebUtils, 'getPathForFile'>;
  readonly window: {
    postMessage(message: PortMessage, origin: string, ports: InstanceType<typeof MessagePort>[]): void;
  };
  readonly origin: string;
}

/**
 * All that the page gets of the machine. A path leaves only for a file that the user gave to the page, and the page
 * never sees it; the program's messages go to the page as answers only.
 */
export function windowBridge({ ipc, files, window, origin }: PreloadWorld): WindowBridge {
  return {
    connect(thread) {
      const { port1, port2 } = new MessageChannel();
      const message: PortMessage = { nuandu: thread };
      ipc.postMessage(channels.connect, thread, [port2]);
      window.postMessage(message, origin, [port1]);
    },
    handIn: (given) =>
      ipc.invoke(
        channels.handIn,
        given.map((file) => files.getPathForFile(file)),
      ),
    saveReport: (reportId) => ipc.invoke(channels.saveReport, reportId),
    setBusy: (busy) => ipc.send(channels.busy, busy),
  };
}
