import { type FindingFilter, type FindingQuery, findingKinds } from '../../../src-main/contract/window.ts';

/** What the findings page shows, besides the period and company that all pages share. */
export interface FindingsAddress {
  readonly rule: string | null;
  readonly kind: FindingFilter['kind'];
  readonly community: string | null;
  readonly text: string | null;
  /** Only what this import brought. */
  readonly importId: number | null;
  readonly sort: FindingQuery['sort'];
  /** The finding whose evidence is shown. */
  readonly open: FindingKey | null;
}

/** A finding is one rule's answer on one record. */
export interface FindingKey {
  readonly recordId: number;
  readonly rule: string;
}

/** The page's own filters, none set. */
export const unfiltered = { rule: null, kind: null, community: null, text: null, importId: null };

export function isFiltered(address: FindingsAddress): boolean {
  const { rule, kind, community, text, importId } = address;
  return [rule, kind, community, text, importId].some((value) => value !== null);
}

const MOST_TEXT = 100;

/** What the address asks for; what it cannot mean is left out. */
export function readFindingsAddress(params: URLSearchParams): FindingsAddress {
  const kind = params.get('kind');
  return {
    rule: params.get('rule') || null,
    kind: findingKinds.find((known) => known === kind) ?? null,
    community: params.get('community') || null,
    text: params.get('text')?.slice(0, MOST_TEXT) || null,
    importId: wholeNumber(params.get('import')),
    sort: params.get('sort') === 'newest' ? 'newest' : 'overdue',
    open: readKey(params.get('open')),
  };
}

/** The parameters with a part of the address changed; what is as by default is not written. */
export function changeFindingsAddress(
  params: URLSearchParams,
  change: Partial<FindingsAddress>,
): URLSearchParams {
  const { importId, open, sort, ...named } = change;
  const texts: [name: string, value: string | null | undefined][] = [
    ...Object.entries(named),
    ['import', importId === undefined ? undefined : (importId?.toString() ?? null)],
    ['sort', sort === undefined ? undefined : sort === 'overdue' ? null : sort],
    ['open', open === undefined ? undefined : open && keyText(open)],
  ];
  const changed = new URLSearchParams(params);
  for (const [name, value] of texts) {
    if (value === undefined) continue;
    if (value === null || value === '') changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** `4711.CMP-02` */
export function keyText({ recordId, rule }: FindingKey): string {
  return `${recordId}.${rule}`;
}

function readKey(text: string | null): FindingKey | null {
  const match = /^(\d+)\.([A-Z]{2,3}-\d{2}[A-Z]?)$/.exec(text ?? '');
  const recordId = wholeNumber(match?.[1] ?? null);
  return recordId === null || match?.[2] === undefined ? null : { recordId, rule: match[2] };
}

function wholeNumber(text: string | null): number | null {
  const number = /^[1-9]\d*$/.test(text ?? '') ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}
