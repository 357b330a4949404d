import { tokenParameter } from '../../src-main/contract/loopback.ts';

/**
 * The token from the address that the program printed. It leaves the address at once, so that it is neither shown nor
 * copied, and stays with this tab, so that the page can be reloaded. Null: there is none.
 */
export function takeToken(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get(tokenParameter);
  if (given !== null) {
    sessionStorage.setItem(tokenParameter, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(tokenParameter);
}
