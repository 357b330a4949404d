import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { RememberedMapping } from '../../contract/remembered-mapping.ts';
import { matchingText } from './matching-text.ts';

/** Why a header means a field. Smaller `quality`, then smaller `rank`, is the better reason. */
export interface FieldMatch {
  readonly field: string;
  /** 0: the whole header; 1: its lowest cells; 2: its upper cells alone. */
  readonly quality: 0 | 1 | 2;
  /** Place of the synonym among the field's headers; -1: the canonical name; -2: told by the user. */
  readonly rank: number;
}

/**
 * Canonical field → header as found; a date and a time of day in two columns joined with `+`; null: the file does not
 * have it.
 */
export type ColumnChoice = Readonly<Record<string, string | null>>;

/** Means the start of a record only where it stands without a heading above it. */
const bareMoment = /^(?:日期|时间|时刻|date|time)$/;

type Meanings = Map<string, { readonly field: string; readonly rank: number }>;

/** What the headers of a file can mean in one dataset. */
export class FieldLookup {
  readonly dataset: DatasetDefinition;
  /** The user's choices that concern this dataset. */
  readonly chosen: ColumnChoice;
  /** What was committed for the sheet's company before. */
  readonly remembered: RememberedMapping | null;
  readonly #meanings: Meanings = new Map();
  readonly #rememberedMeanings: Meanings = new Map();

  /** A field for which the user has chosen a header is found by that header only. */
  constructor(
    dataset: DatasetDefinition,
    columns: ColumnChoice = {},
    remembered: RememberedMapping | null = null,
  ) {
    this.dataset = dataset;
    this.remembered = remembered;
    const known = new Set(dataset.fields.map((field) => field.name));
    this.chosen = Object.fromEntries(Object.entries(columns).filter(([field]) => known.has(field)));
    for (const { header, field } of remembered?.choices.columns ?? []) {
      if (field !== null && known.has(field))
        add(this.#rememberedMeanings, header.replace(/#\d+$/, ''), field, -2);
    }
    for (const [field, header] of Object.entries(this.chosen)) {
      for (const text of header === null ? [] : [header, ...header.split('+')])
        add(this.#meanings, text.replace(/#\d+$/, ''), field, -2);
    }
    const open = dataset.fields.filter((field) => typeof this.chosen[field.name] !== 'string');
    for (const field of open) add(this.#meanings, field.name, field.name, -1);
    for (const field of open) {
      for (const [rank, header] of [...field.headers, field.title.zh].entries())
        add(this.#meanings, header, field.name, rank);
    }
  }

  /** What a header with these texts, from top to bottom, means; `null` if it is not known. */
  match(parts: readonly string[]): FieldMatch | null {
    const whole = this.#rememberedMeanings.get(matchingText(parts.join('/')));
    return whole === undefined ? this.recognise(parts) : { ...whole, quality: 0 };
  }

  /** As `match`, without what is remembered. */
  recognise(parts: readonly string[]): FieldMatch | null {
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
}

function add(meanings: Meanings, header: string, field: string, rank: number): void {
  const text = matchingText(header);
  if (text !== '' && !meanings.has(text)) meanings.set(text, { field, rank });
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
