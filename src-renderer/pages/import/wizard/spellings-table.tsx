import { AutoComplete } from 'antd';
import type { SheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { AlikeSpelling } from '../../../../src-main/contract/sheet-recognition.ts';
import { numberText } from '../../../components/number-text.ts';
import { useWindowState } from '../../../engine/engine-context.tsx';
import { useTexts } from '../../../texts/texts.ts';
import styles from './wizard.module.css';

/** Which company each name in a sheet means: those that nobody is sure of first. */
export function SpellingsTable({
  spellings,
  choices,
  onChange,
}: {
  spellings: readonly AlikeSpelling[];
  choices: SheetChoices;
  onChange: (choices: SheetChoices) => void;
}) {
  const { wizard, importPage, common } = useTexts();
  const { companies } = useWindowState();
  const rows = spellings.toSorted((one, other) => order(one) - order(other));

  function say(found: string, company: string) {
    const { [found]: _before, ...others } = choices.spellings;
    onChange({ ...choices, spellings: company === '' ? others : { ...others, [found]: company } });
  }

  return (
    <section className={styles.part}>
      <h3>{wizard.spellings}</h3>
      <p className={styles.note}>{wizard.spellingsHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{wizard.foundName}</th>
            <th scope="col" data-number="true">
              {importPage.counts.rows}
            </th>
            <th scope="col">{wizard.takenAs}</th>
            <th scope="col">{wizard.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ found, company, by, rows: count, alike }) => {
            const said = choices.spellings[found];
            const names = new Set([...alike, found, ...(company === null ? [] : [company]), ...companies]);
            return (
              <tr key={found}>
                <th scope="row" className={styles.header}>
                  {found}
                </th>
                <td data-number="true">{numberText(count)}</td>
                <td>
                  <AutoComplete
                    className={styles.company ?? ''}
                    size="small"
                    aria-label={wizard.companyOfText(found)}
                    status={company === null && said === undefined ? 'error' : ''}
                    placeholder={wizard.chooseCompany}
                    value={said ?? company ?? ''}
                    options={[...names].map((name) => ({ value: name, label: name }))}
                    showSearch={{
                      filterOption: (typed, option) =>
                        typed === (said ?? company ?? '') || (option?.value.includes(typed) ?? false),
                    }}
                    onChange={(name: string) => say(found, name)}
                  />
                </td>
                <td className={styles.why}>
                  {said !== undefined ? wizard.spellingBy.user : wizard.spellingBy[by]}
                  {said === undefined && company !== null && alike.length > 0 && (
                    <span className={styles.doubt}>{wizard.alikeTo(alike.join(common.listComma))}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function order({ company, by, alike }: AlikeSpelling): number {
  if (company === null) return 0;
  if (alike.length > 0) return 1;
  return by === 'spelling' ? 2 : 3;
}
