import type { DatasetDefinition } from '../contract/datasets.ts';
import type { Explanation } from '../contract/explanation.ts';
import type { FilledLater } from '../contract/window.ts';
import { filledLater } from '../domain/filled-later.ts';
import type { ToldRecord } from '../store/queries/record-history.ts';
import type { Shapes } from '../store/shapes.ts';
import { parseBody } from '../store/stored-record.ts';
import { shownText } from './told-record.ts';

/** Moments on which an answer hangs and that were filled in only by a later file; `history` has the newest first. */
export function leads(
  dataset: DatasetDefinition,
  { parts }: Explanation,
  history: readonly ToldRecord[],
  shapes: Shapes,
): FilledLater[] {
  const versions = history.toReversed().flatMap(({ source, shapeId, body }) => {
    if (source === null) return [];
    const facts = shapes.byId(shapeId).facts(parseBody(body));
    return [{ facts, receivedAt: source.receivedAt, file: source.file }];
  });
  const acts = new Set(parts.flatMap((part) => (part.form === 'time' ? [part.act.field.zh] : [])));
  return dataset.fields
    .filter(({ type, title }) => type === 'datetime' && acts.has(title.zh))
    .flatMap((field) => {
      const found = filledLater(versions, field.name);
      if (found === null) return [];
      const { emptyIn, filledIn } = found;
      return [
        {
          title: field.title,
          text: shownText(field, versions.at(-1)?.facts.value(field.name)),
          emptyIn: { file: emptyIn.file, receivedAt: emptyIn.receivedAt },
          filledIn: { file: filledIn.file, receivedAt: filledIn.receivedAt },
        },
      ];
    });
}
