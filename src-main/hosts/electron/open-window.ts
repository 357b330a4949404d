import { BrowserWindow, dialog, screen } from 'electron';
import type { Language } from '../../contract/texts/language.ts';
import { readPlace, writePlace } from './place-file.ts';
import { QUIT, quitQuestion } from './quit-question.ts';
import { type WindowSetting, windowOptions } from './window-options.ts';
import { placeOn } from './window-place.ts';

/** Opens the window where it stood last. While `isBusy`, it asks before it closes. */
export function openWindow(
  setting: Omit<WindowSetting, 'place'> & {
    readonly url: string;
    readonly placeFile: string;
    readonly isBusy: () => boolean;
    readonly language: () => Promise<Language>;
  },
): BrowserWindow {
  const { url, placeFile, isBusy, language } = setting;
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = placeOn(displays, readPlace(placeFile));
  const window = new BrowserWindow(windowOptions({ ...setting, place }));
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    writePlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    if (!isBusy()) return;
    event.preventDefault();
    void confirmQuit(window, language);
  });
  void window.loadURL(url);
  return window;
}

async function confirmQuit(window: BrowserWindow, language: () => Promise<Language>): Promise<void> {
  const { response } = await dialog.showMessageBox(window, quitQuestion(await language()));
  if (response === QUIT) window.destroy();
}

/** Brings the window before the others, as a second start of the program asks for. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
