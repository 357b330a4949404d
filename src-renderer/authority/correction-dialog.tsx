import { Radio } from 'antd';
import { useState } from 'react';
import type { LibraryRule } from '../../src-main/contract/library-view.ts';
import type { Parameter } from '../../src-main/contract/rules.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { ChangeDialog, Labelled } from './change-dialog.tsx';
import { type EnteredVersion, VersionFields } from './version-fields.tsx';

/** Puts right a version of a number that was entered wrongly, or takes it out where there are others. */
export function CorrectionDialog({
  rule,
  name,
  parameter,
  wrong,
  onClose,
}: {
  rule: LibraryRule;
  name: string;
  parameter: Parameter;
  wrong: Parameter['versions'][number];
  onClose: () => void;
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const [remove, setRemove] = useState(false);
  const [version, setVersion] = useState<EnteredVersion>({ ...wrong, basis: wrong.basis ?? parameter.basis });
  const { value, validFrom, basis } = version;
  const corrected = value === null ? null : { value, validFrom, basis };
  const change = { kind: 'correction', rule: rule.id, parameter: name, validFrom: wrong.validFrom } as const;
  return (
    <ChangeDialog
      title={authority.correctOf(`${rule.id} ${parameter.title[language]}`, wrong.validFrom)}
      change={remove ? { ...change, corrected: null } : corrected && { ...change, corrected }}
      onClose={onClose}
    >
      <p className={styles.note}>{authority.correctHint}</p>
      {parameter.versions.length > 1 && (
        <Labelled label={authority.correctHow}>
          {(id) => (
            <Radio.Group
              id={id}
              className={styles.line ?? ''}
              value={remove}
              onChange={({ target }) => setRemove(target.value)}
              options={[
                { value: false, label: authority.correctValue },
                { value: true, label: authority.neverEntered },
              ]}
            />
          )}
        </Labelled>
      )}
      {!remove && (
        <VersionFields version={version} unit={parameter.unit} present={wrong.value} onChange={setVersion} />
      )}
    </ChangeDialog>
  );
}
