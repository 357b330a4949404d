import { useCallback } from 'react';
import type { View } from '../../src-main/contract/views.ts';
import { useFilter } from './use-filter.ts';

export const pageNames = [
  'overview',
  'import',
  'discipline',
  'findings',
  'visits',
  'regulations',
  'reports',
  'settings',
] as const;
export type PageName = (typeof pageNames)[number];

/** More than the shared filter that a page's address may say, e.g. `rule` or `open`; it may also override the filter. */
export type LinkParameters = Readonly<Record<string, string | number | null>>;

/** The address of a page: `/findings?from=…&company=…&rule=CMP-02`. What is null is left out. */
export function pageLink(page: PageName, view: View, parameters: LinkParameters = {}): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...view, ...parameters })) {
    if (value !== null) address.set(name, String(value));
  }
  const query = address.toString();
  return query === '' ? `/${page}` : `/${page}?${query}`;
}

/** Makes links to pages that keep the present filter. */
export function usePageLink(): (page: PageName, parameters?: LinkParameters) => string {
  const { view } = useFilter();
  return useCallback((page, parameters) => pageLink(page, view, parameters), [view]);
}
