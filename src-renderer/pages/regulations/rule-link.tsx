import { Link } from 'react-router';
import { numberText } from '../../components/number-text.ts';
import { usePageLink } from '../../filter/page-link.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { useLibrary } from './library-context.ts';
import styles from './regulations.module.css';
import { useRegulationsAddress } from './use-regulations.ts';

/** A rule by number and title, with the way to its findings; only its number where it has no file yet. */
export function RuleLink({ id }: { id: string }) {
  const { regulations, common } = useTexts();
  const language = useLanguage();
  const { index } = useLibrary();
  const { linkTo } = useRegulationsAddress();
  const rule = index.rules.get(id);
  if (rule === undefined) {
    return (
      <span className={styles.place}>
        <span className={styles.number}>{id}</span>
        <span className={styles.note}>{regulations.waiting}</span>
      </span>
    );
  }
  return (
    <span className={styles.place}>
      <Link to={linkTo({ part: 'rule', id })}>
        <span className={styles.number}>{id}</span> {rule.title[language]}
      </Link>
      {rule.advisory && <span className={styles.note}>{common.advisory}</span>}
      {rule.active ? <FindingsLink id={id} /> : <span className={styles.note}>{regulations.bindsNot}</span>}
    </span>
  );
}

/** How many findings a rule has in the present view, and the way to them. */
export function FindingsLink({ id }: { id: string }) {
  const { regulations } = useTexts();
  const { findings } = useLibrary();
  const linkTo = usePageLink();
  if (findings === null) return null;
  const count = findings.get(id) ?? 0;
  if (count === 0) return <span className={styles.note}>{regulations.noFindings}</span>;
  return (
    <Link
      to={linkTo('findings', { rule: id })}
      className={styles.findings ?? ''}
      aria-label={regulations.findingsOf(id, numberText(count))}
    >
      {regulations.findings(numberText(count))}
    </Link>
  );
}
