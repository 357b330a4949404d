import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { AlikeSpelling } from '../../../src-main/contract/sheet-recognition.ts';
import { numberText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';

/** So many spellings are named in a notice; the wizard lists all of them. */
const NAMED = 3;

/** Which names of companies were taken for one, and of which it is not certain. */
export function SpellingNotices({
  spellings,
  action,
}: {
  spellings: readonly AlikeSpelling[];
  action: ReactNode;
}) {
  const { wizard, common } = useTexts();
  const several = spellings.filter(({ company }) => company === null);
  const merged = Map.groupBy(
    spellings.filter(({ by }) => by === 'spelling'),
    ({ company }) => company,
  );
  const groups = new Map(
    spellings
      .filter(({ company, alike }) => company !== null && alike.length > 0)
      .map(({ company, alike }) => [company, ...alike].toSorted())
      .map((names) => [names.join('\n'), names]),
  );
  const quoted = (names: readonly (string | null)[]) =>
    names.map((name) => wizard.quoted(name ?? '')).join(common.listComma);
  const listed = (texts: readonly string[]) => {
    const named = texts.slice(0, NAMED).join(wizard.between);
    return texts.length > NAMED ? wizard.andOthers(named, numberText(texts.length)) : named;
  };
  return (
    <>
      {several.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={wizard.severalCompanies(listed(several.map(({ found }) => wizard.quoted(found))))}
          action={action}
        />
      )}
      {merged.size > 0 && (
        <Alert
          type="info"
          showIcon
          title={wizard.mergedSpellings(
            listed(
              [...merged].map(([company, all]) =>
                wizard.foundAs(quoted(all.map(({ found }) => found)), company ?? ''),
              ),
            ),
          )}
          action={action}
        />
      )}
      {groups.size > 0 && (
        <Alert
          type="warning"
          showIcon
          title={wizard.alikeCompanies(listed([...groups.values()].map(quoted)))}
          action={action}
        />
      )}
    </>
  );
}
