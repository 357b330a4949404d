import { useTexts } from '../../texts/texts.ts';
import { bandMarks } from './band-marks.ts';
import { type Band, bandFrom, bands } from './heat.ts';
import styles from './heat-legend.module.css';

/** What ground and mark of a cell mean. */
export function HeatLegend() {
  const { overview } = useTexts();
  return (
    <ul className={styles.legend} aria-label={overview.legend}>
      {bands.map((band, index) => (
        <li key={band}>
          <span className={styles.sample} data-ground={band} aria-hidden="true">
            {bandMarks[band].trim()}
          </span>
          {overview.bands[band]} <span className={styles.bounds}>{boundsOf(band, bands[index - 1])}</span>
        </li>
      ))}
      <li className={styles.lowShare}>{overview.lowShareLegend}</li>
    </ul>
  );

  function boundsOf(band: Band, better: Band | undefined): string {
    const percent = (part: number) => `${Math.round(part * 100)}%`;
    if (better === undefined) return overview.bandOver(percent(bandFrom[band]));
    const high = percent(bandFrom[better]);
    return bandFrom[band] === 0
      ? overview.bandUnder(high)
      : overview.bandBetween(percent(bandFrom[band]), high);
  }
}
