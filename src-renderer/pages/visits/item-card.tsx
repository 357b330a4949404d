import { CameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { formatMinute } from '../../../src-main/contract/beijing-time.ts';
import {
  photoKinds,
  type VisitAnswer,
  type VisitEntry,
  type VisitItem,
  visitAnswers,
} from '../../../src-main/contract/visits.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './item-card.module.css';
import { Photo } from './photo.tsx';

const accepted = photoKinds.map((kind) => `.${kind}`).join(',');

/** A question with its answer, note and photos. */
export function ItemCard({
  item,
  number,
  isOpen,
  isCurrent,
  onCurrent,
  onAnswer,
  onNote,
  onPhotos,
  onCorrect,
}: {
  item: VisitItem;
  number: number;
  /** The visit is not signed yet. */
  isOpen: boolean;
  isCurrent: boolean;
  onCurrent: () => void;
  onAnswer: (answer: VisitAnswer | null) => void;
  onNote: (note: string | null) => void;
  onPhotos: (files: File[]) => void;
  onCorrect: () => void;
}) {
  const { visits } = useTexts();
  const language = useLanguage();
  const { id, question, how, answer, photos, log } = item;
  const tabIndex = isCurrent ? 0 : -1;
  const heading = `${id}-question`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the one stop of a list that arrow keys walk
    <div
      role="group"
      aria-labelledby={heading}
      aria-current={isCurrent}
      data-card={id}
      data-answer={answer ?? 'open'}
      className={styles.card}
      tabIndex={tabIndex}
      onFocus={onCurrent}
    >
      <p id={heading} className={styles.question}>
        <span className={styles.number}>{number}</span> {question[language]}
      </p>
      <p className={styles.how}>
        <span className={styles.id}>{id}</span> {how[language]}
      </p>
      <div className={styles.answers}>
        {visitAnswers.map((one, index) => (
          <button
            key={one}
            type="button"
            className={styles.answer}
            data-answer={one}
            aria-pressed={answer === one}
            disabled={!isOpen}
            tabIndex={tabIndex}
            onClick={() => onAnswer(answer === one ? null : one)}
          >
            {isOpen && <kbd>{index + 1}</kbd>} {visits.answers[one]}
          </button>
        ))}
        {answer === null && <span className={styles.open}>{visits.unanswered}</span>}
        {isOpen ? (
          <label className={styles.add}>
            <CameraOutlined /> {visits.addPhoto}
            <input
              type="file"
              multiple
              accept={accepted}
              data-photo={id}
              tabIndex={tabIndex}
              className="visually-hidden"
              onChange={({ currentTarget }) => {
                const files = [...(currentTarget.files ?? [])];
                if (files.length > 0) onPhotos(files);
                // The same photo can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
        ) : (
          <Button size="small" onClick={onCorrect} aria-label={visits.correctTitle(id)}>
            {visits.correct}
          </Button>
        )}
      </div>
      {isOpen ? (
        <Note
          key={item.note}
          item={item}
          shown={isCurrent || item.note !== null || answer === 'no'}
          tabIndex={tabIndex}
          onNote={onNote}
        />
      ) : (
        item.note !== null && <p className={styles.said}>{item.note}</p>
      )}
      {photos.length > 0 && (
        <div className={styles.photos}>
          {photos.map((photo) => (
            <Photo key={photo.photoId} photo={photo} />
          ))}
        </div>
      )}
      {log.some(({ reason }) => reason !== null) && <Corrections log={log} />}
    </div>
  );
}

function Note({
  item,
  shown,
  tabIndex,
  onNote,
}: {
  item: VisitItem;
  shown: boolean;
  tabIndex: number;
  onNote: (note: string | null) => void;
}) {
  const { visits } = useTexts();
  const [text, setText] = useState(item.note ?? '');
  const note = text.trim() || null;
  return (
    <textarea
      data-note={item.id}
      className={styles.note}
      hidden={!shown && text === ''}
      rows={1}
      maxLength={2000}
      tabIndex={tabIndex}
      aria-label={visits.noteOf(item.id)}
      placeholder={visits.notePlaceholder}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => note !== item.note && onNote(note)}
    />
  );
}

/** What was said of an item that was corrected, the newest first. */
export function Corrections({ log }: { log: readonly VisitEntry[] }) {
  const { visits } = useTexts();
  return (
    <ul className={styles.log} aria-label={visits.log}>
      {log.map(({ at, actor, answer, note, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added, and the list is read only
        <li key={index}>
          {visits.logEntry(formatMinute(at), actor)}{' '}
          <strong>{answer === null ? visits.cleared : visits.answers[answer]}</strong>
          {note !== null && ` ${note}`}
          {reason !== null && ` · ${visits.corrected}: ${reason}`}
        </li>
      ))}
    </ul>
  );
}
