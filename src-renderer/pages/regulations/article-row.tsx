import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { ArticleView } from '../../../src-main/contract/library-view.ts';
import { articleText } from '../../../src-main/contract/texts/citation.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { ClauseLink } from './clause-link.tsx';
import { Consequence } from './consequence.tsx';
import { useLibrary } from './library-context.ts';
import styles from './regulations.module.css';
import { RuleLink } from './rule-link.tsx';
import { useRegulationsAddress } from './use-regulations.ts';

/** One article: what it says, and where it ends. `document` is named where articles of several stand together. */
export function ArticleRow({
  article,
  document,
  asked = false,
}: {
  article: ArticleView;
  document?: string;
  asked?: boolean;
}) {
  const { regulations } = useTexts();
  const language = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (asked) row.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <tr ref={row} data-asked={asked}>
      <th scope="row">
        {document === undefined ? (
          articleText(article.article, language)
        ) : (
          <ClauseLink document={document} article={article.article} />
        )}
      </th>
      <td>{article.summary[language]}</td>
      <td>
        <div className={styles.places}>
          {article.rules.map((id) => (
            <RuleLink key={id} id={id} />
          ))}
          {article.checklistItems.map((id) => (
            <ItemLink key={id} id={id} />
          ))}
          {article.notCheckable !== null && (
            <span className={styles.marked}>
              <span className={styles.none}>{regulations.notCheckable}</span>
              <span className={styles.note}>{article.notCheckable[language]}</span>
            </span>
          )}
          <Consequence article={article} />
        </div>
      </td>
    </tr>
  );
}

function ItemLink({ id }: { id: string }) {
  const { regulations } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  const found = index.items.get(id);
  if (found === undefined) return null;
  return (
    <span className={styles.marked}>
      <span className={styles.item}>{regulations.checklist}</span>
      <Link to={linkTo({ part: 'checklist', id: found.checklist.id, item: id })}>
        {found.item.question[language]}
      </Link>
    </span>
  );
}
