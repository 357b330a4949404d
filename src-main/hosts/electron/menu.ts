import type { MenuItemConstructorOptions } from 'electron';

/**
 * The application menu; null for none. macOS takes its keys for copying and quitting from it; elsewhere the page has
 * all that a user needs, and only development adds reloading and the developer tools.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  development: boolean,
): MenuItemConstructorOptions[] | null {
  const mac: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : [];
  const tools: MenuItemConstructorOptions[] = development ? [{ role: 'viewMenu' }] : [];
  const menu = [...mac, ...tools];
  return menu.length === 0 ? null : menu;
}
