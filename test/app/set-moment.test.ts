import { expect, test } from 'vitest';
import { setMoment } from '../../src-main/app/set-moment.ts';
import { isPinned } from '../../src-main/app/window-state.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { readCheckState } from '../../src-main/store/check-state.ts';
import { OpenFolder, quiet } from './open-folder.ts';

test('a chosen moment stays; without one the last full minute counts', async () => {
  using folder = new OpenFolder({ now: parseIso('2025-12-01T08:30:54') });
  const { database } = folder.context;
  const chosen = parseIso('2025-11-20T00:00');
  await setMoment(folder.context, chosen, quiet);
  expect([readCheckState(database)?.asOf, isPinned(database)]).toEqual([chosen, true]);
  await setMoment(folder.context, null, quiet);
  expect([readCheckState(database)?.asOf, isPinned(database)]).toEqual([parseIso('2025-12-01T08:30'), false]);
});
