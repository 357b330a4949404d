/** What the page shows, besides the period and company that all pages share; one thing at a time. */
export type Shown =
  | { readonly part: 'document'; readonly id: string; readonly article: string | null }
  | { readonly part: 'rule'; readonly id: string }
  | { readonly part: 'checklist'; readonly id: string; readonly item: string | null }
  | { readonly part: 'compare' }
  | { readonly part: 'changes' };

export interface RegulationsAddress {
  /** Null: what comes first. */
  readonly shown: Shown | null;
  readonly text: string | null;
}

const own = ['document', 'article', 'rule', 'checklist', 'item', 'compare', 'changes', 'text'] as const;
const LONGEST = 100;

export function readRegulationsAddress(params: URLSearchParams): RegulationsAddress {
  return { shown: readShown(params), text: params.get('text')?.slice(0, LONGEST) || null };
}

function readShown(params: URLSearchParams): Shown | null {
  const [document, rule, checklist] = [params.get('document'), params.get('rule'), params.get('checklist')];
  if (document) return { part: 'document', id: document, article: params.get('article') || null };
  if (rule) return { part: 'rule', id: rule };
  if (checklist) return { part: 'checklist', id: checklist, item: params.get('item') || null };
  if (params.has('changes')) return { part: 'changes' };
  return params.has('compare') ? { part: 'compare' } : null;
}

/** The parameters that show something else; the shared filter stays, a search ends. */
export function showing(params: URLSearchParams, shown: Shown): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const name of own) changed.delete(name);
  if (shown.part === 'compare' || shown.part === 'changes') changed.set(shown.part, '1');
  else changed.set(shown.part, shown.id);
  if (shown.part === 'document' && shown.article !== null) changed.set('article', shown.article);
  if (shown.part === 'checklist' && shown.item !== null) changed.set('item', shown.item);
  return changed;
}

/** The parameters with another search; what was shown comes back when it ends. */
export function searching(params: URLSearchParams, text: string | null): URLSearchParams {
  const changed = new URLSearchParams(params);
  if (text === null) changed.delete('text');
  else changed.set('text', text);
  return changed;
}
