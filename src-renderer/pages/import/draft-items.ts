import type { Preview, SheetProposal } from '../../../src-main/contract/window.ts';
import type { ImportDraft } from './read-draft.ts';

export type Refusal = Preview['refusals'][number];

/** A sheet that was understood, or a file or sheet that was not read. */
export type DraftItem = { readonly key: string; readonly token: string | null; readonly file: string } & (
  | { readonly sheet: SheetProposal; readonly refusal: null }
  | { readonly sheet: null; readonly refusal: Refusal }
);

function unclear({ unread }: Pick<Preview, 'unread'>): Refusal[] {
  return unread.flatMap(({ state, problems: [problem], token }) =>
    state === 'unclear' && problem !== undefined ? [{ ...problem, token }] : [],
  );
}

/** Everything of a draft in the order of its files, within a file what was read first. */
export function draftItems({ files, preview }: Pick<ImportDraft, 'files' | 'preview'>): DraftItem[] {
  const places = new Map(files.map(({ token }, place) => [token, place]));
  const placeOf = ({ token }: DraftItem) => places.get(token ?? '') ?? files.length;
  const items: DraftItem[] = [
    ...preview.sheets.map((sheet) => ({
      ...{ key: `sheet ${sheet.sheet}`, token: sheet.token, file: sheet.file },
      ...{ sheet, refusal: null },
    })),
    ...[...preview.refusals, ...unclear(preview)].map((refusal, index) => ({
      ...{ key: `refusal ${index}`, token: refusal.token, file: refusal.file },
      ...{ sheet: null, refusal },
    })),
  ];
  return items.sort((one, other) => placeOf(one) - placeOf(other));
}
