import { type VisitItem, type VisitView, visitAnswers } from '../../../src-main/contract/visits.ts';
import { MomentText } from '../../components/moment-text.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { Picture } from './photo.tsx';
import styles from './print-sheet.module.css';
import { itemsOf } from './use-visit.ts';

/** Longest side of a printed photo in dots: 60 mm at 150 dots to the inch. */
const PRINTED = 360;

/** A visit on paper: only printers see it. `blank`: without answers, to be filled in by hand. */
export function PrintSheet({ visit, blank }: { visit: VisitView; blank: boolean }) {
  const { visits, common } = useTexts();
  const language = useLanguage();
  const { no, company, place, where, date, inspectors, note, signedAt, signedBy, checklists } = visit;
  const order = itemsOf(visit);
  return (
    <article className={styles.sheet} data-blank={blank} aria-label={visits.sheetTitle}>
      <h2>{visits.sheetTitle}</h2>
      <dl className={styles.head}>
        <dt>{visits.no}</dt>
        <dd>{no}</dd>
        <dt>{visits.date}</dt>
        <dd>{date}</dd>
        <dt>{visits.company}</dt>
        <dd>{company}</dd>
        <dt>{visits.inspectors}</dt>
        <dd>{inspectors.join(common.listComma)}</dd>
        <dt>{visits.place}</dt>
        <dd className={styles.wide}>
          {visits.places[place]} · {where}
        </dd>
      </dl>
      {checklists.map(({ id, title, items }) => (
        <section key={id}>
          <h3>{title[language]}</h3>
          <table>
            <tbody>
              {items.map((item) => (
                <PrintedItem key={item.id} item={item} number={order.indexOf(item) + 1} blank={blank} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p className={styles.remarks}>
        {visits.sheetNote}
        {visits.colon}
        {!blank && note}
      </p>
      {!blank && signedAt !== null && (
        <p className={styles.signed}>
          {visits.signedBy(signedBy ?? '')} <MomentText at={signedAt} toMinute />
        </p>
      )}
      <dl className={styles.signatures}>
        <dt>{visits.sheetSign.inspectors}</dt>
        <dd />
        <dt>{visits.sheetSign.company}</dt>
        <dd />
        <dt>{visits.sheetSign.date}</dt>
        <dd />
      </dl>
    </article>
  );
}

function PrintedItem({ item, number, blank }: { item: VisitItem; number: number; blank: boolean }) {
  const { visits } = useTexts();
  const language = useLanguage();
  const { id, question, how, binds, note, photos, log } = item;
  const answer = blank ? null : item.answer;
  const corrected = blank ? undefined : log.find(({ reason }) => reason !== null);
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <td>
        <p className={styles.question}>{question[language]}</p>
        <p className={styles.how}>
          {id} · {how[language]}
        </p>
        {!binds && <p className={styles.how}>{visits.unbound}</p>}
        <p className={styles.note}>{!blank && note}</p>
        {corrected && (
          <p>
            <MomentText at={corrected.at} toMinute /> {corrected.actor}{' '}
            {visits.correctedFor(corrected.reason ?? '')}
          </p>
        )}
        {photos.length > 0 && (
          <div className={styles.photos}>
            {photos.map((photo) => (
              <Picture key={photo.photoId} photo={photo} longest={PRINTED} />
            ))}
          </div>
        )}
      </td>
      <td className={styles.boxes}>
        {visitAnswers.map((one) => (
          <span key={one} data-checked={answer === one}>
            {answer === one ? '☑' : '☐'} {visits.answers[one]}
          </span>
        ))}
      </td>
    </tr>
  );
}
