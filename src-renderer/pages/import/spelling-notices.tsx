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
  const merged = spellings.filter(({ by }) => by === 'spelling');
  const alike = new Map(
    spellings.flatMap((one) =>
      one.company !== null && one.alike.length > 0 ? [[one.company, one.alike]] : [],
    ),
  );
  const listed = (texts: readonly string[]) => {
    const named = texts.slice(0, NAMED).join(common.listComma);
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
      {merged.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={wizard.mergedSpellings(
            listed(merged.map(({ found, company }) => wizard.foundAs(found, company ?? ''))),
          )}
          action={action}
        />
      )}
      {alike.size > 0 && (
        <Alert
          type="warning"
          showIcon
          title={wizard.alikeCompanies(
            listed(
              [...alike].map(([company, others]) =>
                wizard.alikePair(company, others.map(wizard.quoted).join(common.listComma)),
              ),
            ),
          )}
          action={action}
        />
      )}
    </>
  );
}
