import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

export interface WindowSetting {
  readonly place: WindowPlace;
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly icon: string;
  /** Developer tools exist only then. */
  readonly development: boolean;
}

export function windowOptions({
  place,
  preload,
  icon,
  development,
}: WindowSetting): BrowserWindowConstructorOptions {
  return {
    ...place.bounds,
    minWidth: 1024,
    minHeight: 640,
    // Shown with its first picture, not as an empty frame.
    show: false,
    icon,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: development,
    },
  };
}
