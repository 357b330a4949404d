import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parsePlace, type SavedPlace } from './window-place.ts';

/** The window's place as it was when it was last closed; null the first time. */
export function readPlace(path: string): SavedPlace | null {
  return existsSync(path) ? parsePlace(readFileSync(path, 'utf8')) : null;
}

export function writePlace(path: string, place: SavedPlace): void {
  writeFileSync(path, JSON.stringify(place));
}
