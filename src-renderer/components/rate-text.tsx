import { Tooltip } from 'antd';
import { useTexts } from '../texts/texts.ts';
import { LOW_SHARE } from './low-share.ts';
import { percentText } from './number-text.ts';
import styles from './rate-text.module.css';

/** A compliance rate, never without its determinable share; a low share is marked. */
export function RateText({ rate, share }: { rate: number | null; share: number | null }) {
  const { common } = useTexts();
  return (
    <span className={styles.rate}>
      <span className={styles.number}>{rate === null ? '—' : percentText(rate)}</span>
      {share !== null && <ShareText share={share} />}
      {rate === null && <span className="visually-hidden">{common.nothingToRate}</span>}
    </span>
  );
}

/** The determinable share of a rate, marked where it is low; `bare` where a heading says what the number is. */
export function ShareText({ share, bare = false }: { share: number; bare?: boolean }) {
  const { common } = useTexts();
  const percent = percentText(share);
  const text = bare ? percent : common.shareOf(percent);
  if (share >= LOW_SHARE) return <span className={bare ? undefined : styles.share}>{text}</span>;
  return (
    <Tooltip title={common.shareLow}>
      <span className={bare ? styles.lowBare : styles.low}>
        <span aria-hidden="true">▽ </span>
        {text}
        <span className="visually-hidden">{common.shareLow}</span>
      </span>
    </Tooltip>
  );
}
