import type { RecordCheck, SimpleCheck } from '../../contract/checks.ts';
import { allOf } from './all.ts';
import { contents } from './contents.ts';
import { deadline } from './deadline.ts';
import { fact } from './fact.ts';
import { forbidden } from './forbidden.ts';
import type { Kind } from './kind.ts';
import { notice } from './notice.ts';
import { order } from './order.ts';
import { timeWindow } from './window.ts';

const simpleKinds: { readonly [Name in SimpleCheck['kind']]: Kind<Extract<SimpleCheck, { kind: Name }>> } = {
  deadline,
  notice,
  order,
  contents,
  fact,
  forbidden,
  window: timeWindow,
};

const kinds: { readonly [Name in RecordCheck['kind']]: Kind<Extract<RecordCheck, { kind: Name }>> } = {
  ...simpleKinds,
  all: allOf((check) => simpleKinds[check.kind]),
};

/** The kind of a check: the one place where a kind of rule is found by its name. */
export function kindOf(check: RecordCheck): Kind<RecordCheck> {
  return kinds[check.kind];
}
