/** Where the documents and calendars that the rules stand on are published. */
const publishers = new Set(['www.gov.cn', 'flk.npc.gov.cn', 'www.mohurd.gov.cn']);

/** The address to open in the user's own browser; null: it is none that this program leads to. */
export function externalLink(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'https:' || parsed.port !== '') return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return publishers.has(parsed.hostname) ? parsed.href : null;
}
