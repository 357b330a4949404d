import { Segmented } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, type To } from 'react-router';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { useLibrary } from './library-context.ts';
import { type LibraryIndex, placesOf } from './library-index.ts';
import styles from './regulations.module.css';
import type { Shown } from './regulations-address.ts';
import { useRegulationsAddress } from './use-regulations.ts';

type Part = 'documents' | 'rules' | 'checklists';

function partOf({ part }: Shown): Part {
  if (part === 'document') return 'documents';
  return part === 'checklist' ? 'checklists' : 'rules';
}

/** The first document that has articles: the authority's own demands have none. */
export function firstDocument({ library }: LibraryIndex): Shown {
  const first = library.documents.find(({ articles }) => articles.length > 0);
  return { part: 'document', id: first?.id ?? '', article: null };
}

/** What a part of the library shows first. */
function firstOf(index: LibraryIndex): Readonly<Record<Part, Shown>> {
  return {
    documents: firstDocument(index),
    rules: { part: 'compare' },
    checklists: { part: 'checklist', id: index.library.checklists[0]?.id ?? '', item: null },
  };
}

/** Documents, rules or checklists, whichever is looked at; `shown` is marked, but for while a search is. */
export function Contents({ shown, searching }: { shown: Shown; searching: boolean }) {
  const { regulations } = useTexts();
  const { index } = useLibrary();
  const { show } = useRegulationsAddress();
  const part = partOf(shown);
  return (
    <div className={styles.contents}>
      <Segmented<Part>
        aria-label={regulations.show}
        value={part}
        onChange={(value) => show(firstOf(index)[value])}
        options={(['documents', 'rules', 'checklists'] as const).map((value) => ({
          value,
          label: regulations.parts[value],
        }))}
      />
      <nav aria-label={regulations.list} className={styles.list}>
        <ul>
          {part === 'documents' && <Documents shown={searching ? null : shown} />}
          {part === 'rules' && <Rules shown={searching ? null : shown} />}
          {part === 'checklists' && <Checklists shown={searching ? null : shown} />}
        </ul>
      </nav>
    </div>
  );
}

function Documents({ shown }: { shown: Shown | null }) {
  const { regulations, findings } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  return index.library.documents.map((document) => {
    const { id, title, level, binds, articles } = document;
    const { rule, item, none } = placesOf(document);
    const state = binds
      ? findings.drawer.levels[level]
      : `${findings.drawer.levels[level]} · ${regulations.bindsNot}`;
    return (
      <Entry
        key={id}
        to={linkTo({ part: 'document', id, article: null })}
        current={shown?.part === 'document' && shown.id === id}
        title={level === 'statute' || articles.length === 0 ? title[language] : `${id} ${title[language]}`}
        note={state}
        second={
          articles.length === 0
            ? null
            : regulations.counts(numberText(rule), numberText(item), numberText(none))
        }
      />
    );
  });
}

function Rules({ shown }: { shown: Shown | null }) {
  const { regulations, authority } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  const { datasetTitle } = useRules();
  return (
    <>
      <Entry
        to={linkTo({ part: 'compare' })}
        current={shown?.part === 'compare'}
        title={regulations.compare}
        note={null}
        second={null}
      />
      <Entry
        to={linkTo({ part: 'changes' })}
        current={shown?.part === 'changes'}
        title={authority.packs}
        note={null}
        second={null}
      />
      {index.library.rules.map(({ id, title, dataset, active }) => (
        <Entry
          key={id}
          to={linkTo({ part: 'rule', id })}
          current={shown?.part === 'rule' && shown.id === id}
          title={`${id} ${title[language]}`}
          note={active ? datasetTitle(dataset) : `${datasetTitle(dataset)} · ${regulations.bindsNot}`}
          second={null}
        />
      ))}
    </>
  );
}

function Checklists({ shown }: { shown: Shown | null }) {
  const { regulations } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  return index.library.checklists.map(({ id, title, items }) => (
    <Entry
      key={id}
      to={linkTo({ part: 'checklist', id, item: null })}
      current={shown?.part === 'checklist' && shown.id === id}
      title={title[language]}
      note={regulations.items(numberText(items.length))}
      second={null}
    />
  ));
}

function Entry({
  to,
  current,
  title,
  note,
  second,
}: {
  to: To;
  current: boolean;
  title: string;
  note: ReactNode;
  second: ReactNode;
}) {
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={entry}>
      <Link to={to} className={styles.entry ?? ''} aria-current={current ? 'page' : undefined}>
        <span>{title}</span>
        {note !== null && <span className={styles.note}>{note}</span>}
        {second !== null && <span className={styles.note}>{second}</span>}
      </Link>
    </li>
  );
}
