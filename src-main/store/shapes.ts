import { Shape } from '../domain/record-facts.ts';
import type { Connection } from './open-database.ts';

/** The shapes of stored records, read once each. */
export class Shapes {
  readonly #select;
  readonly #known = new Map<number, Shape>();

  constructor(connection: Connection) {
    this.#select = connection.prepare<[number], { fields: string }>('select fields from shape where id = ?');
  }

  byId(id: number): Shape {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const row = this.#select.get(id);
    if (row === undefined) throw new Error(`no shape ${id}`);
    const shape = new Shape(row.fields.split(','));
    this.#known.set(id, shape);
    return shape;
  }
}

/** Id of a shape, stored if it is new. Only the writer calls this. */
export function shapeId(connection: Connection, dataset: string, fields: readonly string[]): number {
  const id = connection
    .prepare<[string, string], number>(
      `insert into shape (dataset, fields) values (?, ?)
       on conflict do update set fields = excluded.fields returning id`,
    )
    .pluck()
    .get(dataset, fields.join(','));
  if (id === undefined) throw new Error('the shape was not stored');
  return id;
}
