import type { ArticleView } from '../../../src-main/contract/library-view.ts';
import { numberText } from '../../components/number-text.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './regulations.module.css';
import { RuleLink } from './rule-link.tsx';

/** What follows from a breach: measures and ranges, an internal deduction, or a refund by temperature. */
export function Consequence({ article }: { article: ArticleView }) {
  const { regulations, common } = useTexts();
  const language = useLanguage();
  const { penalty, deduction, refund, note } = article;
  return (
    <>
      {penalty !== undefined && (
        <Told title={regulations.consequence} rules={penalty.rules} note={penalty.note[language]}>
          {[
            penalty.measures.map((measure) => regulations.measures[measure]).join(common.listComma),
            ...penalty.fines.map(({ gravity, min, max }) =>
              regulations.fine(gravity, numberText(min), numberText(max)),
            ),
            ...(penalty.orderFirst ? [regulations.orderFirst] : []),
            ...(penalty.needsAdoption ? [regulations.needsAdoption] : []),
            ...(penalty.validFrom === undefined ? [] : [regulations.validFrom(penalty.validFrom)]),
          ]}
        </Told>
      )}
      {deduction !== undefined && (
        <Told title={regulations.consequence} rules={deduction.rules} note={deduction.note[language]}>
          {[regulations.deduction(numberText(deduction.yuan))]}
        </Told>
      )}
      {refund !== undefined && (
        <Told title={regulations.refund} rules={[]}>
          {[
            ...(refund.of === undefined ? [] : [regulations.ofDailyCharge]),
            ...(refund.graceHours === undefined ? [] : [regulations.grace(numberText(refund.graceHours))]),
            ...refund.bands.map(({ from, to, percent }) =>
              regulations.band(
                from && regulations.above(String(from.celsius), from.included),
                regulations.below(String(to.celsius), to.included),
                String(percent),
              ),
            ),
          ]}
        </Told>
      )}
      {note !== undefined && <p className={styles.note}>{note[language]}</p>}
    </>
  );
}

function Told({
  title,
  rules,
  note,
  children,
}: {
  title: string;
  rules: readonly string[];
  note?: string;
  children: readonly string[];
}) {
  return (
    <div className={styles.consequence}>
      <p>
        <strong>{title}</strong> {children.join(' · ')}
      </p>
      {rules.map((id) => (
        <RuleLink key={id} id={id} />
      ))}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
