import { useState } from 'react';
import { dayOf, formatDate } from '../../src-main/contract/beijing-time.ts';
import type { LibraryRule } from '../../src-main/contract/library-view.ts';
import type { Parameter } from '../../src-main/contract/rules.ts';
import { useWindowState } from '../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { type EnteredVersion, VersionFields } from './version-fields.tsx';
import { versionOn } from './version-on.ts';

/** Gives a number of a rule a new version. */
export function ParameterDialog({
  rule,
  name,
  parameter,
  onClose,
}: {
  rule: LibraryRule;
  name: string;
  parameter: Parameter;
  onClose: () => void;
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const { asOf } = useWindowState();
  const today = formatDate(dayOf(asOf));
  const present = versionOn(parameter, today)?.value ?? 0;
  const [version, setVersion] = useState<EnteredVersion>({
    ...{ value: present, validFrom: today, basis: 'setting' },
  });
  const { value, validFrom, basis } = version;
  return (
    <ChangeDialog
      title={authority.editOf(`${rule.id} ${parameter.title[language]}`)}
      change={
        value === null ? null : { kind: 'parameter', rule: rule.id, parameter: name, validFrom, value, basis }
      }
      onClose={onClose}
    >
      <VersionFields version={version} unit={parameter.unit} present={present} onChange={setVersion} />
    </ChangeDialog>
  );
}
