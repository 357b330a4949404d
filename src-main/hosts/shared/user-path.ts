import { resolve } from 'node:path';

/** The npm scripts that a person starts with paths; in others npm's folder is what was meant. */
const startedByPeople = new Set(['cli', 'start', 'dev']);

/** A path as the user means it: npm runs scripts in the project's folder and tells where it was called from. */
export function userPath(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  const byPerson = script !== undefined && startedByPeople.has(script);
  return resolve(byPerson && calledFrom !== undefined ? calledFrom : '.', path);
}
