import { useCallback } from 'react';
import { usePageLink } from '../../filter/page-link.ts';

/** What became of the rows of an import. */
export type RowCount = 'accepted' | 'updated' | 'unchanged' | 'rejected';

interface CountedRows {
  /** Null: the sheet alone is meant, whichever import brought it. */
  readonly importId: number | null;
  readonly sheetId?: number | null;
  readonly company?: string;
}

/**
 * Makes the address of the rows that an import counts, of the whole time: the records that were new, changed or the same
 * in their list, what was rejected among the problems of the import.
 */
export function useRowsLink(): (of: CountedRows, count: RowCount) => string | null {
  const linkTo = usePageLink();
  return useCallback(
    ({ importId, sheetId = null, company }, count) => {
      if (count === 'rejected') return importId === null ? null : linkTo('import', { problems: importId });
      return linkTo('findings', {
        ...{ from: null, to: null, company: company ?? null, answer: 'records' },
        ...{ import: importId, sheet: sheetId, as: importId === null ? 'told' : count },
      });
    },
    [linkTo],
  );
}
