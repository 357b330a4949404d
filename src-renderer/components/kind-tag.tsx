import type { ViolationKind } from '../../src-main/contract/outcomes.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './kind-tag.module.css';

/** A clock's hand past its time, an empty ring, a cross: told apart without colour. */
const shapes: Readonly<Record<ViolationKind, string>> = {
  late: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 2v3.2l2.2 1.6',
  missing: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9Z',
  wrong: 'M2.5 2.5l7 7m0-7l-7 7',
};

/** How a duty was broken, by word, shape and colour. */
export function KindTag({ kind }: { kind: ViolationKind }) {
  const { common } = useTexts();
  return (
    <span className={styles.tag} data-kind={kind}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapes[kind]} {...(kind === 'missing' ? { strokeDasharray: '2 1.6' } : {})} />
      </svg>
      {common.kinds[kind]}
    </span>
  );
}
