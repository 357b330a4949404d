import { useCallback, useEffect, useMemo, useState } from 'react';
import { MOST_FINDINGS } from '../../../../src-main/contract/finding-states.ts';
import type { FindingRow } from '../../../../src-main/contract/views.ts';
import type { GridSelection } from '../../../components/virtual-grid.tsx';
import { useTexts } from '../../../texts/texts.ts';
import { keyText } from '../findings-address.ts';

/** A finding as the engine is asked to decide on it. */
export interface SelectedFinding {
  readonly recordId: number;
  readonly rule: string;
}

/**
 * The findings of a list that are selected, to be confirmed at once: only open ones can be, so that nobody confirms
 * unseen what is disputed or excused. Another list (`listKey`) begins with none.
 */
export function useSelection(
  rows: readonly FindingRow[],
  listKey: string,
): { readonly grid: GridSelection; readonly keys: readonly SelectedFinding[]; readonly clear: () => void } {
  const { select: title } = useTexts().states;
  const [selected, setSelected] = useState<ReadonlyMap<string, SelectedFinding>>(new Map());
  const clear = useCallback(() => setSelected(new Map()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with none
  useEffect(clear, [listKey]);
  const grid = useMemo(
    (): GridSelection => ({
      title,
      isSelected: (index) => {
        const row = rows[index];
        return row === undefined || row.state !== 'open' ? null : selected.has(keyText(keyOf(row)));
      },
      select: (from, to, isSelected) =>
        setSelected((before) => {
          const after = new Map(before);
          for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
            const key = keyOf(row);
            if (!isSelected) after.delete(keyText(key));
            else if (row.state === 'open' && after.size < MOST_FINDINGS) after.set(keyText(key), key);
          }
          return after;
        }),
    }),
    [title, rows, selected],
  );
  const keys = useMemo(() => [...selected.values()], [selected]);
  return { grid, keys, clear };
}

function keyOf({ recordId, ruleId }: FindingRow): SelectedFinding {
  return { recordId, rule: ruleId };
}
