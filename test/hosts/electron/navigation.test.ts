import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { guardNavigation } from '../../../src-main/hosts/electron/navigation.ts';

/** Stands for Electron's contents of a window. */
class Contents extends EventEmitter {
  openWindow: (details: { readonly url: string }) => { action: 'deny' } = () => {
    throw new Error('nothing decides about new windows');
  };

  setWindowOpenHandler(handler: Contents['openWindow']): void {
    this.openWindow = handler;
  }

  /** Whether the event was prevented. */
  prevented(event: string): boolean {
    let prevented = false;
    this.emit(event, {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  }
}

function guarded() {
  const contents = new Contents();
  const opened: string[] = [];
  guardNavigation(contents, (url) => opened.push(url));
  return { contents, opened };
}

describe('the window', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'prevents %s',
    (event) => {
      expect(guarded().contents.prevented(event)).toBe(true);
    },
  );

  it('opens no other window, and only a publisher in the user’s browser', () => {
    const { contents, opened } = guarded();
    for (const url of ['https://evil.example/', 'app://nuandu/', 'about:blank', 'https://www.gov.cn/'])
      expect(contents.openWindow({ url })).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://www.gov.cn/']);
  });
});
