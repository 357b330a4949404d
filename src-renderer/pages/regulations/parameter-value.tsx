import { dayOf, formatDate } from '../../../src-main/contract/beijing-time.ts';
import type { Parameter } from '../../../src-main/contract/rules.ts';
import { quantityText } from '../../../src-main/contract/texts/quantity.ts';
import { versionOn } from '../../authority/version-on.ts';
import { useWindowState } from '../../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './regulations.module.css';

/** `24 小时 条文`: the number in force at `asOf` and where it comes from. */
export function ParameterValue({ parameter }: { parameter: Parameter }) {
  const language = useLanguage();
  const { asOf } = useWindowState();
  const version = versionOn(parameter, formatDate(dayOf(asOf)));
  return (
    <span className={styles.place}>
      <span className={styles.number}>
        {version === undefined ? '' : quantityText(version.value, parameter.unit)[language]}
      </span>
      <Basis basis={version?.basis ?? parameter.basis} />
    </span>
  );
}

/** Whether a number stands in the text, is a reading of it, or the authority's own. */
export function Basis({ basis }: { basis: Parameter['basis'] }) {
  const { regulations, findings } = useTexts();
  return (
    <span className={styles.basis} data-basis={basis} title={findings.drawer.bases[basis]}>
      {regulations.bases[basis]}
    </span>
  );
}
