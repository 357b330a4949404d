import { useCallback } from 'react';
import { usePageLink } from '../../filter/page-link.ts';

/** What became of the rows of an import. */
export type RowCount = 'accepted' | 'updated' | 'unchanged' | 'rejected';

interface CountedRows {
  readonly importId: number;
  readonly sheetId?: number | null;
  readonly company?: string;
}

/**
 * Makes the address of the rows that an import counts, of the whole time: new and changed records in their list, what
 * was rejected among the problems of the import. Null for rows that said nothing new: none of them is kept.
 */
export function useRowsLink(): (of: CountedRows, count: RowCount) => string | null {
  const linkTo = usePageLink();
  return useCallback(
    ({ importId, sheetId = null, company }, count) => {
      if (count === 'unchanged') return null;
      if (count === 'rejected') return linkTo('import', { problems: importId });
      return linkTo('findings', {
        ...{ from: null, to: null, company: company ?? null, answer: 'records' },
        ...{ import: importId, sheet: sheetId, as: count },
      });
    },
    [linkTo],
  );
}
