import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { VisitItem } from '../../../src-main/contract/visits.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './item-card.module.css';

/** The note of an item: keeps what was written when it is left, in whatever way. */
export function NoteField({
  field,
  item,
  tabIndex,
  onFocus,
  onNote,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  item: VisitItem;
  tabIndex: number;
  onFocus: () => void;
  onNote: (note: string | null) => void;
}) {
  const { visits } = useTexts();
  const [text, setText] = useState(item.note ?? '');
  const keep = useEffectEvent(() => onNote(text.trim() || null));
  useEffect(() => {
    const leave = () => keep();
    // Before it is asked whether anything is still to be kept.
    window.addEventListener('beforeunload', leave, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', leave, { capture: true });
      leave();
    };
  }, []);
  return (
    <textarea
      ref={field}
      className={styles.note}
      rows={1}
      maxLength={2000}
      tabIndex={tabIndex}
      aria-label={visits.noteOf(item.id)}
      placeholder={visits.notePlaceholder}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onFocus={onFocus}
      onBlur={() => onNote(text.trim() || null)}
    />
  );
}
