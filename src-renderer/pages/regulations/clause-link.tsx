import { Link } from 'react-router';
import { articleText } from '../../../src-main/contract/texts/citation.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { useLibrary } from './library-context.ts';
import { shortName } from './library-index.ts';
import { useRegulationsAddress } from './use-regulations.ts';

/** `D07 第 8 条第（1）项`, leading to the article; the authority's own demand has none to lead to. */
export function ClauseLink({ document, article }: { document: string; article: string | null }) {
  const { regulations } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  const found = index.documents.get(document);
  if (article === null || found === undefined) return <span>{regulations.customer}</span>;
  return (
    <Link to={linkTo({ part: 'document', id: document, article })} title={found.title[language]}>
      {shortName(found, language)} {articleText(article, language)}
    </Link>
  );
}
