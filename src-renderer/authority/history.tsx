import type { AuthorityChange } from '../../src-main/contract/authority-change.ts';
import type { DocumentView, LibraryRule } from '../../src-main/contract/library-view.ts';
import { QueryGate } from '../components/query-gate.tsx';
import { Section } from '../components/section.tsx';
import { useTexts } from '../texts/texts.ts';
import { BindingMatrix } from './binding-matrix.tsx';
import { ChangeList } from './change-list.tsx';
import { PackSection } from './pack-section.tsx';
import { useAuthority } from './use-authority.ts';

/** What was changed of a rule, by whom and why. */
export function RuleHistory({ rule: { id } }: { rule: LibraryRule }) {
  return <History concerns={(change) => concernsRule(change, id)} />;
}

/** Whom a document binds, and what was changed of it. */
export function DocumentAuthority({ document }: { document: DocumentView }) {
  const { authority } = useTexts();
  const view = useAuthority();
  return (
    <>
      {!document.alwaysBinds && (
        <Section title={authority.bindings}>
          <QueryGate query={view}>{(data) => <BindingMatrix view={data} documents={[document]} />}</QueryGate>
        </Section>
      )}
      <History concerns={(change) => concernsDocument(change, document.id)} />
    </>
  );
}

/** Rule packs, and every change that was made. */
export function PacksAndChanges() {
  return (
    <>
      <PackSection />
      <History concerns={() => true} />
    </>
  );
}

function History({ concerns }: { concerns: (change: AuthorityChange) => boolean }) {
  const { authority } = useTexts();
  const view = useAuthority();
  return (
    <Section title={authority.history}>
      <QueryGate query={view}>
        {({ changes }) => <ChangeList changes={changes.filter(({ change }) => concerns(change))} />}
      </QueryGate>
    </Section>
  );
}

function concernsRule(change: AuthorityChange, id: string): boolean {
  if (change.kind === 'pack')
    return change.pack.retired.includes(id) || change.pack.rules.some((rule) => rule.id === id);
  return 'rule' in change && change.rule === id;
}

function concernsDocument(change: AuthorityChange, id: string): boolean {
  if (change.kind === 'pack') return change.pack.documents.some((document) => document.id === id);
  return (change.kind === 'level' || change.kind === 'binding') && change.document === id;
}
