import { Button } from 'antd';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { Section } from '../../components/section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { ArticleTable } from './article-table.tsx';
import { ItemRow } from './checklist-detail.tsx';
import { useLibrary } from './library-context.ts';
import { search } from './library-index.ts';
import styles from './regulations.module.css';
import { RuleLink } from './rule-link.tsx';
import { useRegulationsAddress } from './use-regulations.ts';

/** Articles, rules and checklist items that hold what is searched for. */
export function SearchResults({ text }: { text: string }) {
  const { regulations } = useTexts();
  const { index } = useLibrary();
  const { searchFor } = useRegulationsAddress();
  const { articles, rules, items } = search(index, text);
  const clear = <Button onClick={() => searchFor(null)}>{regulations.clear}</Button>;
  if (articles.length + rules.length + items.length === 0) {
    return (
      <Section title={regulations.nothing}>
        <EmptyState title={regulations.nothing} advice={regulations.nothingAdvice} action={clear} />
      </Section>
    );
  }
  const counts = [articles, rules, items].map((hits) => numberText(hits.length));
  return (
    <>
      <p role="status" className={styles.found}>
        {regulations.results(counts[0] ?? '', counts[1] ?? '', counts[2] ?? '')}
        {clear}
      </p>
      {rules.length > 0 && (
        <Section title={regulations.parts.rules}>
          <div className={styles.places}>
            {rules.map(({ id }) => (
              <RuleLink key={id} id={id} />
            ))}
          </div>
        </Section>
      )}
      {articles.length > 0 && (
        <Section title={regulations.article}>
          <ArticleTable
            rows={articles.map(({ document, article }) => ({ document: document.id, article }))}
          />
        </Section>
      )}
      {items.length > 0 && (
        <Section title={regulations.parts.checklists}>
          <ol className={styles.items}>
            {items.map(({ item }) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
