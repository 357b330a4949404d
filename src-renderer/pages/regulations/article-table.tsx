import type { ArticleView } from '../../../src-main/contract/library-view.ts';
import { useTexts } from '../../texts/texts.ts';
import { ArticleRow } from './article-row.tsx';
import styles from './regulations.module.css';

/** Articles, what they say and where each ends. */
export function ArticleTable({
  rows,
}: {
  rows: readonly { readonly article: ArticleView; readonly document?: string; readonly asked?: boolean }[];
}) {
  const { regulations } = useTexts();
  return (
    <table className={styles.articles}>
      <thead>
        <tr>
          <th scope="col">{regulations.article}</th>
          <th scope="col">{regulations.requirement}</th>
          <th scope="col">{regulations.place}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ article, document, asked }) => (
          <ArticleRow
            key={`${document}-${article.article}`}
            article={article}
            {...(document === undefined ? {} : { document })}
            {...(asked === undefined ? {} : { asked })}
          />
        ))}
      </tbody>
    </table>
  );
}
