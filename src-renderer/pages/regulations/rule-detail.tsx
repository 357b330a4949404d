import { Button } from 'antd';
import { useState } from 'react';
import { dayOf, formatDate } from '../../../src-main/contract/beijing-time.ts';
import type { LibraryRule } from '../../../src-main/contract/library-view.ts';
import { ALWAYS, type Parameter } from '../../../src-main/contract/rules.ts';
import { quantityText } from '../../../src-main/contract/texts/quantity.ts';
import { ChangeDialog } from '../../authority/change-dialog.tsx';
import { CorrectionDialog } from '../../authority/correction-dialog.tsx';
import { RuleHistory } from '../../authority/history.tsx';
import { ExportPack } from '../../authority/pack-section.tsx';
import { ParameterDialog } from '../../authority/parameter-dialog.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { ArticleTable } from './article-table.tsx';
import { useLibrary } from './library-context.ts';
import { Limits } from './limits.tsx';
import { Basis } from './parameter-value.tsx';
import styles from './regulations.module.css';
import { FindingsLink } from './rule-link.tsx';

/** One rule: what it asks for, its numbers with their versions, and the articles that it stands on. */
export function RuleDetail({ rule }: { rule: LibraryRule }) {
  const { regulations, findings } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { datasetTitle } = useRules();
  const parameters = Object.values(rule.parameters);
  const matters = parameters.flatMap(({ title }) => {
    const limits = index.matters.get(title.zh);
    return limits === undefined ? [] : [{ title: title[language], limits }];
  });
  const articles = rule.sources.flatMap(({ document, article }) => {
    const found = index.documents.get(document)?.articles.find((each) => each.article === article);
    return found === undefined ? [] : [{ document, article: found }];
  });
  return (
    <>
      <Section title={`${rule.id} ${rule.title[language]}`} aside={<ExportPack rules={[rule.id]} />}>
        <dl className={styles.pairs}>
          <dt>{regulations.requirement}</dt>
          <dd>{rule.requirement[language]}</dd>
          <dt>{regulations.dataset}</dt>
          <dd>{datasetTitle(rule.dataset)}</dd>
          <dt>{regulations.state}</dt>
          <dd className={styles.place}>
            {rule.active ? regulations.active : regulations.inactive}
            {rule.active && <FindingsLink id={rule.id} />}
          </dd>
          {rule.advisory && (
            <>
              <dt>{findings.drawer.advisory}</dt>
              <dd>{findings.drawer.advisoryNote}</dd>
            </>
          )}
        </dl>
      </Section>
      {parameters.length > 0 && (
        <Section title={regulations.parameters} note={regulations.parametersNote}>
          <Parameters rule={rule} />
        </Section>
      )}
      <Section title={regulations.standsOn}>
        {rule.sources.some(({ article }) => article === null) && <p>{regulations.customer}</p>}
        {articles.length > 0 && <ArticleTable rows={articles} />}
      </Section>
      <RuleHistory rule={rule} />
      {matters.map(({ title, limits }) => (
        <Section key={title} title={regulations.sameMatter(title)} note={regulations.compareNote}>
          <Limits matter={title} limits={limits} />
        </Section>
      ))}
    </>
  );
}

/** A change of a version that is being made; a new one is made beside the last. */
interface OpenChange {
  readonly name: string;
  readonly what: 'parameter' | 'correction' | 'withdrawal';
  readonly validFrom: string;
}

function ChangeOf({
  rule,
  open: { name, what, validFrom },
  parameter,
  onClose,
}: {
  rule: LibraryRule;
  open: OpenChange;
  parameter: Parameter;
  onClose: () => void;
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const version = parameter.versions.find((one) => one.validFrom === validFrom);
  if (what === 'parameter') return <ParameterDialog {...{ rule, name, parameter, onClose }} />;
  if (what === 'correction')
    return version && <CorrectionDialog {...{ rule, name, parameter, onClose }} wrong={version} />;
  return (
    <ChangeDialog
      title={authority.withdrawOf(parameter.title[language], validFrom)}
      change={{ kind: 'withdrawal', rule: rule.id, parameter: name, validFrom }}
      onClose={onClose}
    />
  );
}

function Parameters({ rule }: { rule: LibraryRule }) {
  const { regulations, findings, authority } = useTexts();
  const language = useLanguage();
  // In force or not is a matter of today, whatever moment is looked at.
  const today = formatDate(dayOf(Math.floor(Date.now() / 1000)));
  const [open, setOpen] = useState<OpenChange | null>(null);
  const parameter = open === null ? undefined : rule.parameters[open.name];
  return (
    <>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{regulations.parameter}</th>
            <th scope="col">{regulations.value}</th>
            <th scope="col">{regulations.basis}</th>
            <th scope="col">{regulations.since}</th>
            <th scope="col">
              <span className="visually-hidden">{authority.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(rule.parameters).flatMap(([name, { title, unit, basis, versions }]) =>
            versions.map(({ validFrom, value, basis: own }, index) => (
              <tr key={`${name} ${validFrom}`}>
                <th scope="row">{title[language]}</th>
                <td>{quantityText(value, unit)[language]}</td>
                <td>
                  <Basis basis={own ?? basis} />{' '}
                  <span className={styles.note}>{findings.drawer.bases[own ?? basis]}</span>
                </td>
                <td>{validFrom === ALWAYS ? regulations.always : validFrom}</td>
                <td>
                  {validFrom > today && (
                    <Button
                      size="small"
                      aria-label={authority.withdrawOf(title[language], validFrom)}
                      onClick={() => setOpen({ name, what: 'withdrawal', validFrom })}
                    >
                      {authority.withdraw}
                    </Button>
                  )}
                  {validFrom <= today && validFrom !== ALWAYS && (
                    <Button
                      size="small"
                      aria-label={authority.correctOf(title[language], validFrom)}
                      onClick={() => setOpen({ name, what: 'correction', validFrom })}
                    >
                      {authority.correct}
                    </Button>
                  )}
                  {index === versions.length - 1 && (
                    <Button
                      size="small"
                      aria-label={authority.editOf(title[language])}
                      onClick={() => setOpen({ name, what: 'parameter', validFrom })}
                    >
                      {authority.edit}
                    </Button>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {open !== null && parameter !== undefined && (
        <ChangeOf rule={rule} open={open} parameter={parameter} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
