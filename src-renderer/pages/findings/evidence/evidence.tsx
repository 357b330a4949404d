import { outcomes } from '../../../../src-main/contract/outcomes.ts';
import { renderAccount, renderVerdict } from '../../../../src-main/contract/texts/explanation.ts';
import type { FindingDetail } from '../../../../src-main/contract/window.ts';
import { KindTag } from '../../../components/kind-tag.tsx';
import { MomentText } from '../../../components/moment-text.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { StateBlock } from '../states/state-block.tsx';
import { TimeLine } from '../timeline/time-line.tsx';
import { Clause } from './clause.tsx';
import styles from './evidence.module.css';
import { leadText } from './lead-text.ts';
import { Part } from './part.tsx';
import { Points } from './points.tsx';
import { RecordFields } from './record-fields.tsx';
import { RestingRecords } from './resting-records.tsx';
import { Source } from './source.tsx';
import { Versions } from './versions.tsx';
import { VisitEvidence } from './visit-evidence.tsx';

/** All that is known of one rule's answer on one record: the verdict first, then what it stands on. */
export function Evidence({
  detail,
  onRecord,
}: {
  detail: FindingDetail;
  onRecord: (recordId: number) => void;
}) {
  const texts = useTexts();
  const { findings } = texts;
  const { drawer } = findings;
  const language = useLanguage();
  const { finding, explanation, rule, fields, versions, filledLater, restsOn, visit } = detail;
  const derived = versions.length === 0;
  return (
    <article className={styles.evidence}>
      <section className={styles.verdict} data-kind={finding.kind ?? 'none'} aria-label={drawer.verdict}>
        <p className={styles.sentence}>{renderVerdict(explanation, language)}</p>
        <p className={styles.about}>
          {finding.kind !== null ? (
            <KindTag kind={finding.kind} />
          ) : (
            <strong>{findings.answers[outcomes[explanation.outcome].answer]}</strong>
          )}
          <span>{finding.company}</span>
          {finding.community !== null && <span>{finding.community}</span>}
          <span>
            {findings.timeLine.asOf} <MomentText at={explanation.asOf} />
          </span>
          {!derived && (
            <button type="button" className={styles.link} onClick={() => onRecord(finding.recordId)}>
              {drawer.allAnswers}
            </button>
          )}
        </p>
      </section>
      <StateBlock key={`${finding.recordId} ${finding.ruleId}`} detail={detail} />
      <Part title={explanation.parts.every(({ form }) => form === 'time') ? drawer.timeLine : drawer.facts}>
        <div className={styles.parts}>
          {explanation.parts.map((part, index) =>
            part.form === 'time' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one answer never change places
              <TimeLine key={index} part={part} asOf={explanation.asOf} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one answer never change places
              <Points key={index} part={part} />
            ),
          )}
        </div>
        <details className={styles.inWords}>
          <summary>{drawer.explanation}</summary>
          <p>{renderAccount(explanation, language)}</p>
        </details>
      </Part>
      <Part title={drawer.clause}>
        <Clause explanation={explanation} title={rule.title} />
      </Part>
      {visit !== null ? (
        <Part title={texts.visits.evidence}>
          <VisitEvidence visit={visit} />
        </Part>
      ) : derived ? (
        <Part title={drawer.restsOn} note={drawer.restsOnNote}>
          <RestingRecords records={restsOn} onRecord={onRecord} />
        </Part>
      ) : (
        <>
          <Part title={drawer.record} note={drawer.recordNote}>
            <RecordFields fields={fields} explanation={explanation} />
          </Part>
          <Part title={drawer.versions}>
            {filledLater.map((lead) => (
              <p key={lead.title.zh} className={styles.lead}>
                {leadText(lead, drawer, language)}
              </p>
            ))}
            <Versions versions={versions} />
          </Part>
          <Part title={drawer.source}>
            <Source place={finding} sha256={versions[0]?.sha256 ?? null} />
          </Part>
        </>
      )}
    </article>
  );
}
