import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { VisitItem, VisitView } from '../../../src-main/contract/visits.ts';
import { useLanguage } from '../../texts/texts.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { ItemCard } from './item-card.tsx';
import { itemsOf, type VisitWork } from './use-visit.ts';
import { answerOfKey, nextOpen } from './visit-keys.ts';
import styles from './visit-page.module.css';

/** The questions of a visit. One of them is the current one: keys answer it and move to others. */
export function VisitItems({ visit, work, jumps }: { visit: VisitView; work: VisitWork; jumps: number }) {
  const language = useLanguage();
  const items = itemsOf(visit);
  const [current, setCurrent] = useState(() => nextOpen(items, null) ?? items[0]?.id ?? '');
  const [correcting, setCorrecting] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const isOpen = visit.signedAt === null;

  const part = (id: string, what: 'card' | 'note' | 'photo') =>
    area.current?.querySelector<HTMLElement>(`[data-${what}="${id}"]`) ?? null;

  function go(id: string | undefined | null) {
    if (!id) return;
    setCurrent(id);
    const card = part(id, 'card');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  // The visit is answered from the keyboard as soon as it is there.
  const begin = useEffectEvent(() => {
    if (isOpen) go(current);
  });
  useEffect(() => begin(), []);
  const jump = useEffectEvent(() => go(nextOpen(items, current)));
  useEffect(() => {
    if (jumps > 0) jump();
  }, [jumps]);

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) {
      if (event.key === 'Escape') go(current);
      return;
    }
    const at = items.findIndex(({ id }) => id === current);
    const item = items[at];
    if (item === undefined || !act(event.key, item, at)) return;
    event.preventDefault();
  }

  function act(key: string, item: VisitItem, at: number): boolean {
    const answer = answerOfKey(key);
    if (answer !== null && isOpen) say(item, item.answer === answer ? null : answer);
    else if (key === 'ArrowDown') go(items[at + 1]?.id);
    else if (key === 'ArrowUp') go(items[at - 1]?.id);
    else if (key === 'u' || key === 'U') go(nextOpen(items, item.id));
    else if ((key === 'n' || key === 'N') && isOpen) part(item.id, 'note')?.focus();
    else if ((key === 'p' || key === 'P') && isOpen) part(item.id, 'photo')?.click();
    else return false;
    return true;
  }

  function say({ id, note }: VisitItem, answer: VisitItem['answer']) {
    work.answer.mutate({ item: id, answer, note });
  }

  const corrected = items.find(({ id }) => id === correcting);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the questions inside, which can be focused
    <div ref={area} className={styles.items} onKeyDown={onKey}>
      {visit.checklists.map(({ id, title, items: asked }) => (
        <section key={id} aria-label={title[language]}>
          <h3 className={styles.checklist}>{title[language]}</h3>
          {asked.map((item) => (
            <ItemCard
              key={item.id}
              item={item}
              number={items.indexOf(item) + 1}
              isOpen={isOpen}
              isCurrent={item.id === current}
              onCurrent={() => setCurrent(item.id)}
              onAnswer={(answer) => say(item, answer)}
              onNote={(note) => work.answer.mutate({ item: item.id, answer: item.answer, note })}
              onPhotos={(files) => work.attach.mutate({ item: item.id, files })}
              onCorrect={() => setCorrecting(item.id)}
            />
          ))}
        </section>
      ))}
      {corrected !== undefined && (
        <CorrectDialog item={corrected} correct={work.correct} onClose={() => setCorrecting(null)} />
      )}
    </div>
  );
}
