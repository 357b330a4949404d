import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { VisitItem } from '../../../src-main/contract/visits.ts';
import { nextOpen } from './visit-keys.ts';

/** The question that keys are about: the first open one, from the moment the visit shows. */
export function useCurrentItem(items: readonly VisitItem[]) {
  const [current, setCurrent] = useState(() => nextOpen(items, null) ?? items[0]?.id ?? '');
  const area = useRef<HTMLDivElement>(null);

  /** A part of a question that can be focused or clicked. */
  const part = (id: string, what: 'card' | 'note' | 'photo') =>
    area.current?.querySelector<HTMLElement>(`[data-${what}="${id}"]`) ?? null;

  function go(id: string | undefined | null) {
    if (!id) return;
    setCurrent(id);
    const card = part(id, 'card');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  const begin = useEffectEvent(() => go(current));
  useEffect(() => begin(), []);
  return { current, setCurrent, area, part, go };
}

export type CurrentItem = ReturnType<typeof useCurrentItem>;
