import { useTexts } from '../../texts/texts.ts';
import { useLibrary } from './library-context.ts';
import styles from './regulations.module.css';
import { RuleLink } from './rule-link.tsx';

/** The rules of a document without articles: the authority's own demands. */
export function RulesOnDocument({ document }: { document: string }) {
  const { regulations } = useTexts();
  const { index } = useLibrary();
  const standing = index.library.rules.filter(({ sources }) =>
    sources.some((source) => source.document === document),
  );
  return (
    <div className={styles.places}>
      <p className={styles.note}>{regulations.noArticles}</p>
      {standing.map(({ id }) => (
        <RuleLink key={id} id={id} />
      ))}
    </div>
  );
}
