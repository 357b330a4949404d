import { Link } from 'react-router';
import type { VisitEvidence as Evidence } from '../../../../src-main/contract/visits.ts';
import { MomentText } from '../../../components/moment-text.tsx';
import { usePageLink } from '../../../filter/page-link.ts';
import { useTexts } from '../../../texts/texts.ts';
import { AnswerLog } from '../../visits/answer-log.tsx';
import { Photo } from '../../visits/photo.tsx';
import styles from './visit-evidence.module.css';

/** The visit on which an inspector saw it: who, when, where, what was noted and photographed. */
export function VisitEvidence({ visit }: { visit: Evidence }) {
  const { visits, common } = useTexts();
  const linkTo = usePageLink();
  const { visitId, no, place, where, date, inspectors, signedAt, note, photos, log } = visit;
  return (
    <>
      <dl className={styles.visit}>
        <dt>{visits.no}</dt>
        <dd>
          <Link to={linkTo('visits', { visit: visitId })} title={visits.evidenceOpen}>
            {no}
          </Link>
        </dd>
        <dt>{visits.date}</dt>
        <dd>{date}</dd>
        <dt>{visits.place}</dt>
        <dd>
          {visits.places[place]} · {where}
        </dd>
        <dt>{visits.inspectors}</dt>
        <dd>{inspectors.join(common.listComma)}</dd>
        <dt>{visits.states.signed}</dt>
        <dd>{signedAt !== null && <MomentText at={signedAt} toMinute />}</dd>
        {note !== null && (
          <>
            <dt>{visits.note}</dt>
            <dd className={styles.note}>{note}</dd>
          </>
        )}
      </dl>
      {photos.length > 0 && (
        <div className={styles.photos}>
          {photos.map((photo) => (
            <Photo key={photo.photoId} photo={photo} />
          ))}
        </div>
      )}
      <AnswerLog log={log} />
    </>
  );
}
