import { type KeyboardEvent, useState } from 'react';
import type { VisitItem, VisitView } from '../../../src-main/contract/visits.ts';
import { useLanguage } from '../../texts/texts.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { ItemCard } from './item-card.tsx';
import type { CurrentItem } from './use-current-item.ts';
import { itemsOf, type VisitWork } from './use-visit.ts';
import { answerOfKey, nextOpen } from './visit-keys.ts';
import styles from './visit-page.module.css';

/** The questions of a visit. Keys answer the current one and move to others. */
export function VisitItems({
  visit,
  work,
  place: { current, setCurrent, area, part, go },
}: {
  visit: VisitView;
  work: VisitWork;
  place: CurrentItem;
}) {
  const language = useLanguage();
  const items = itemsOf(visit);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const isOpen = visit.signedAt === null;

  function onKey(event: KeyboardEvent) {
    const { target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    // A photo that is open before the questions hands its keys on to them, though it is no part of them.
    if (!(target instanceof Node && currentTarget.contains(target))) return;
    if (target instanceof HTMLTextAreaElement) {
      if (event.key === 'Escape') go(current);
      return;
    }
    if (act(event.key)) event.preventDefault();
  }

  function act(key: string): boolean {
    const at = items.findIndex(({ id }) => id === current);
    const given = answerOfKey(key);
    if (given !== null && isOpen) answer(current, given);
    else if (key === 'ArrowDown') go(items[at + 1]?.id);
    else if (key === 'ArrowUp') go(items[at - 1]?.id);
    else if (key === 'u' || key === 'U') go(nextOpen(items, current));
    else if (key === 'n' || key === 'N') part(current, 'note')?.click();
    else if (key === 'p' || key === 'P') part(current, 'photo')?.click();
    else return false;
    return true;
  }

  /** The same answer again takes it back. */
  function answer(id: string, given: VisitItem['answer']) {
    work.say(id, (item) => ({ answer: item.answer === given ? null : given }));
  }

  const corrected = items.find(({ id }) => id === correcting);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the questions inside, which can be focused */}
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
                onAnswer={(given) => answer(item.id, given)}
                onNote={(note) => work.say(item.id, () => ({ note }))}
                onPhotos={(files) => work.attach.mutate({ item: item.id, files })}
                onCorrect={() => setCorrecting(item.id)}
              />
            ))}
          </section>
        ))}
      </div>
      {corrected !== undefined && (
        <CorrectDialog item={corrected} correct={work.correct} onClose={() => setCorrecting(null)} />
      )}
    </>
  );
}
