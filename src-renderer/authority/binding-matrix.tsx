import { Select } from 'antd';
import { useState } from 'react';
import type { AuthorityView } from '../../src-main/contract/authority.ts';
import type { BindingChange } from '../../src-main/contract/authority-change.ts';
import type { DocumentView } from '../../src-main/contract/library-view.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { ChangeDialog } from './change-dialog.tsx';
import { changeText } from './change-text.ts';

/** Which documents bind which company in a season: a row for each document, a column for each company. */
export function BindingMatrix({
  view,
  documents,
}: {
  view: AuthorityView;
  documents: readonly DocumentView[];
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const [season, setSeason] = useState<number | null>(null);
  const [change, setChange] = useState<BindingChange | null>(null);
  const columns = [...(season === null ? [] : [null]), ...view.companies];
  const toChange = documents.filter(({ alwaysBinds }) => !alwaysBinds);
  return (
    <>
      <p className={styles.line}>
        <Select
          aria-label={authority.seasonChoice}
          value={season ?? 0}
          onChange={(year) => setSeason(year === 0 ? null : year)}
          options={[
            { value: 0, label: authority.everySeason },
            ...view.seasons.map((year) => ({ value: year, label: authority.season(year) })),
          ]}
          style={{ minWidth: 190 }}
        />
        <span className={styles.note}>{authority.bindingsNote}</span>
      </p>
      {columns.length === 0 ? (
        <p className={styles.note}>{authority.noCompanies}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.matrix} tabIndex={0} aria-label={authority.bindings}>
          <table>
            <thead>
              <tr>
                <th scope="col">{authority.document}</th>
                {columns.map((company) => (
                  <th key={company ?? ''} scope="col">
                    {company ?? authority.everyCompany}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {toChange.map((document) => (
                <tr key={document.id}>
                  <th scope="row" title={document.title[language]}>
                    <span>
                      {document.level === 'statute'
                        ? document.title[language]
                        : `${document.id} ${document.title[language]}`}
                    </span>
                  </th>
                  {columns.map((company) => (
                    <td key={company ?? ''}>
                      <Choice
                        view={view}
                        document={document}
                        company={company}
                        season={season}
                        onChoose={(binds) =>
                          setChange({ kind: 'binding', company, document: document.id, season, binds })
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {change !== null && (
        <ChangeDialog title={authority.changeBinding} change={change} onClose={() => setChange(null)}>
          <p>{changeText(change, [], authority, language)}</p>
        </ChangeDialog>
      )}
    </>
  );
}

/** What is said of one company and season; nothing: as for all. Choosing something else asks before it is changed. */
function Choice({
  view,
  document,
  company,
  season,
  onChoose,
}: {
  view: AuthorityView;
  document: DocumentView;
  company: string | null;
  season: number | null;
  onChoose: (binds: boolean | null) => void;
}) {
  const { authority } = useTexts();
  const said = (ofCompany: string | null, ofSeason: number | null) =>
    view.bindings.find(
      (one) => one.document === document.id && one.company === ofCompany && one.season === ofSeason,
    )?.binds;
  const own = said(company, season);
  // What holds where nothing is said of exactly this company and season (domain/bindings.ts).
  const inherited =
    (season === null ? undefined : (said(company, null) ?? said(null, season))) ?? document.binds;
  return (
    <select
      aria-label={authority.bindingOf(document.id, company ?? authority.everyCompany)}
      value={own === undefined ? '' : String(own)}
      data-own={own !== undefined}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value === 'true')}
    >
      <option value="">{authority.inherit(inherited)}</option>
      <option value="true">{authority.binds}</option>
      <option value="false">{authority.bindsNot}</option>
    </select>
  );
}
