import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import { attachmentKinds, MOST_ATTACHMENT_BYTES } from '../contract/finding-states.ts';
import { ImportError } from '../import/import-error.ts';
import { isZipContainer } from '../import/readers/workbook-beginning.ts';
import type { KeptFile } from '../store/imports.ts';
import type { ListedFile } from './list-files.ts';
import type { Originals } from './originals.ts';

const HEAD_BYTES = 1024;

/** How the files of a kind begin; texts and messages may begin as they like. */
const beginnings: Readonly<Record<(typeof attachmentKinds)[number], (head: Buffer) => boolean>> = {
  pdf: (head) => head.includes('%PDF-'),
  jpg: isJpeg,
  jpeg: isJpeg,
  png: (head) => head.subarray(1, 4).toString('latin1') === 'PNG',
  webp: (head) => head.subarray(8, 12).toString('latin1') === 'WEBP',
  docx: isZipContainer,
  xlsx: isZipContainer,
  txt: () => true,
  eml: () => true,
};

function isJpeg(head: Buffer): boolean {
  return head[0] === 0xff && head[1] === 0xd8;
}

/** What is taken: kinds by the ending of their names, and the bytes of one file. */
interface Taken {
  readonly kinds: readonly (typeof attachmentKinds)[number][];
  readonly mostBytes: number;
}

/** What may prove what people decide of a finding. */
export const anyEvidence: Taken = { kinds: attachmentKinds, mostBytes: MOST_ATTACHMENT_BYTES };

/**
 * Keeps a file that was handed in as evidence, under its own name, like the originals of imports. Throws NuanduError
 * `attachment-refused` for what is no evidence that people can open, `data-folder-unusable`.
 */
export async function keepAttachment(
  originals: Originals,
  { path, name, bytes, refusal }: ListedFile,
  { kinds, mostBytes }: Taken,
): Promise<KeptFile> {
  const taken = { kinds: kinds.join(', '), megabytes: mostBytes / 1024 / 1024 };
  const refused = (what: 'kind' | 'content' | 'size' | 'empty' | 'unreadable', cause?: unknown) =>
    new NuanduError('attachment-refused', { file: name, what, ...taken }, { cause });
  const ending = extname(name).slice(1).toLowerCase();
  const kind = kinds.find((known) => known === ending);
  if (kind === undefined || refusal !== null) throw refused('kind');
  if (bytes === null) throw refused('unreadable');
  if (bytes === 0) throw refused('empty');
  if (bytes > mostBytes) throw refused('size');
  try {
    const kept = await originals.keep(path, name, new AbortController().signal);
    if (!beginnings[kind](await headOf(originals.pathOf(kept.sha256)))) throw refused('content');
    return kept;
  } catch (error) {
    throw error instanceof ImportError ? refused('unreadable', error) : error;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
