import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { VisitAnswer, VisitItem, VisitView } from '../../../src-main/contract/visits.ts';
import { useEngine, useHost } from '../../engine/engine-context.tsx';

interface Said {
  readonly answer: VisitAnswer | null;
  readonly note: string | null;
}

/** A visit and what can be done with it; every step comes back as the whole visit. */
export function useVisit(visitId: number) {
  const engine = useEngine();
  const host = useHost();
  const queries = useQueryClient();
  const { queryKey, ...options } = engine.visits.get.queryOptions({ input: { visitId } });
  const visit = useQuery({ queryKey, ...options });
  // Keys come faster than answers from the engine: steps are taken one after the other.
  const mutationKey = ['visit', visitId];
  const steps = { mutationKey, scope: { id: mutationKey.join(' ') } };
  const put = (view: VisitView) => {
    // What an earlier step comes back with does not know yet what was said since.
    if (queries.isMutating({ mutationKey }) === 1) queries.setQueryData(queryKey, view);
    void queries.invalidateQueries({ queryKey: engine.visits.list.key() });
  };
  /** What is signed changes what pages say of the company. */
  const putEverywhere = (view: VisitView) => {
    queries.setQueryData(queryKey, view);
    void queries.invalidateQueries();
  };
  const answer = useMutation({
    ...steps,
    mutationFn: (said: Said & { item: string }) => engine.visits.answer.call({ visitId, ...said }),
    onSuccess: put,
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const attach = useMutation({
    ...steps,
    mutationFn: async ({ item, files }: { item: string; files: readonly File[] }) => {
      const handed = await host.handIn(files.map((file) => ({ file, folderName: '' })));
      return engine.visits.attach.call({ visitId, item, tokens: handed.map(({ token }) => token) });
    },
    onSuccess: put,
  });
  const sign = useMutation({
    ...steps,
    mutationFn: (said: { note: string | null; leavingOpen: number }) =>
      engine.visits.sign.call({ visitId, ...said }),
    onSuccess: putEverywhere,
  });
  const correct = useMutation({
    ...steps,
    mutationFn: (said: { item: string; answer: VisitAnswer; note: string | null; reason: string }) =>
      engine.visits.correct.call({ visitId, ...said }),
    onSuccess: putEverywhere,
  });
  const asked = useRef(false);
  const stay = useEffectEvent((event: BeforeUnloadEvent) => {
    // Only the first time: an engine that does not answer must not hold its window.
    asked.current = !asked.current && queries.isMutating({ mutationKey }) > 0;
    if (asked.current) event.preventDefault();
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => stay(event);
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  /** Says something of an item: it shows at once, and starts from what was said last, shown yet or not. */
  function say(id: string, change: (item: Said) => Partial<Said>): void {
    const view = queries.getQueryData(queryKey);
    const item = view && itemsOf(view).find((one) => one.id === id);
    if (view === undefined || item === undefined) return;
    const said = { answer: item.answer, note: item.note, ...change(item) };
    if (said.answer === item.answer && said.note === item.note) return;
    queries.setQueryData(queryKey, withSaid(view, id, said));
    answer.mutate({ item: id, ...said });
  }
  return { visit, say, answer, attach, sign, correct };
}

export type VisitWork = ReturnType<typeof useVisit>;

function withSaid(view: VisitView, id: string, said: Said): VisitView {
  const checklists = view.checklists.map((checklist) => ({
    ...checklist,
    items: checklist.items.map((item) => (item.id === id ? { ...item, ...said } : item)),
  }));
  return { ...view, checklists };
}

/** The items of a visit in the order in which they are asked. */
export function itemsOf({ checklists }: VisitView): VisitItem[] {
  return checklists.flatMap(({ items }) => items);
}

/** What the answers of a visit come to; `unbound` were answered, but by documents that do not bind the company. */
export function countsOf(view: VisitView) {
  const items = itemsOf(view);
  const answered = items.filter(({ answer }) => answer !== null);
  const binding = answered.filter(({ binds }) => binds);
  const count = (wanted: VisitAnswer) => binding.filter(({ answer }) => answer === wanted).length;
  return {
    ...{ items: items.length, answered: answered.length, open: items.length - answered.length },
    ...{ compliant: count('yes'), findings: count('no'), notApplicable: count('notApplicable') },
    unbound: answered.length - binding.length,
    unproven: binding.filter(
      ({ answer, note, photos }) => answer === 'no' && note === null && photos.length === 0,
    ).length,
  };
}
