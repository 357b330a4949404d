import { Tooltip } from 'antd';
import { useTexts } from '../texts/texts.ts';
import { percentText } from './number-text.ts';
import styles from './rate-text.module.css';

/** Below this determinable share a rate is an indication only (rule catalogue, "What a check can answer"). */
export const LOW_SHARE = 0.9;

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

/** The determinable share of a rate, marked where it is low. */
export function ShareText({ share }: { share: number }) {
  const { common } = useTexts();
  const text = common.shareOf(percentText(share));
  if (share >= LOW_SHARE) return <span className={styles.share}>{text}</span>;
  return (
    <Tooltip title={common.shareLow}>
      <span className={styles.low}>
        <span aria-hidden="true">▽ </span>
        {text}
        <span className="visually-hidden">{common.shareLow}</span>
      </span>
    </Tooltip>
  );
}
