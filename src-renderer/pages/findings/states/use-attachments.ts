import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandedFile } from '../../../../src-main/contract/procedures.ts';
import { useEngine, useHost } from '../../../engine/engine-context.tsx';

/** Files that were handed in for a decision that is not taken yet. */
export interface Attachments {
  readonly files: readonly HandedFile[];
  /** Some are being handed in. */
  readonly adding: boolean;
  readonly error: unknown;
  add(files: readonly File[]): void;
  remove(token: string): void;
  /** The decision will not be taken. */
  forget(): void;
}

export function useAttachments(): Attachments {
  const host = useHost();
  const engine = useEngine();
  const [files, setFiles] = useState<readonly HandedFile[]>([]);
  const adding = useMutation({
    mutationFn: (chosen: readonly File[]) => host.handIn(chosen.map((file) => ({ file, folderName: '' }))),
    onSuccess: (handed) => setFiles((before) => [...before, ...handed]),
  });
  const forgetting = useMutation(engine.imports.forget.mutationOptions());
  return {
    files,
    adding: adding.isPending,
    error: adding.error,
    add: (chosen) => adding.mutate(chosen),
    remove: (token) => {
      setFiles((before) => before.filter((file) => file.token !== token));
      forgetting.mutate({ tokens: [token] });
    },
    forget: () => {
      if (files.length > 0) forgetting.mutate({ tokens: files.map(({ token }) => token) });
    },
  };
}
