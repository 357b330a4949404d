import type { ThreadName } from '../../src-main/contract/threads.ts';

const ofWriter = new Set([
  'preferences.set',
  'findings.setState',
  'moment.set',
  'authority.try',
  'authority.change',
  'imports.preview',
  'imports.previewRows',
  'imports.sheetHead',
  'imports.forgetMapping',
  'imports.commit',
  'imports.forget',
  'imports.discard',
  'imports.returnRows',
  'imports.undo',
  'imports.loadSamples',
  'visits.open',
  'visits.answer',
  'visits.attach',
  'visits.sign',
  'visits.correct',
]);

/** The thread that implements a procedure of the window's contract: the writer what changes something, or prepares to. */
export function threadOf(path: readonly string[]): ThreadName {
  return ofWriter.has(path.join('.')) ? 'writer' : 'reader';
}
