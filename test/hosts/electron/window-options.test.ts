import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../src-main/hosts/electron/window-options.ts';

const setting = {
  place: { bounds: { width: 1280, height: 800 }, maximized: false },
  preload: '/program/preload.cjs',
  icon: '/program/icon.png',
};

describe('the window', () => {
  it('keeps its page apart from Node and from everything foreign', () => {
    expect(windowOptions({ ...setting, development: false }).webPreferences).toEqual({
      preload: '/program/preload.cjs',
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
      devTools: false,
    });
  });

  it('has developer tools in development only, and nothing else then', () => {
    const { devTools, ...released } = windowOptions({ ...setting, development: false }).webPreferences ?? {};
    const developed = windowOptions({ ...setting, development: true }).webPreferences;
    expect(devTools).toBe(false);
    expect(developed).toEqual({ ...released, devTools: true });
  });

  it('stands where it is put and is shown when there is something to see', () => {
    const bounds = { x: 10, y: 20, width: 1400, height: 900 };
    const options = windowOptions({ ...setting, place: { bounds, maximized: false }, development: false });
    expect(options).toMatchObject({ ...bounds, show: false });
  });
});
