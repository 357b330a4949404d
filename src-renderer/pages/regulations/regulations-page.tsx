import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LibraryView } from '../../../src-main/contract/library-view.ts';
import { PacksAndChanges } from '../../authority/history.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import { ChecklistDetail } from './checklist-detail.tsx';
import { Contents, firstDocument } from './contents.tsx';
import { DocumentDetail } from './document-detail.tsx';
import { LibraryContext, useLibrary } from './library-context.ts';
import { indexOf } from './library-index.ts';
import { Matters } from './limits.tsx';
import styles from './regulations.module.css';
import type { Shown } from './regulations-address.ts';
import { RuleDetail } from './rule-detail.tsx';
import { SearchResults } from './search-results.tsx';
import { useFindingsByRule, useRegulationsAddress } from './use-regulations.ts';

/** The regulation library: what each document says, what is checked of it, and what was found. */
export function RegulationsPage() {
  const engine = useEngine();
  const library = useQuery(engine.library.get.queryOptions());
  return (
    <div className={styles.whole}>
      <QueryGate query={library}>{(data) => <Library library={data} />}</QueryGate>
    </div>
  );
}

function Library({ library }: { library: LibraryView }) {
  const { regulations } = useTexts();
  const { shown: asked, text, searchFor } = useRegulationsAddress();
  const findings = useFindingsByRule();
  const index = useMemo(() => indexOf(library), [library]);
  const shownLibrary = useMemo(() => ({ index, findings }), [index, findings]);
  const shown = asked ?? firstDocument(index);
  return (
    <LibraryContext value={shownLibrary}>
      <div className={styles.page}>
        <search className={styles.search}>
          <SearchField label={regulations.search} value={text} onChange={searchFor} />
        </search>
        <Contents shown={shown} searching={text !== null} />
        <div className={styles.detail} key={text ?? JSON.stringify({ ...shown, article: null, item: null })}>
          {text === null ? <Detail shown={shown} /> : <SearchResults text={text} />}
        </div>
      </div>
    </LibraryContext>
  );
}

function Detail({ shown }: { shown: Shown }) {
  const { regulations } = useTexts();
  const { index } = useLibrary();
  if (shown.part === 'compare') {
    return (
      <Section title={regulations.compare} note={regulations.compareNote}>
        <Matters matters={index.matters} />
      </Section>
    );
  }
  if (shown.part === 'changes') return <PacksAndChanges />;
  const document = shown.part === 'document' ? index.documents.get(shown.id) : undefined;
  if (shown.part === 'document' && document !== undefined)
    return <DocumentDetail document={document} article={shown.article} />;
  const rule = shown.part === 'rule' ? index.rules.get(shown.id) : undefined;
  if (rule !== undefined) return <RuleDetail rule={rule} />;
  const checklist = index.library.checklists.find(({ id }) => shown.part === 'checklist' && id === shown.id);
  if (shown.part === 'checklist' && checklist !== undefined)
    return <ChecklistDetail checklist={checklist} item={shown.item} />;
  return <EmptyState title={regulations.nothing} advice={regulations.nothingAdvice} />;
}
