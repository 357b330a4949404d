import { Button } from 'antd';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  photoKinds,
  type VisitAnswer,
  type VisitItem,
  visitAnswers,
} from '../../../src-main/contract/visits.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { AnswerLog } from './answer-log.tsx';
import styles from './item-card.module.css';
import { NoteField } from './note-field.tsx';
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
  onAnswer: (answer: VisitAnswer) => void;
  onNote: (note: string | null) => void;
  onPhotos: (files: File[]) => void;
  onCorrect: () => void;
}) {
  const { visits } = useTexts();
  const language = useLanguage();
  const { id, question, how, binds, answer, photos, log } = item;
  const field = useRef<HTMLTextAreaElement>(null);
  // Once it shows it stays: what is about to be clicked below must not move away.
  const [noting, setNoting] = useState(item.note !== null);
  const tabIndex = isCurrent ? 0 : -1;
  const heading = `${id}-question`;
  // What decides nothing looks neither good nor bad.
  const meaning = binds ? answer : answer && 'notApplicable';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the one stop of a list that arrow keys walk
    <div
      role="group"
      aria-labelledby={heading}
      aria-current={isCurrent}
      data-card={id}
      data-meaning={meaning ?? 'open'}
      className={styles.card}
      tabIndex={tabIndex}
      onFocus={onCurrent}
    >
      <span className={styles.number}>{number}</span>
      <p id={heading} className={styles.question}>
        {question[language]}
      </p>
      <p className={styles.how}>
        <span className={styles.id}>{id}</span> {how[language]}
      </p>
      {!binds && <p className={styles.how}>{visits.unbound}</p>}
      <div className={styles.answers}>
        {isOpen ? (
          <>
            {visitAnswers.map((one, index) => (
              <button
                key={one}
                type="button"
                className={styles.answer}
                data-given={answer === one ? meaning : undefined}
                aria-pressed={answer === one}
                tabIndex={tabIndex}
                onClick={() => onAnswer(one)}
              >
                <kbd>{index + 1}</kbd> {visits.answers[one]}
              </button>
            ))}
            <button
              type="button"
              data-note={id}
              className={styles.add}
              tabIndex={tabIndex}
              onClick={() => {
                flushSync(() => setNoting(true));
                field.current?.focus();
              }}
            >
              <kbd>N</kbd> {visits.note}
            </button>
            <label className={styles.add}>
              <kbd>P</kbd> {visits.addPhoto}
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
            {answer === null && <span className={styles.open}>{visits.unanswered}</span>}
          </>
        ) : (
          <>
            {answer === null ? (
              <span className={styles.open}>{visits.unanswered}</span>
            ) : (
              <span className={styles.answer} data-given={meaning}>
                {visits.answers[answer]}
              </span>
            )}
            <Button size="small" tabIndex={tabIndex} onClick={onCorrect} aria-label={visits.correctTitle(id)}>
              {visits.correct}
            </Button>
          </>
        )}
      </div>
      {!isOpen
        ? item.note !== null && <p className={styles.said}>{item.note}</p>
        : (noting || answer === 'no') && (
            <NoteField
              field={field}
              item={item}
              tabIndex={tabIndex}
              onFocus={() => setNoting(true)}
              onNote={onNote}
            />
          )}
      {photos.length > 0 && (
        <div className={styles.photos}>
          {photos.map((photo) => (
            <Photo key={photo.photoId} photo={photo} />
          ))}
        </div>
      )}
      <AnswerLog log={log} />
    </div>
  );
}
