import type { Preview, SheetProposal, UnreadSheet } from '../../../src-main/contract/window.ts';
import type { ImportDraft } from './read-draft.ts';

export type Refusal = Preview['refusals'][number];

/** A sheet that was understood, one that is not read as it stands, or a file or sheet that cannot be read. */
export type DraftItem = { readonly key: string; readonly token: string | null; readonly file: string } & (
  | { readonly sheet: SheetProposal; readonly unread: null; readonly refusal: null }
  | { readonly sheet: null; readonly unread: UnreadSheet; readonly refusal: null }
  | { readonly sheet: null; readonly unread: null; readonly refusal: Refusal }
);

/** Everything of a draft in the order of its files, within a file what asks, what was read, and what was left out. */
export function draftItems({ files, preview }: Pick<ImportDraft, 'files' | 'preview'>): DraftItem[] {
  const places = new Map(files.map(({ token }, place) => [token, place]));
  const placeOf = ({ token }: DraftItem) => places.get(token ?? '') ?? files.length;
  const asking = preview.unread.filter(({ state }) => state === 'unclear');
  const leftOut = preview.unread.filter(({ state }) => state !== 'unclear');
  const items: DraftItem[] = [
    ...asking.map(unreadItem),
    ...preview.sheets.map((sheet) => ({
      ...{ key: sheetKey(sheet), token: sheet.token, file: sheet.file },
      ...{ sheet, unread: null, refusal: null },
    })),
    ...preview.refusals.map((refusal, index) => ({
      ...{ key: `refusal ${index}`, token: refusal.token, file: refusal.file },
      ...{ sheet: null, unread: null, refusal },
    })),
    ...leftOut.map(unreadItem),
  ];
  return items.sort((one, other) => placeOf(one) - placeOf(other));
}

/** The same for a sheet whether it is read or not, so that it stays chosen while it is worked on. */
function sheetKey({ token, name }: { readonly token: string; readonly name: string | null }): string {
  return `sheet ${token} ${name ?? ''}`;
}

function unreadItem(unread: UnreadSheet): DraftItem {
  return {
    ...{ key: sheetKey(unread), token: unread.token, file: unread.file },
    ...{ sheet: null, unread, refusal: null },
  };
}
