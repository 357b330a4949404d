import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { dayOf, formatDate } from '../../../src-main/contract/beijing-time.ts';
import { type OpenVisit, type PlaceKind, placeKinds } from '../../../src-main/contract/visits.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './new-visit.module.css';

const DATE = 'YYYY-MM-DD';
/** What people write between names. */
const BETWEEN_NAMES = /[、,，;；]/;

interface Draft {
  readonly company: string | null;
  readonly place: PlaceKind;
  readonly where: string;
  readonly date: string;
  readonly inspectors: string;
  /** Null: those that are proposed for the place. */
  readonly checklists: readonly string[] | null;
}

/** Asks where a visit goes and what it asks there, and opens it. */
export function NewVisit() {
  const { visits, shell } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  const { companies } = useWindowState();
  const { view } = useFilter();
  const library = useQuery(engine.library.get.queryOptions());
  const [draft, setDraft] = useState<Draft>({
    ...{ company: view.company, place: 'household', where: '', inspectors: '', checklists: null },
    date: formatDate(dayOf(Math.floor(Date.now() / 1000))),
  });
  const open = useMutation({
    mutationFn: (request: OpenVisit) => engine.visits.open.call(request),
    onSuccess: async ({ visitId }) => {
      await queries.invalidateQueries();
      navigate(linkTo('visits', { visit: visitId }), { replace: true });
    },
  });
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  if (companies.length === 0) {
    return (
      <Section title={visits.newTitle}>
        <EmptyState
          title={visits.noCompanies}
          advice={visits.noCompaniesAdvice}
          action={<Link to={linkTo('import')}>{shell.pages.import}</Link>}
        />
      </Section>
    );
  }
  return (
    <Section title={visits.newTitle}>
      <QueryGate query={library}>
        {({ checklists }) => {
          const proposed = checklists.filter(({ places }) => places.includes(draft.place));
          const chosen = draft.checklists ?? proposed.map(({ id }) => id);
          const { company, place, date } = draft;
          const inspectors = draft.inspectors
            .split(BETWEEN_NAMES)
            .map((name) => name.trim())
            .filter((name) => name !== '');
          const where = draft.where.trim();
          const request =
            company === null || where === '' || inspectors.length === 0 || chosen.length === 0
              ? null
              : { company, place, where, date, inspectors, checklists: [...chosen] };
          return (
            <Form layout="vertical" className={styles.form ?? ''}>
              <Form.Item label={visits.company} htmlFor="visit-company" required>
                <Select
                  id="visit-company"
                  autoFocus={company === null}
                  showSearch
                  value={company}
                  onChange={(value) => change({ company: value })}
                  options={companies.map((name) => ({ value: name, label: name }))}
                />
              </Form.Item>
              <Form.Item label={visits.placeKind}>
                <Radio.Group
                  aria-label={visits.placeKind}
                  value={place}
                  onChange={({ target }) => change({ place: target.value, checklists: null })}
                  options={placeKinds.map((kind) => ({ value: kind, label: visits.places[kind] }))}
                />
              </Form.Item>
              <Form.Item label={visits.where} htmlFor="visit-where" extra={visits.whereHint} required>
                <Input
                  id="visit-where"
                  maxLength={200}
                  value={draft.where}
                  onChange={({ target }) => change({ where: target.value })}
                />
              </Form.Item>
              <Form.Item
                label={visits.inspectors}
                htmlFor="visit-inspectors"
                extra={visits.inspectorsHint}
                required
              >
                <Input
                  id="visit-inspectors"
                  maxLength={200}
                  value={draft.inspectors}
                  onChange={({ target }) => change({ inspectors: target.value })}
                />
              </Form.Item>
              <Form.Item label={visits.date} htmlFor="visit-date">
                <DatePicker
                  id="visit-date"
                  allowClear={false}
                  value={dayjs(date)}
                  maxDate={dayjs(formatDate(dayOf(Math.floor(Date.now() / 1000))))}
                  onChange={(value) => value !== null && change({ date: value.format(DATE) })}
                />
              </Form.Item>
              <Form.Item label={visits.checklists} extra={visits.checklistsHint} required>
                <Checkbox.Group
                  aria-label={visits.checklists}
                  value={[...chosen]}
                  onChange={(ids) => change({ checklists: ids })}
                  options={checklists.map(({ id, title, items }) => ({
                    value: id,
                    label: visits.checklist(title[language], items.length),
                  }))}
                />
              </Form.Item>
              {open.isError && <ErrorNotice error={open.error} />}
              <div className={styles.actions}>
                {/* A visit gets a number and stays: Enter in a field does not open it. */}
                <Button
                  type="primary"
                  disabled={request === null}
                  loading={open.isPending}
                  onClick={() => request !== null && open.mutate(request)}
                >
                  {visits.start}
                </Button>
                <Button onClick={() => navigate(linkTo('visits'))}>{visits.cancel}</Button>
              </div>
            </Form>
          );
        }}
      </QueryGate>
    </Section>
  );
}
