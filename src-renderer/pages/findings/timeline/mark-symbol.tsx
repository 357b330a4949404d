import type { Mark } from './marks.ts';

/** A ring where the time starts, a ring cut off where the event ends, a lozenge for the act, an empty one where it is missing. */
const shapes: Readonly<Record<Mark['what'], { readonly path: string; readonly filled: boolean }>> = {
  start: { path: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z', filled: true },
  end: { path: 'M2 2h8v8H2Z', filled: false },
  act: { path: 'M6 .8 11.2 6 6 11.2.8 6Z', filled: true },
  notDone: { path: 'M6 .8 11.2 6 6 11.2.8 6Z', filled: false },
};

/** What a mark is, told apart without colour. */
export function MarkSymbol({ what }: { what: Mark['what'] }) {
  const { path, filled } = shapes[what];
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={path}
        fill={filled ? 'currentcolor' : 'none'}
        stroke="currentcolor"
        strokeWidth="1.4"
        {...(what === 'notDone' ? { strokeDasharray: '2 1.5' } : {})}
      />
    </svg>
  );
}
