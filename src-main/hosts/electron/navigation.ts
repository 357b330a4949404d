import { externalLink } from './external-link.ts';

interface Preventable {
  preventDefault(): void;
}

/** What is guarded of Electron's WebContents. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: Preventable) => void,
  ): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
}

/**
 * Keeps the window on its page: it never navigates, redirects, embeds or opens another window. A link to a publisher
 * is opened in the user's browser.
 */
export function guardNavigation(contents: GuardedContents, openExternal: (url: string) => void): void {
  const deny = (event: Preventable) => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    if (link !== null) openExternal(link);
    return { action: 'deny' };
  });
}
