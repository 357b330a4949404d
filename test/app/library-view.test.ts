import { expect, test } from 'vitest';
import { libraryView } from '../../src-main/app/library-view.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import type { CheckScope } from '../../src-main/contract/scope.ts';
import { defaultScope } from '../../src-main/contract/scope.ts';
import { writeCheckState } from '../../src-main/store/check-state.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { OpenFolder, resources } from './open-folder.ts';

const now = parseIso('2026-01-20T08:00');

/** The library in a data folder that is checked under `scope`. */
function viewUnder(scope: Partial<CheckScope>, known = resources) {
  using folder = new OpenFolder({ now });
  writeCheckState(folder.context.database, {
    asOf: now,
    scope: { ...defaultScope, ...scope },
    fingerprint: '',
  });
  const database = openForReading(folder.folder);
  try {
    const context: ReaderContext = { database, resources: known, now: () => now, actor: 'test' };
    return libraryView(context);
  } finally {
    closeDatabase(database);
  }
}

test('shows which documents bind and which rules are active under the present choice', () => {
  const { documents, rules } = viewUnder({ documents: ['D07'], statutes: ['洛阳'] });
  expect(documents.filter(({ binds }) => binds).map(({ id }) => id)).toEqual(['AUTH', 'D07', '洛阳']);
  const activity = new Map(rules.map(({ id, active }) => [id, active]));
  expect([activity.get('CMP-03'), activity.get('LY-37'), activity.get('REP-01')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('every article ends somewhere', () => {
  for (const { articles } of viewUnder({}).documents) {
    for (const { rules, checklistItems, notCheckable } of articles) {
      expect(rules.length + checklistItems.length > 0).toBe(notCheckable === null);
    }
  }
});

test('a rule of the authority’s own is seen on its article, which is then no longer not checkable', () => {
  const [template] = resources.rules;
  if (template === undefined) throw new Error('no rules');
  const own = { ...template, id: 'ZZ-01', sources: [{ document: 'D03', article: '3' }] };
  const { documents } = viewUnder({}, { ...resources, rules: [...resources.rules, own] });
  const article = documents.find(({ id }) => id === 'D03')?.articles.find((each) => each.article === '3');
  expect(article).toMatchObject({ rules: ['ZZ-01'], notCheckable: null });
});
