import type { DocumentView } from '../../../src-main/contract/library-view.ts';
import { DocumentAuthority } from '../../authority/history.tsx';
import { LevelButton } from '../../authority/level-button.tsx';
import { numberText } from '../../components/number-text.ts';
import { Section } from '../../components/section.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { ArticleTable } from './article-table.tsx';
import { placesOf } from './library-index.ts';
import { RulesOnDocument } from './rules-on-document.tsx';

/** One document with all its articles. */
export function DocumentDetail({ document, article }: { document: DocumentView; article: string | null }) {
  const { regulations, findings } = useTexts();
  const language = useLanguage();
  const { rule, item, none } = placesOf(document);
  const about = [
    document.binds ? regulations.binds : regulations.bindsNot,
    findings.drawer.levels[document.level],
    regulations.articleCount(numberText(document.articles.length)),
    regulations.counts(numberText(rule), numberText(item), numberText(none)),
  ];
  const title = document.title[language];
  const isNumbered = document.level !== 'statute' && document.articles.length > 0;
  return (
    <>
      <Section
        aside={<LevelButton document={document} />}
        title={isNumbered ? `${document.id} ${title}` : title}
        note={about.join(' · ')}
      >
        {document.articles.length === 0 ? (
          <RulesOnDocument document={document.id} />
        ) : (
          <ArticleTable
            rows={document.articles.map((each) => ({ article: each, asked: each.article === article }))}
          />
        )}
      </Section>
      <DocumentAuthority document={document} />
    </>
  );
}
