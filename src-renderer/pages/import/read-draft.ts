import { parseDate, startOfDay } from '../../../src-main/contract/beijing-time.ts';
import type { HandedFile } from '../../../src-main/contract/procedures.ts';
import type { SheetChoices } from '../../../src-main/contract/sheet-choices.ts';
import type { Progress } from '../../../src-main/contract/views.ts';
import type { Preview } from '../../../src-main/contract/window.ts';
import type { DroppedFile, Host } from '../../host/host.ts';

/** What the user said of a file; null: as it is recognised. */
export interface FileChoice {
  readonly company: string | null;
  readonly dataset: string | null;
  /** Date on which the file was handed in; null: with the import. */
  readonly receivedOn: string | null;
  /** Said of single sheets. */
  readonly sheets: readonly SheetChoices[];
}

export const nothingSaid: FileChoice = { company: null, dataset: null, receivedOn: null, sheets: [] };

export type FileChoices = ReadonlyMap<string, FileChoice>;

/** An import before it is stored: its files, what was said of them, and what would become of them. */
export interface ImportDraft {
  readonly files: readonly HandedFile[];
  /** By the files' tokens. */
  readonly choices: FileChoices;
  readonly preview: Preview;
}

/** Files that the engine has already, those still to be handed in, and what was said of them. */
export interface DraftInput extends Omit<ImportDraft, 'preview'> {
  readonly dropped: readonly DroppedFile[];
}

/**
 * Hands files in, one by one so that it can be stopped, and has all of them read. Where that fails or is stopped, the
 * engine has forgotten them.
 */
export async function* readDraft(
  host: Pick<Host, 'handIn' | 'client'>,
  { files, choices, dropped }: DraftInput,
  signal: AbortSignal,
): AsyncGenerator<Progress, ImportDraft, void> {
  const handed = [...files];
  try {
    for (const [done, one] of dropped.entries()) {
      yield { phase: 'keeping', file: one.file.name, done, total: dropped.length };
      signal.throwIfAborted();
      handed.push(...(await host.handIn([one])));
    }
  } catch (error) {
    await host.client.imports.forget({ tokens: handed.map(({ token }) => token) });
    throw error;
  }
  const input = handed.map(({ token }) => {
    const { sheets, receivedOn, ...file } = choices.get(token) ?? nothingSaid;
    const receivedAt = receivedOn === null ? null : startOfDay(parseDate(receivedOn));
    return { token, ...file, receivedAt, sheets: [...sheets] };
  });
  const preview = yield* await host.client.imports.preview({ files: input }, { signal });
  return { files: handed, choices, preview };
}
