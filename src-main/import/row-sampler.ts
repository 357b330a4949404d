/** Chooses the rows of a sheet that a preview keeps: the first ones, and the first with problems. */
export class RowSampler {
  #first: number;
  #faulty: number;

  constructor(most: { readonly first: number; readonly faulty: number }) {
    this.#first = most.first;
    this.#faulty = most.faulty;
  }

  /** Whether the next row is kept; to be asked once for each row. */
  takes(faulty: boolean): boolean {
    if (this.#first > 0) {
      this.#first--;
      return true;
    }
    if (!faulty || this.#faulty === 0) return false;
    this.#faulty--;
    return true;
  }
}
