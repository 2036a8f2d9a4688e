import { runtime } from '../../app/runtime';
import type { TableInfo } from '../../ingest/catalog';
import { type ColumnMatch, matchAround, type NeededColumn } from '../needs/match-columns';
import type { ColumnValue } from './column-value';
import type { MappedColumn } from './mapping-sql';
import type { TemplateTable } from './template-tables';

/** What the reader has chosen for one table of a template: a table of their own, and which of its columns is which. */
export class TableChoice {
  #own = $state.raw<TableInfo | null>(null);
  /** Columns that were picked by hand, by need; null: not in the reader's data. */
  #picked = $state.raw<Readonly<Record<string, string | null>>>({});
  #values = $state.raw<Readonly<Record<string, ColumnValue>>>({});
  /** First values of the sample's columns, and of the reader's own, by column. */
  examples = $state.raw<Readonly<Record<string, string[]>>>({});
  ownExamples = $state.raw<Readonly<Record<string, string[]>>>({});
  /** Values are being looked at. */
  isLooking = $state(false);
  #asked = 0;

  constructor(readonly template: TemplateTable) {}

  get own(): TableInfo | null {
    return this.#own;
  }

  /** Each needed column with the one that stands for it, as matched or as the reader has picked. */
  readonly matches = $derived.by((): ColumnMatch[] =>
    this.#own ? matchAround(this.template.columns, this.#own.columns, this.#picked) : [],
  );

  /** Needed columns that nothing stands for, and without which cells do not run. */
  readonly missing = $derived(
    this.matches.flatMap(({ needed, column }) => (column || needed.isOptional === true ? [] : [needed])),
  );

  /** How a column's values are read; null until it is known. */
  valueOf({ needed, column }: ColumnMatch): ColumnValue | null {
    return this.#values[keyOf(needed, column?.name ?? null)] ?? null;
  }

  /** Columns of which no value can be read as what is needed. */
  readonly unreadable = $derived(
    this.matches.filter((match) => {
      const value = this.valueOf(match);
      return value !== null && value.count > 0 && value.unread === value.count;
    }),
  );

  readonly isReady = $derived(
    this.#own !== null &&
      !this.isLooking &&
      this.missing.length === 0 &&
      this.unreadable.length === 0 &&
      this.matches.every((match) => match.column === null || this.valueOf(match) !== null),
  );

  /** @param picked columns that are known already, by need */
  async choose(own: TableInfo | null, picked: Readonly<Record<string, string | null>> = {}): Promise<void> {
    this.#own = own;
    this.#picked = picked;
    this.#values = {};
    this.ownExamples = {};
    await this.#look();
  }

  async pick(need: string, column: string | null): Promise<void> {
    this.#picked = { ...this.#picked, [need]: column };
    await this.#look();
  }

  /** The columns as they are written into the notebook. */
  async mapped(): Promise<MappedColumn[]> {
    const { emptyValue } = await import('./column-value');
    return this.matches.map((match) => ({
      name: match.needed.name,
      sql: this.valueOf(match)?.sql ?? emptyValue(match.needed),
    }));
  }

  /** Learns how the values of the chosen columns are read; what was asked before is no longer waited for. */
  async #look(): Promise<void> {
    const own = this.#own;
    const asked = ++this.#asked;
    const isLate = (): boolean => asked !== this.#asked;
    this.isLooking = own !== null;
    if (!own) return;
    try {
      const [{ engine }, { columnValue }, { firstValues }] = await Promise.all([
        runtime(),
        import('./column-value'),
        import('./first-values'),
      ]);
      if (Object.keys(this.ownExamples).length === 0) {
        const examples = await firstValues(
          engine,
          own.name,
          own.columns.map(({ name }) => name),
        );
        if (isLate()) return;
        this.ownExamples = examples;
      }
      for (const match of this.matches) {
        if (!match.column || this.valueOf(match)) continue;
        const value = await columnValue(engine, own.name, match.needed, match.column);
        if (isLate()) return;
        this.#values = { ...this.#values, [keyOf(match.needed, match.column.name)]: value };
      }
    } finally {
      if (!isLate()) this.isLooking = false;
    }
  }
}

function keyOf({ name }: NeededColumn, column: string | null): string {
  return JSON.stringify([name, column]);
}
