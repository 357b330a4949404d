import { listAnswers } from '../../src-main/app/list-answers.ts';
import type { ReaderContext } from '../../src-main/app/reader-context.ts';
import { loadSamples } from '../../src-main/app/samples.ts';
import { type AnswerFilter, type AnswerRow, answerQuery } from '../../src-main/contract/answer-list.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { OpenFolder, quiet, resources, resourcesDir } from '../app/open-folder.ts';

const asOf = parseIso('2026-03-20T00:00');

/** A data folder with the samples as a window's first start loads them: handed in on the days of `samples.json`. */
export class OpenSamples implements Disposable {
  readonly #folder = new OpenFolder({ now: asOf });
  readonly #context: ReaderContext = {
    database: openForReading(this.#folder.folder),
    ...{ resources, now: () => asOf, actor: 'test' },
  };

  static async load(): Promise<OpenSamples> {
    const samples = new OpenSamples();
    await loadSamples(samples.#folder.context, resourcesDir, quiet);
    return samples;
  }

  /** Judges all by these statutes besides all documents. */
  async bind(statutes: readonly string[]): Promise<void> {
    await this.#folder.check({ asOf, scope: { statutes: [...statutes] } });
  }

  /** All answers that a filter means. */
  answers(filter: Partial<AnswerFilter>): AnswerRow[] {
    const rows: AnswerRow[] = [];
    let after: string | null = null;
    do {
      const view = { company: null, from: null, to: null };
      const page = listAnswers(this.#context, answerQuery.parse({ ...view, ...filter, after, limit: 1000 }));
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    return rows;
  }

  [Symbol.dispose](): void {
    closeDatabase(this.#context.database);
    this.#folder[Symbol.dispose]();
  }
}
