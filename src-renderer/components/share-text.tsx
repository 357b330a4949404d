import { Tooltip } from 'antd';
import { useTexts } from '../texts/texts.ts';
import { LOW_SHARE } from './low-share.ts';
import { percentText } from './number-text.ts';
import styles from './share-text.module.css';

/** The determinable share of a rate, marked where it is low; `bare` where a heading says what the number is. */
export function ShareText({ share, bare = false }: { share: number; bare?: boolean }) {
  const { common } = useTexts();
  const percent = percentText(share);
  const text = bare ? percent : common.shareOf(percent);
  if (share >= LOW_SHARE) {
    return (
      <Tooltip title={common.shareMeaning}>
        <span className={bare ? undefined : styles.share}>{text}</span>
      </Tooltip>
    );
  }
  return (
    <Tooltip
      styles={{ root: { whiteSpace: 'pre-line' } }}
      title={`${common.shareLow}\n${common.shareMeaning}`}
    >
      <span className={bare ? styles.lowBare : styles.low}>
        <span aria-hidden="true">▽ </span>
        {text}
        <span className="visually-hidden">{common.shareLow}</span>
      </span>
    </Tooltip>
  );
}
