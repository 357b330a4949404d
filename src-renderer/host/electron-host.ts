import { RPCLink } from '@orpc/client/message-port';
import type { ThreadName } from '../../src-main/contract/threads.ts';
import type { PortMessage, WindowBridge } from '../../src-main/contract/window-bridge.ts';
import { engineClient } from './engine-client.ts';
import type { Host } from './host.ts';
import { toldValue } from './told-value.ts';

declare global {
  interface Window {
    readonly nuandu?: WindowBridge;
  }
}

/** Connects through the preload script with the program that opened this window. */
export async function openElectronHost(bridge: WindowBridge): Promise<Host> {
  const [reader, writer] = await Promise.all([openPort(bridge, 'reader'), openPort(bridge, 'writer')]);
  return {
    kind: 'electron',
    client: engineClient({ reader: new RPCLink({ port: reader }), writer: new RPCLink({ port: writer }) }),
    lost: Promise.race([closed(reader), closed(writer)]),
    handIn: async (files) => toldValue(await bridge.handIn(files.map(({ file }) => file))),
    saveReport: async (report) => toldValue(await bridge.saveReport(report.reportId)),
    setBusy: (busy) => bridge.setBusy(busy),
  };
}

function openPort(bridge: WindowBridge, thread: ThreadName): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = ({ source, data, ports: [port] }: MessageEvent<Partial<PortMessage> | null>) => {
      if (source !== window || data?.nuandu !== thread || port === undefined) return;
      window.removeEventListener('message', receive);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', receive);
    bridge.connect(thread);
  });
}

function closed(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    port.addEventListener('close', () => resolve(), { once: true });
  });
}
