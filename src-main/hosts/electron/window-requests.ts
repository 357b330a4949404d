import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, MessagePortMain } from 'electron';
import { z } from 'zod';
import { type ThreadName, threadNames } from '../../contract/threads.ts';
import type { Engine } from '../../engine/start.ts';
import { told } from '../shared/told.ts';
import { openWindowLine } from '../shared/window-line.ts';
import { channels } from './channels.ts';
import { isOurPage } from './sender.ts';

const threadName = z.enum(threadNames);
const paths = z.array(z.string().min(1));

/** What the window's messages are answered with. */
export interface WindowServices {
  /** Origin of the page; null: there is no page that may ask. */
  readonly origin: string | null;
  readonly engine: Promise<Engine>;
  /** Copies a report to where the user wants it; false: he did not want to. */
  readonly saveReport: (report: { readonly path: string; readonly fileName: string }) => Promise<boolean>;
  readonly onBusy: (busy: boolean) => void;
}

/** Answers the window's messages. One that does not come from the page itself is not even read. */
export function answerWindow(ipc: Pick<IpcMain, 'on' | 'handle'>, services: WindowServices): void {
  const { engine, origin } = services;
  const ours = (event: IpcMainEvent | IpcMainInvokeEvent) => isOurPage(event.senderFrame, origin);

  ipc.on(channels.connect, (event, given: unknown) => {
    const [port] = event.ports;
    const thread = threadName.safeParse(given);
    if (!ours(event) || port === undefined || !thread.success) return;
    // A page that connects has just been loaded, so nothing of the one before runs any more.
    services.onBusy(false);
    engine.then(
      (running) => carry(port, running, thread.data),
      () => port.close(),
    );
  });

  ipc.on(channels.busy, (event, busy: unknown) => {
    if (ours(event)) services.onBusy(busy === true);
  });

  ipc.handle(channels.handIn, async (event, given: unknown) => {
    if (!ours(event)) throw new Error('refused');
    return told(async () => (await engine).writer.intake.paths({ paths: paths.parse(given) }));
  });

  ipc.handle(channels.saveReport, async (event, reportId: unknown) => {
    if (!ours(event)) throw new Error('refused');
    return told(async () => {
      const report = await (await engine).reader.saved.report({ reportId: z.string().parse(reportId) });
      return services.saveReport(report);
    });
  });
}

function carry(port: MessagePortMain, engine: Engine, thread: ThreadName): void {
  const line = openWindowLine(engine, thread, {
    send: (message) => port.postMessage(message),
    end: () => port.close(),
  });
  port.on('message', ({ data }) => line.receive(data));
  port.on('close', () => line.close());
  port.start();
}
