import { useEffect, useRef } from 'react';
import type { Checklist, ChecklistItem } from '../../../src-main/contract/checklists.ts';
import { numberText } from '../../components/number-text.ts';
import { Section } from '../../components/section.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { ClauseLink } from './clause-link.tsx';
import styles from './regulations.module.css';

/** One checklist: questions, how each is checked, and the articles that ask for it. */
export function ChecklistDetail({ checklist, item }: { checklist: Checklist; item: string | null }) {
  const { regulations } = useTexts();
  const language = useLanguage();
  return (
    <Section title={checklist.title[language]} note={regulations.items(numberText(checklist.items.length))}>
      <ol className={styles.items}>
        {checklist.items.map((each) => (
          <ItemRow key={each.id} item={each} asked={each.id === item} />
        ))}
      </ol>
    </Section>
  );
}

export function ItemRow({ item, asked = false }: { item: ChecklistItem; asked?: boolean }) {
  const language = useLanguage();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked) row.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <li ref={row} data-asked={asked}>
      <span className={styles.number}>{item.id}</span>
      <div>
        <p>{item.question[language]}</p>
        <p className={styles.note}>{item.how[language]}</p>
        <p className={styles.sources}>
          {item.sources.map(({ document, article }) => (
            <ClauseLink key={`${document}-${article}`} document={document} article={article} />
          ))}
        </p>
      </div>
    </li>
  );
}
