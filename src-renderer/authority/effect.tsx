import { Link } from 'react-router';
import type { ChangedRow, ChangeEffect } from '../../src-main/contract/authority.ts';
import { DataTable } from '../components/data-table.tsx';
import { KindTag } from '../components/kind-tag.tsx';
import { numberText } from '../components/number-text.ts';
import { useRules } from '../components/use-rules.ts';
import { usePageLink } from '../filter/page-link.ts';
import { keyText } from '../pages/findings/findings-address.ts';
import { type Texts, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';

/** What a change does, or would do, to the season's answers, in words and numbers. */
export function Effect({ effect, made }: { effect: ChangeEffect; made: boolean }) {
  const { authority, common } = useTexts();
  const { season, rows, added, gone } = effect;
  const counts = ['violation', 'compliant', 'pending', 'undeterminable', 'notApplicable'] as const;
  const shown = counts.filter((count) => rows.some(({ before, after }) => before[count] !== after[count]));
  return (
    <section className={styles.effect} aria-label={authority.effect}>
      <p role="status" className={styles.headline}>
        {effectText(effect, authority, common.listComma)}
      </p>
      <p className={styles.note}>
        {authority.effectPeriod(season.from, season.to)} ·{' '}
        {authority.allTime(numberText(effect.before.allTime), numberText(effect.after.allTime))}
      </p>
      {rows.length > 0 && (
        <DataTable
          label={authority.effect}
          rows={rows}
          keyOf={({ company, ruleId }) => `${ruleId} ${company}`}
          columns={[
            { title: common.rule, cell: ({ ruleId }) => ruleId },
            { title: common.company, cell: ({ company }) => company },
            ...shown.map((count) => ({
              title: authority.columns[count],
              number: true,
              cell: ({ before, after }: ChangeEffect['rows'][number]) =>
                before[count] === after[count]
                  ? numberText(after[count])
                  : authority.change(numberText(before[count]), numberText(after[count])),
            })),
          ]}
        />
      )}
      <Rows title={authority.added} rows={added} linked={made} />
      <Rows title={authority.gone} rows={gone} linked={false} />
    </section>
  );
}

/** `违规增加 112 条，涉及甲热力 80、乙热力 32`. */
function effectText({ rows, before, after }: ChangeEffect, texts: Texts['authority'], comma: string): string {
  if (rows.length === 0) return texts.noEffect;
  const difference = after.findings - before.findings;
  const byCompany = new Map<string, number>();
  for (const row of rows) {
    const more = row.after.violation - row.before.violation;
    byCompany.set(row.company, (byCompany.get(row.company) ?? 0) + more);
  }
  const parts = [...byCompany]
    .filter(([, more]) => more !== 0)
    .map(([company, more]) =>
      texts.part(
        company,
        `${more < 0 !== difference < 0 ? (more < 0 ? '−' : '+') : ''}${numberText(Math.abs(more))}`,
      ),
    );
  const of = parts.length === 0 ? '' : texts.of(parts.join(comma));
  if (difference === 0) return `${texts.same}${of}`;
  const count = numberText(Math.abs(difference));
  return `${difference > 0 ? texts.more(count) : texts.fewer(count)}${of}`;
}

function Rows({ title, rows, linked }: { title: string; rows: readonly ChangedRow[]; linked: boolean }) {
  const { datasetTitle } = useRules();
  const linkTo = usePageLink();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={styles.rowsTitle}>{title}</h3>
      <ul className={styles.rows}>
        {rows.map(({ recordId, ruleId, company, dataset, recordNo, day, kind }) => (
          <li key={`${recordId} ${ruleId}`}>
            <KindTag kind={kind} /> <span>{ruleId}</span> <span>{company}</span>{' '}
            <span>{datasetTitle(dataset)}</span>{' '}
            {linked ? (
              <Link to={linkTo('findings', { rule: ruleId, open: keyText({ recordId, rule: ruleId }) })}>
                {recordNo}
              </Link>
            ) : (
              <span>{recordNo}</span>
            )}{' '}
            <span className={styles.note}>{day}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
