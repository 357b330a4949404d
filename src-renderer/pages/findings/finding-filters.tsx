import { useQuery } from '@tanstack/react-query';
import { Segmented, Select, Tag } from 'antd';
import { type FindingState, findingStates } from '../../../src-main/contract/finding-states.ts';
import type { FindingFilter } from '../../../src-main/contract/window.ts';
import { findingKinds } from '../../../src-main/contract/window.ts';
import { numberText } from '../../components/number-text.ts';
import { SearchField } from '../../components/search-field.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './finding-filters.module.css';
import { type FindingsAddress, type Listed, listed } from './findings-address.ts';

const ALL = 'all';

/** What is listed, and what narrows it besides the period and company above. */
export function FindingFilters({
  address,
  change,
}: {
  address: FindingsAddress;
  change: (part: Partial<FindingsAddress>, options?: { replace: boolean }) => void;
}) {
  const { findings, common } = useTexts();
  const { answer, rule, dataset, kind, state, community, text, importId, sheetId, importedAs } = address;
  const ofViolations = answer === 'violation';
  const kinds = findingKinds.map((value) => ({
    value,
    label: <span title={findings.kindMeanings[value]}>{common.kinds[value]}</span>,
  }));
  return (
    <search className={styles.filters} aria-label={findings.filters}>
      <Segmented<Listed>
        aria-label={findings.answer}
        value={answer}
        onChange={(value) => change({ answer: value, open: null })}
        options={listed.map((value) => ({
          value,
          label: <span title={findings.answerMeanings[value]}>{findings.answers[value]}</span>,
        }))}
      />
      {answer === 'records' ? (
        <DatasetSelect value={dataset} onChange={(value) => change({ dataset: value })} />
      ) : (
        <RuleSelect value={rule} onChange={(value) => change({ rule: value })} />
      )}
      <SearchField
        label={findings.search}
        value={text}
        onChange={(value) => change({ text: value }, { replace: true })}
      />
      {ofViolations && (
        <>
          <Segmented<NonNullable<FindingFilter['kind']> | typeof ALL>
            aria-label={findings.kind}
            value={kind ?? ALL}
            onChange={(value) => change({ kind: value === ALL ? null : value })}
            options={[{ value: ALL, label: findings.allKinds }, ...kinds]}
          />
          <StateSelect value={state} onChange={(value) => change({ state: value })} />
          <CommunitySelect value={community} onChange={(value) => change({ community: value })} />
        </>
      )}
      {(importId !== null || sheetId !== null) && (
        <Tag
          closable={{ 'aria-label': findings.removeImport }}
          onClose={(event) => {
            event.preventDefault();
            change({ importId: null, sheetId: null, importedAs: null });
          }}
          color="processing"
        >
          {findings.fromImport(importId, sheetId !== null, importedAs)}
        </Tag>
      )}
    </search>
  );
}

function DatasetSelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { findings } = useTexts();
  const language = useLanguage();
  const { datasets } = useWindowState();
  return (
    <Select
      className={styles.community ?? ''}
      aria-label={findings.dataset}
      placeholder={findings.allDatasets}
      value={value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      options={datasets.map(({ name, title }) => ({ value: name, label: title[language] }))}
      allowClear
    />
  );
}

function RuleSelect({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { findings } = useTexts();
  const language = useLanguage();
  const { datasets } = useWindowState();
  const { rules, labelOf } = useRules();
  const groups = datasets
    .map(({ name, title }) => ({
      label: title[language],
      options: rules
        .filter(({ dataset }) => dataset === name)
        .map((rule) => ({ value: rule.id, label: labelOf(rule) })),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <Select
      className={styles.rule ?? ''}
      aria-label={findings.rule}
      placeholder={findings.allRules}
      value={value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      options={groups}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}

function StateSelect({
  value,
  onChange,
}: {
  value: FindingState | null;
  onChange: (value: FindingState | null) => void;
}) {
  const { states } = useTexts();
  return (
    <Select
      className={styles.state ?? ''}
      aria-label={states.filter}
      placeholder={states.all}
      value={value}
      onChange={(chosen: FindingState | undefined) => onChange(chosen ?? null)}
      options={findingStates.map((state) => ({ value: state, label: states.words[state] }))}
      allowClear
    />
  );
}

function CommunitySelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { findings } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const communities = useQuery(engine.findings.communities.queryOptions({ input: view }));
  const known = communities.data ?? [];
  const options = known.map(({ community, findings: count }) => ({
    value: community,
    label: findings.communityOption(community, numberText(count)),
  }));
  return (
    <Select
      className={styles.community ?? ''}
      aria-label={findings.community}
      placeholder={findings.allCommunities}
      value={value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      options={options}
      loading={communities.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}
