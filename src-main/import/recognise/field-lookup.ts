import type { DatasetDefinition } from '../../contract/datasets.ts';
import { matchingText } from './matching-text.ts';

/** Why a header means a field. Smaller `quality`, then smaller `rank`, is the better reason. */
export interface FieldMatch {
  readonly field: string;
  /** 0: the whole header; 1: its lowest cells; 2: its upper cells alone. */
  readonly quality: 0 | 1 | 2;
  /** Place of the synonym among the field's headers; -1: the canonical name; -2: told by the user. */
  readonly rank: number;
}

/** Canonical field → header as found; a date and a time of day in two columns joined with `+`. */
export type ColumnChoice = Readonly<Record<string, string>>;

/** Means the start of a record only where it stands without a heading above it. */
const bareMoment = /^(?:日期|时间|时刻|date|time)$/;

/** What the headers of a file can mean in one dataset. */
export class FieldLookup {
  readonly dataset: DatasetDefinition;
  /** The user's choices that concern this dataset. */
  readonly chosen: ColumnChoice;
  readonly #meanings = new Map<string, { readonly field: string; readonly rank: number }>();

  /** A field for which the user has chosen a header is found by that header only. */
  constructor(dataset: DatasetDefinition, columns: ColumnChoice = {}) {
    this.dataset = dataset;
    const known = new Set(dataset.fields.map((field) => field.name));
    this.chosen = Object.fromEntries(Object.entries(columns).filter(([field]) => known.has(field)));
    for (const [field, header] of Object.entries(this.chosen)) {
      for (const text of [header, ...header.split('+')]) this.#add(text, field, -2);
    }
    const open = dataset.fields.filter((field) => this.chosen[field.name] === undefined);
    for (const field of open) this.#add(field.name, field.name, -1);
    for (const field of open) {
      for (const [rank, header] of [...field.headers, field.title.zh].entries())
        this.#add(header, field.name, rank);
    }
  }

  /** What a header with these texts, from top to bottom, means; `null` if it is not known. */
  match(parts: readonly string[]): FieldMatch | null {
    const texts = parts.map(matchingText).filter((text) => text !== '');
    for (let from = 0; from < texts.length; from++) {
      const text = texts.slice(from).join('');
      const meaning = from > 0 && bareMoment.test(text) ? undefined : this.#meanings.get(text);
      if (meaning !== undefined) return { ...meaning, quality: from === 0 ? 0 : 1 };
    }
    for (let to = texts.length - 1; to > 0; to--) {
      const meaning = this.#meanings.get(texts.slice(0, to).join(''));
      if (meaning !== undefined) return { ...meaning, quality: 2 };
    }
    return null;
  }

  #add(header: string, field: string, rank: number): void {
    const text = matchingText(header);
    if (text !== '' && !this.#meanings.has(text)) this.#meanings.set(text, { field, rank });
  }
}

const withoutChoice = new WeakMap<DatasetDefinition, FieldLookup>();

/** The lookup of a dataset for which nothing was chosen, made once: a dataset knows hundreds of headers. */
export function commonLookup(dataset: DatasetDefinition): FieldLookup {
  const known = withoutChoice.get(dataset);
  if (known !== undefined) return known;
  const lookup = new FieldLookup(dataset);
  withoutChoice.set(dataset, lookup);
  return lookup;
}
