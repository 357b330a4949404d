import { type AnswerFilter, importedAs } from '../../../src-main/contract/answer-list.ts';
import { findingStates } from '../../../src-main/contract/finding-states.ts';
import type { answers } from '../../../src-main/contract/outcomes.ts';
import { type FindingFilter, type FindingQuery, findingKinds } from '../../../src-main/contract/window.ts';

/** What can be listed: what rules say of records, by answer, or the records themselves. */
export const listed = [
  'violation',
  'compliant',
  'pending',
  'undeterminable',
  'notApplicable',
  'records',
] as const satisfies readonly ((typeof answers)[number] | 'records')[];
export type Listed = (typeof listed)[number];

/** What the findings page shows, besides the period and company that all pages share. */
export interface FindingsAddress {
  readonly answer: Listed;
  /** Not of records. */
  readonly rule: string | null;
  /** Only of records. */
  readonly dataset: string | null;
  /** Kind, state, community and sort: only of violations. */
  readonly kind: FindingFilter['kind'];
  readonly state: FindingFilter['state'];
  readonly community: string | null;
  readonly sort: FindingQuery['sort'];
  readonly text: string | null;
  /** Only of records that this import told of last, or as `importedAs` says. */
  readonly importId: number | null;
  /** One sheet of it, and what became of the rows; not of violations. */
  readonly sheetId: number | null;
  readonly importedAs: AnswerFilter['importedAs'];
  /** What is shown beside the list: the evidence for one rule's answer on one record, or the record. */
  readonly open: OpenKey | null;
}

/** One rule's answer on one record; without a rule the record with all its answers. */
export interface OpenKey {
  readonly recordId: number;
  readonly rule: string | null;
}

/** The page's own filters, none set. */
export const unfiltered = {
  ...{ rule: null, dataset: null, kind: null, state: null, community: null, text: null },
  ...{ importId: null, sheetId: null, importedAs: null },
} satisfies Partial<FindingsAddress>;

export function isFiltered(address: FindingsAddress): boolean {
  const { rule, dataset, kind, state, community, text, importId, sheetId, importedAs } = address;
  const filters = [rule, dataset, kind, state, community, text, importId, sheetId, importedAs];
  return filters.some((value) => value !== null);
}

const MOST_TEXT = 100;

/** What the address asks for; what it cannot mean is left out. */
export function readFindingsAddress(params: URLSearchParams): FindingsAddress {
  const answer = listed.find((known) => known === params.get('answer')) ?? 'violation';
  const ofViolations = answer === 'violation';
  const kind = findingKinds.find((known) => known === params.get('kind')) ?? null;
  const state = findingStates.find((known) => known === params.get('state')) ?? null;
  const importId = wholeNumber(params.get('import'));
  const sheetId = ofViolations ? null : wholeNumber(params.get('sheet'));
  const as = params.get('as');
  return {
    answer,
    rule: answer === 'records' ? null : params.get('rule') || null,
    dataset: answer === 'records' ? params.get('dataset') || null : null,
    kind: ofViolations ? kind : null,
    state: ofViolations ? state : null,
    community: ofViolations ? params.get('community') || null : null,
    sort: ofViolations && params.get('sort') !== 'newest' ? 'overdue' : 'newest',
    text: params.get('text')?.slice(0, MOST_TEXT) || null,
    importId,
    sheetId,
    importedAs: ofViolations ? null : (importedAs.find((known) => known === as) ?? null),
    open: readKey(params.get('open')),
  };
}

/**
 * The parameters with a part of the address changed; what is as by default is not written. What another answer cannot
 * mean stays in the address, and counts again when that answer is listed.
 */
export function changeFindingsAddress(
  params: URLSearchParams,
  change: Partial<FindingsAddress>,
): URLSearchParams {
  const { answer, importId, sheetId, importedAs, open, sort, ...named } = change;
  const written = (value: number | null | undefined) =>
    value === undefined ? undefined : (value?.toString() ?? null);
  const texts: [name: string, value: string | null | undefined][] = [
    ...Object.entries(named),
    ['answer', answer === 'violation' ? null : answer],
    ['import', written(importId)],
    ['sheet', written(sheetId)],
    ['as', importedAs],
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

/** `4711.CMP-02`, or `4711` for the record. */
export function keyText({ recordId, rule }: OpenKey): string {
  return rule === null ? String(recordId) : `${recordId}.${rule}`;
}

function readKey(text: string | null): OpenKey | null {
  const match = /^(\d+)(?:\.((?:CHK-[A-Z]+|[A-Z]{2,3})-\d{2}[A-Z]?))?$/.exec(text ?? '');
  const recordId = wholeNumber(match?.[1] ?? null);
  return recordId === null ? null : { recordId, rule: match?.[2] ?? null };
}

function wholeNumber(text: string | null): number | null {
  const number = /^[1-9]\d*$/.test(text ?? '') ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}
