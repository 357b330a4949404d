import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SheetChoices } from '../../../src-main/contract/sheet-choices.ts';
import type { CommitResult } from '../../../src-main/contract/window.ts';
import { useEngine, useHost } from '../../engine/engine-context.tsx';
import { type Job, useJob } from '../../engine/use-job.ts';
import type { DroppedFile } from '../../host/host.ts';
import { type DraftInput, type FileChoice, type ImportDraft, nothingSaid, readDraft } from './read-draft.ts';

/** One import, from its files to its result. It goes on while the user looks at other pages. */
export interface Import {
  readonly reading: Job<DraftInput, ImportDraft>;
  readonly committing: Job<{ previewId: string }, CommitResult>;
  /** What would be stored; null before files were read and after they were stored. */
  readonly draft: ImportDraft | null;
  readonly result: CommitResult | null;
  /** Adds files to those of the draft and reads all of them. */
  add(dropped: readonly DroppedFile[]): void;
  /** Reads all files again with another choice for one. */
  choose(token: string, choice: FileChoice): void;
  /** Reads all files again with other choices for one sheet. */
  chooseSheet(token: string, choices: SheetChoices): void;
  /** Leaves a file out and reads the others again. */
  leaveOut(token: string): void;
  /** Reads the same files again, because something changed since. */
  readAgain(): void;
  commit(): void;
  /** Throws draft or result away. */
  startAnew(): void;
}

const noFiles = { files: [], choices: new Map() };

export function useImport(): Import {
  const host = useHost();
  const engine = useEngine();
  const reading = useJob(
    'import.preview',
    useCallback(
      async (input: DraftInput, { signal }: { signal: AbortSignal }) => readDraft(host, input, signal),
      [host],
    ),
  );
  const committing = useJob('import.commit', engine.imports.commit.call);
  const discarding = useMutation(engine.imports.discard.mutationOptions());
  const draft = reading.result;
  const busy = reading.running || committing.running;

  function read(input: DraftInput) {
    if (busy) return;
    committing.reset();
    void reading.run(input);
  }

  async function commit() {
    if (draft === null || busy) return;
    const stored = await committing.run({ previewId: draft.preview.previewId });
    if (stored !== null) reading.reset();
  }

  function startAnew() {
    if (draft !== null) discarding.mutate({ previewId: draft.preview.previewId });
    reading.reset();
    committing.reset();
  }

  return {
    ...{ reading, committing, draft, result: committing.result, startAnew },
    add: (dropped) => {
      if (dropped.length > 0) read({ ...(draft ?? noFiles), dropped });
    },
    choose: (token, choice) => {
      if (draft === null) return;
      read({ files: draft.files, choices: new Map(draft.choices).set(token, choice), dropped: [] });
    },
    chooseSheet: (token, sheet) => {
      if (draft === null) return;
      const before = draft.choices.get(token) ?? nothingSaid;
      const sheets = [...before.sheets.filter(({ name }) => name !== sheet.name), sheet];
      const choices = new Map(draft.choices).set(token, { ...before, sheets });
      read({ files: draft.files, choices, dropped: [] });
    },
    leaveOut: (token) => {
      const files = draft?.files.filter((file) => file.token !== token) ?? [];
      if (draft === null || files.length === 0) startAnew();
      else read({ files, choices: draft.choices, dropped: [] });
    },
    readAgain: () => {
      if (draft !== null) read({ ...draft, dropped: [] });
    },
    commit: () => void commit(),
  };
}
