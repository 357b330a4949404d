import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { VisitRow } from '../../../src-main/contract/visits.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';

/** Every visit, the open ones first. */
export function VisitList() {
  const { visits, common } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  const list = useQuery(engine.visits.list.queryOptions());
  const start = (
    <Button type="primary" onClick={() => navigate(linkTo('visits', { visit: 'new' }))}>
      {visits.open}
    </Button>
  );
  return (
    <Section title={visits.title} note={visits.titleNote} aside={start}>
      <QueryGate query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={visits.none} advice={visits.noneAdvice} />
          ) : (
            <DataTable
              label={visits.title}
              whole
              rows={rows}
              keyOf={({ no }) => no}
              columns={[
                {
                  title: visits.no,
                  cell: ({ visitId, no }: VisitRow) => (
                    <Link to={linkTo('visits', { visit: visitId })}>{no}</Link>
                  ),
                  short: true,
                },
                {
                  title: visits.state,
                  cell: ({ signedAt }) => visits.states[signedAt === null ? 'open' : 'signed'],
                  short: true,
                },
                { title: visits.company, cell: ({ company }) => company },
                { title: visits.place, cell: ({ place, where }) => `${visits.places[place]} · ${where}` },
                { title: visits.date, cell: ({ date }) => date, short: true },
                {
                  title: visits.inspectors,
                  cell: ({ inspectors }) => inspectors.join(common.listComma),
                },
                {
                  title: visits.checklists,
                  cell: ({ checklists }) => checklists.map((one) => one[language]).join(common.listComma),
                },
                {
                  title: visits.answeredOf,
                  cell: ({ answered, items }) => `${answered} / ${items}`,
                  short: true,
                  number: true,
                },
                { title: visits.saidNo, cell: ({ saidNo }) => saidNo, short: true, number: true },
              ]}
            />
          )
        }
      </QueryGate>
    </Section>
  );
}
