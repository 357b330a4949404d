import { outcomes } from '../../../../src-main/contract/outcomes.ts';
import { renderVerdict } from '../../../../src-main/contract/texts/explanation.ts';
import type { RecordDetail } from '../../../../src-main/contract/window.ts';
import { KindTag } from '../../../components/kind-tag.tsx';
import { MomentText } from '../../../components/moment-text.tsx';
import { useRules } from '../../../components/use-rules.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';
import { Part } from './part.tsx';
import { RecordFields } from './record-fields.tsx';
import { Source } from './source.tsx';
import { Versions } from './versions.tsx';

/** A record as it was sent, and what every rule says of it; each answer leads to its evidence. */
export function RecordEvidence({
  record,
  onAnswer,
}: {
  record: RecordDetail;
  onAnswer: (ruleId: string) => void;
}) {
  const { findings } = useTexts();
  const { drawer } = findings;
  const { datasetTitle } = useRules();
  const { company, community, dataset, asOf, answers, fields, versions } = record;
  const [latest] = versions;
  return (
    <article className={styles.evidence}>
      <p className={styles.about}>
        <strong>{datasetTitle(dataset)}</strong>
        <span>{company}</span>
        {community !== null && <span>{community}</span>}
        <span>
          {findings.timeLine.asOf} <MomentText at={asOf} />
        </span>
      </p>
      <Part title={drawer.recordAnswers}>
        {answers.length === 0 && <p className={styles.about}>{drawer.noRules}</p>}
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer.rule.id}>
              <Answer answer={answer} onOpen={() => onAnswer(answer.rule.id)} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={drawer.record} note={drawer.recordNote}>
        <RecordFields fields={fields} explanation={null} />
      </Part>
      <Part title={drawer.versions}>
        <Versions versions={versions} />
      </Part>
      <Part title={drawer.source}>
        <Source place={latest ?? { file: null, sheet: null, row: null }} sha256={latest?.sha256 ?? null} />
      </Part>
    </article>
  );
}

function Answer({
  answer: { rule, explanation },
  onOpen,
}: {
  answer: RecordDetail['answers'][number];
  onOpen: () => void;
}) {
  const { findings } = useTexts();
  const language = useLanguage();
  const { outcome } = explanation;
  const kind = outcome === 'late' || outcome === 'missing' || outcome === 'wrong' ? outcome : null;
  return (
    <>
      <p className={styles.about}>
        <button type="button" className={styles.link} onClick={onOpen}>
          {rule.id} {rule.title[language]}
        </button>
        {kind === null ? (
          <strong>{findings.answers[outcomes[outcome].answer]}</strong>
        ) : (
          <KindTag kind={kind} />
        )}
      </p>
      {(outcome !== 'notApplicable' || explanation.released) && <p>{renderVerdict(explanation, language)}</p>}
    </>
  );
}
