import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { VisitPhoto } from '../../../src-main/contract/visits.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './photo.module.css';

const THUMBNAIL = 120;
const LARGE = 1200;

/** A photo as a small picture that opens large. */
export function Photo({ photo }: { photo: VisitPhoto }) {
  const { visits } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.thumbnail} onClick={() => setOpen(true)}>
        <Picture photo={photo} longest={THUMBNAIL} />
      </button>
      <Modal
        open={open}
        title={visits.photo(photo.name)}
        footer={null}
        centered
        width="min(1240px, 96vw)"
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className={styles.large}>
          <Picture photo={photo} longest={LARGE} />
        </div>
      </Modal>
    </>
  );
}

/** Drawn from the bytes that the engine gives: the page may load pictures from nowhere else. */
export function Picture({ photo, longest }: { photo: VisitPhoto; longest: number }) {
  const { visits } = useTexts();
  const engine = useEngine();
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = useQuery(engine.visits.photo.queryOptions({ input: { photoId: photo.photoId } }));
  const [failed, setFailed] = useState(false);
  const base64 = content.data?.base64;
  useEffect(() => {
    const target = canvas.current;
    if (base64 === undefined || target === null) return;
    let current = true;
    void draw(base64, target, longest, () => current).catch(() => setFailed(true));
    return () => {
      current = false;
    };
  }, [base64, longest]);
  if (failed || content.isError) return <span className={styles.gone}>{visits.photoGone}</span>;
  return <canvas ref={canvas} role="img" aria-label={visits.photo(photo.name)} className={styles.picture} />;
}

async function draw(
  base64: string,
  canvas: HTMLCanvasElement,
  longest: number,
  isCurrent: () => boolean,
): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  if (!isCurrent()) return;
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}
