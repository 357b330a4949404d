import type { Checklist } from '../../contract/checklists.ts';
import type { UnitRule } from '../../contract/rules.ts';

/** The dataset under which answers of visits are told. */
export const VISITS = 'visits';

/** The rules that checklists come to: one per item, known by the item's id. Pure. */
export function inspectionRules(checklists: readonly Checklist[]): UnitRule[] {
  return checklists.flatMap(({ items }) =>
    items.map(({ id, question, sources }) => ({
      id,
      dataset: VISITS,
      title: question,
      requirement: question,
      sources,
      parameters: {},
      advisory: false,
      check: { kind: 'inspection', item: id },
    })),
  );
}
