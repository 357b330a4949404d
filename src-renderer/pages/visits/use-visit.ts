import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VisitAnswer, VisitItem, VisitView } from '../../../src-main/contract/visits.ts';
import { useEngine, useHost } from '../../engine/engine-context.tsx';

/** A visit and what can be done with it; every change comes back as the whole visit. */
export function useVisit(visitId: number) {
  const engine = useEngine();
  const host = useHost();
  const queries = useQueryClient();
  const options = engine.visits.get.queryOptions({ input: { visitId } });
  const visit = useQuery(options);
  const put = (view: VisitView) => {
    queries.setQueryData(options.queryKey, view);
    void queries.invalidateQueries({ queryKey: engine.visits.list.key() });
  };
  /** What is signed changes what pages say of the company. */
  const putEverywhere = (view: VisitView) => {
    queries.setQueryData(options.queryKey, view);
    void queries.invalidateQueries();
  };
  const answer = useMutation({
    mutationFn: (said: Said) => engine.visits.answer.call({ visitId, ...said }),
    // Keys come faster than answers from the engine: what was said shows at once, and is said one after the other.
    scope: { id: `visit ${visitId}` },
    onMutate: (said) => {
      queries.setQueryData(options.queryKey, (view) => view && withSaid(view, said));
    },
    onSuccess: put,
    onError: () => queries.invalidateQueries({ queryKey: options.queryKey }),
  });
  const attach = useMutation({
    mutationFn: async ({ item, files }: { item: string; files: readonly File[] }) => {
      const handed = await host.handIn(files.map((file) => ({ file, folderName: '' })));
      return engine.visits.attach.call({ visitId, item, tokens: handed.map(({ token }) => token) });
    },
    onSuccess: put,
  });
  const sign = useMutation({
    mutationFn: (said: { note: string | null; leavingOpen: number }) =>
      engine.visits.sign.call({ visitId, ...said }),
    onSuccess: putEverywhere,
  });
  const correct = useMutation({
    mutationFn: (said: { item: string; answer: VisitAnswer; note: string | null; reason: string }) =>
      engine.visits.correct.call({ visitId, ...said }),
    onSuccess: putEverywhere,
  });
  return { visit, answer, attach, sign, correct };
}

export type VisitWork = ReturnType<typeof useVisit>;

interface Said {
  readonly item: string;
  readonly answer: VisitAnswer | null;
  readonly note: string | null;
}

function withSaid(view: VisitView, { item: id, answer, note }: Said): VisitView {
  const checklists = view.checklists.map((checklist) => ({
    ...checklist,
    items: checklist.items.map((item) => (item.id === id ? { ...item, answer, note } : item)),
  }));
  return { ...view, checklists };
}

/** The items of a visit in the order in which they are asked. */
export function itemsOf({ checklists }: VisitView): VisitItem[] {
  return checklists.flatMap(({ items }) => items);
}

/** How many items are answered how. */
export function countsOf(view: VisitView) {
  const items = itemsOf(view);
  const count = (wanted: VisitAnswer | null) => items.filter(({ answer }) => answer === wanted).length;
  const open = count(null);
  return {
    ...{ items: items.length, answered: items.length - open, open },
    ...{ yes: count('yes'), no: count('no'), notApplicable: count('notApplicable') },
    unproven: items.filter(
      ({ answer, note, photos }) => answer === 'no' && note === null && photos.length === 0,
    ).length,
  };
}
