import { Button, Segmented } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { numberText } from '../../components/number-text.ts';
import { useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { EvidenceDrawer } from './evidence/evidence-drawer.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingList } from './finding-list.tsx';
import { isFiltered, unfiltered } from './findings-address.ts';
import styles from './findings-page.module.css';
import { FoundLine } from './found-line.tsx';
import { useFindingList } from './use-finding-list.ts';
import { useFindingsAddress } from './use-findings-address.ts';

/** Going from one finding to the next in the drawer, more are read when so many are left. */
const STEPS_AHEAD = 10;

/** All findings of a view, and the evidence for each. */
export function FindingsPage() {
  const { findings } = useTexts();
  const { view } = useFilter();
  const { address, change } = useFindingsAddress();
  const { rule, kind, community, text, importId, sort, open } = address;
  const filter = useMemo(
    () => ({ ...view, rule, kind, community, text, importId }),
    [view, rule, kind, community, text, importId],
  );
  const list = useFindingList(filter, sort);
  const { rows } = list;
  const [current, setCurrent] = useState(0);
  const openIndex =
    open === null ? -1 : rows.findIndex((row) => row.recordId === open.recordId && row.ruleId === open.rule);

  const { more } = list;
  const total = list.total ?? (list.complete ? rows.length : null);
  useEffect(() => {
    if (openIndex >= 0 && openIndex >= rows.length - STEPS_AHEAD) more();
  }, [openIndex, rows.length, more]);

  const goTo = useCallback(
    (index: number, replace: boolean) => {
      const row = rows[index];
      if (row === undefined) return;
      setCurrent(index);
      change({ open: { recordId: row.recordId, rule: row.ruleId } }, { replace });
    },
    [rows, change],
  );

  return (
    <div className={styles.page}>
      <FindingFilters address={address} change={change} />
      <div className={styles.line}>
        <FoundLine list={list}>
          {isFiltered(address) && (
            <Button size="small" type="link" onClick={() => change(unfiltered)}>
              {findings.clearFilters}
            </Button>
          )}
        </FoundLine>
        <Segmented
          size="small"
          aria-label={findings.sort}
          value={sort}
          onChange={(value) => change({ sort: value })}
          options={(['overdue', 'newest'] as const).map((value) => ({ value, label: findings.sorts[value] }))}
        />
      </div>
      {list.error !== null && <ErrorNotice error={list.error} onRetry={list.goOn} />}
      {rows.length === 0 && list.complete ? (
        <NothingFound narrowed={isFiltered(address)} />
      ) : (
        <FindingList
          key={JSON.stringify([filter, sort])}
          rows={rows}
          total={total}
          sort={sort}
          current={Math.min(current, Math.max(0, rows.length - 1))}
          onMove={setCurrent}
          onOpen={(row) => goTo(rows.indexOf(row), false)}
          onEndNear={list.more}
        />
      )}
      <EvidenceDrawer
        open={open}
        onClose={() => change({ open: null }, { replace: true })}
        neighbours={{
          position:
            openIndex < 0
              ? null
              : findings.drawer.position(
                  numberText(openIndex + 1),
                  total === null ? null : numberText(total),
                ),
          previous: openIndex > 0 ? () => goTo(openIndex - 1, true) : null,
          next: openIndex >= 0 && openIndex < rows.length - 1 ? () => goTo(openIndex + 1, true) : null,
        }}
      />
    </div>
  );
}

function NothingFound({ narrowed }: { narrowed: boolean }) {
  const { findings } = useTexts();
  const { recorded } = useWindowState();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  if (recorded !== null) {
    return (
      <EmptyState title={narrowed ? findings.nothing : findings.noFindings} advice={findings.nothingAdvice} />
    );
  }
  return (
    <EmptyState
      title={findings.noData}
      advice={findings.noDataAdvice}
      action={
        <Button type="primary" onClick={() => navigate(linkTo('import'))}>
          {findings.goImport}
        </Button>
      }
    />
  );
}
