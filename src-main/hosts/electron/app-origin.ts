/** The window's page comes from the program itself, under a scheme of its own: no network, no files, one origin. */
export const appScheme = 'app';
export const appOrigin = 'app://nuandu';

/** Scheme and host of a URL, also for schemes whose origin a URL does not tell. Null: it is no URL. */
export function originOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : `${parsed.protocol}//${parsed.host}`;
}
