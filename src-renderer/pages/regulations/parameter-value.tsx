import type { Parameter } from '../../../src-main/contract/rules.ts';
import { quantityText } from '../../../src-main/contract/texts/quantity.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './regulations.module.css';

/** `24 小时 条文`: the newest version's number and where it comes from. */
export function ParameterValue({ parameter }: { parameter: Parameter }) {
  const language = useLanguage();
  const newest = parameter.versions.at(-1);
  return (
    <span className={styles.place}>
      <span className={styles.number}>
        {newest === undefined ? '' : quantityText(newest.value, parameter.unit)[language]}
      </span>
      <Basis basis={parameter.basis} />
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
